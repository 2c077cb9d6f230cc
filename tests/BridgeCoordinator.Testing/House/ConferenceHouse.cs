using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Testing.House;

/// <summary>A coordinator with real clients at its doors: people, operators, agents and a machine.</summary>
public sealed class ConferenceHouse : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CoordinatorHouse house;
    private readonly List<IAsyncDisposable> guests = [];
    private readonly Deployment? throwAway;

    private ConferenceHouse(CoordinatorHouse house, Deployment deployment, Deployment? throwAway)
    {
        (this.house, this.throwAway) = (house, throwAway);
        Address = new Uri(house.Url.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        Token = deployment.MachineToken;
        Machine = new CoordinatorApi(Address, Token);
    }

    /// <summary>The secret of that machine.</summary>
    public string Token { get; }

    public Uri Address { get; }

    /// <summary>A machine with every scope.</summary>
    public CoordinatorApi Machine { get; }

    /// <param name="deployment">Where it lives, and may live again; absent: an embedded one, thrown away at the end.</param>
    internal static async Task<ConferenceHouse> Open(Deployment? deployment = null)
    {
        var throwAway = deployment is null ? await Deployment.New(Profile.Embedded) : null;
        deployment ??= throwAway!;
        return new ConferenceHouse(await CoordinatorHouse.Open(deployment), deployment, throwAway);
    }

    public static Task<ConferenceHouse> Open() => Open(null);

    /// <summary>A part of the coordinator itself.</summary>
    internal T Get<T>()
        where T : notnull => house.Get<T>();

    /// <summary>Imports a plan and opens its conference.</summary>
    public async Task<PlanImported> Import(string yaml, bool open = true)
    {
        var imported = await Machine.ImportPlan(yaml);
        if (!imported.Complete)
        {
            throw new InvalidOperationException("The courier did not bring the plan to its conference.");
        }
        if (open)
        {
            await Machine.Do(imported.ConferenceId!, new OpenConferenceAct(null));
        }
        return imported;
    }

    /// <summary>Somebody signed in with this role.</summary>
    public async Task<CoordinatorApi> Person(Role role)
    {
        var link = await Machine.AddPerson(new AddPersonRequest($"Người {role}", role));
        var api = new CoordinatorApi(Address);
        await api.SignIn(link.Link);
        return api;
    }

    /// <summary>An operator who entered by the link of a point.</summary>
    public async Task<CoordinatorApi> Operator(PointCodes point, string name = "Nguyễn Văn An")
    {
        var api = new CoordinatorApi(Address);
        await api.Enter(new EnterRequest(LinkCode: new Uri(point.OperatorLink).Fragment[3..], Name: name));
        return api;
    }

    /// <summary>Enrols the agent of a point and connects it.</summary>
    public async Task<GuestAgent> Agent(PointCodes point, params LineSource[] lines)
    {
        var agent = await GuestAgent.Enrol([Address], point, lines);
        guests.Add(agent);
        return agent;
    }

    /// <summary>The board once it shows what is waited for; fails with what it shows instead.</summary>
    public Task<BoardSnapshot> Shows(string conferenceId, Func<BoardSnapshot, bool> expected) => Shows(Machine, conferenceId, expected);

    public static async Task<BoardSnapshot> Shows(CoordinatorApi api, string conferenceId, Func<BoardSnapshot, bool> expected)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            var board = await api.Board(conferenceId);
            if (expected(board))
            {
                return board;
            }
            if (TimeProvider.System.GetUtcNow() > until)
            {
                var shown = string.Join("; ", board.Points.Select(p => $"{p.Code} {p.Link} {p.Condition} {p.Reason} {p.Readiness}"));
                var sessions = string.Join("; ", board.Sessions.Select(s => $"{s.Id} {s.Phase} {string.Join(' ', s.Waves.Select(w => $"{w.Id}:{w.State}"))}"));
                throw new TimeoutException($"The board never showed what was expected. It shows: {shown} | {sessions}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>Every fact of a stream.</summary>
    public async Task<IReadOnlyList<JournalFact>> Facts(string stream)
    {
        List<JournalFact> facts = [];
        await foreach (var fact in Machine.AllFacts(stream))
        {
            facts.Add(fact);
        }
        return facts;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var guest in guests)
        {
            await guest.DisposeAsync();
        }
        Machine.Dispose();
        await house.DisposeAsync();
        throwAway?.Dispose();
    }
}
