using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>One coordinator for all tests about planning; each imports a conference of its own.</summary>
public sealed class PlanningHouse : IAsyncLifetime
{
    private int _next;

    public ConferenceHouse House { get; private set; } = null!;

    public CoordinatorApi Machine => House.Machine;

    /// <summary>A conference of the three halls under a name nobody else has, with its own sites.</summary>
    public async Task<PlanImported> Conference()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"hoi-nghi-{Interlocked.Increment(ref _next)}");
        var start = new DateTimeOffset(2031, 3, 10, 8, 0, 0, TimeSpan.FromHours(7));
        var plan = Cast.Plan(start).Replace(Cast.Conference, name, StringComparison.Ordinal).Replace("nghe-an/", $"{name}/", StringComparison.Ordinal);
        return await House.Import(plan, open: false);
    }

    /// <summary>Somebody's browser or script, for what the SDK does not show: headers and bytes.</summary>
    public HttpClient Raw(CoordinatorApi? who = null)
    {
        var handler = new SocketsHttpHandler { UseCookies = who is not null };
        if (who is not null)
        {
            handler.CookieContainer = who.Cookies;
        }
        var http = new HttpClient(handler) { BaseAddress = new Uri(House.Address, "api/v1/") };
        if (who is null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", House.Token);
        }
        return http;
    }

    public static ReadOnlyMemory<byte> Csv(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask InitializeAsync() => House = await ConferenceHouse.Open();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
