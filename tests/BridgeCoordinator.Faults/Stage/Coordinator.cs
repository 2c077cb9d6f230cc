using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>A real coordinator process in a place of its own, with its conference open and watched.</summary>
internal sealed class Coordinator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder;

    private Coordinator(Place place, Actor process, string folder, CoordinatorApi api, IReadOnlyList<PointCodes> points) =>
        (Place, Process, this.folder, Api, Points) = (place, process, folder, api, points);

    public Place Place { get; }

    public Actor Process { get; }

    public CoordinatorApi Api { get; }

    public Uri Address => Url(Place);

    public IReadOnlyList<PointCodes> Points { get; }

    /// <param name="more">Options of the coordinator.</param>
    public static async Task<Coordinator> Open(Network network, int points, params string[] more)
    {
        var place = await network.Add("coordinator");
        var folder = Directory.CreateTempSubdirectory("bridge-faults-").FullName;
        var url = Url(place);
        var process = place.Start(
            "dotnet",
            [Shell.Built("BridgeCoordinator.Server"), "--urls", url.ToString(), "--Bridge:Data:Path", folder, "--Bridge:PublicUrl", url.ToString(), "--Logging:LogLevel:Default", "Warning", .. more],
            environment: new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Production" }
        );
        await Ready(url, process);
        var api = new CoordinatorApi(url, (await File.ReadAllTextAsync(Path.Combine(folder, "machine.token"))).Trim());
        var plan = FaultPlan.Write(points, TimeProvider.System.GetUtcNow(), "VNPT", "Viettel");
        var imported = await api.ImportPlan(plan);
        await Waiting.Until(async () => (await api.Board(FaultPlan.Conference)).Conference.RosterComplete, Patience, () => "The plan never arrived in its conference.");
        await api.Do(FaultPlan.Conference, new OpenConferenceAct(null));
        await Waiting.Until(
            async () => (await api.Board(FaultPlan.Conference)).Points.All(p => p.Watched),
            Patience,
            () => "The wave never opened, so nobody is watched."
        );
        return new Coordinator(place, process, folder, api, imported.Codes);
    }

    /// <summary>Every fact of the conference of these types, by name.</summary>
    public async Task<IReadOnlyList<JournalFact>> Facts(params string[] types)
    {
        List<JournalFact> facts = [];
        await foreach (var fact in Api.AllFacts($"conference/{FaultPlan.Conference}"))
        {
            if (types.Contains(fact.Type))
            {
                facts.Add(fact);
            }
        }
        return facts;
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Uri Url(Place place) => new($"http://{place.Address}:5080");

    private static async Task Ready(Uri url, Actor process)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Waiting.Until(
            async () =>
            {
                if (process.Process.HasExited)
                {
                    throw new InvalidOperationException($"The coordinator ended: {process.LastWords}");
                }
                try
                {
                    using var answer = await http.GetAsync(new Uri(url, "/readyz"));
                    return answer.IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            Patience,
            () => $"The coordinator never got ready: {process.LastWords}"
        );
    }
}
