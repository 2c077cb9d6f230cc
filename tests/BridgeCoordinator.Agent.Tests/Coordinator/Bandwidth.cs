using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Agent.Tests.Peers;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Agent.Tests.Coordinator;

/// <summary>A coordinator and the codes of three sites: one for each test.</summary>
public sealed class HouseOfThreeSites : IAsyncLifetime
{
    private readonly Queue<PointCodes> _codes = new();

    public ConferenceHouse House { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await ConferenceHouse.Open();
        var imported = await House.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddDays(1)));
        imported.Codes.ToList().ForEach(_codes.Enqueue);
    }

    public async Task<Guid> Enrol(SiteKey key) => (await SiteSession.Enrol(House.Address, _codes.Dequeue().EnrolmentCode!, key)).KeyId;

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

public sealed class The_line_to_the_coordinator_is_measured(HouseOfThreeSites sites) : IClassFixture<HouseOfThreeSites>, IAsyncLifetime
{
    private readonly SiteKey _key = SiteKey.Create();
    private CoordinatorDoor _door = null!;

    public async ValueTask InitializeAsync() => _door = new CoordinatorDoor(sites.House.Address, _key, await sites.Enrol(_key));

    [Fact]
    public async Task Both_ways_within_its_budget_without_a_session()
    {
        var finding = await Peer.Once("kind: bandwidth, bytes: 200000, warn: 0.2, fail: 0.1", _door, "30s");

        Assert.Equal((Readiness.Ready, "Mbit/s"), (finding.Result, finding.Unit));
        Assert.Matches(@"^down [\d.]+, up [\d.]+ Mbit/s over 200 kB each way$", finding.Evidence);
        Assert.Equal("network.narrow", (await Peer.Once("kind: bandwidth, bytes: 10000, warn: 900000000, fail: 900000000", _door, "30s")).Code);
    }

    [Fact]
    public async Task Without_a_session_clock_and_network_are_asked_of_a_plain_page()
    {
        Assert.Equal(Readiness.Ready, (await Peer.Once("kind: clock", _door, "30s")).Result);
        Assert.StartsWith("round trip of a plain request", (await Peer.Once("kind: network, warn: 20000, fail: 30000", _door, "30s")).Evidence, StringComparison.Ordinal);
        Assert.Equal("probe.no-session", (await Peer.Once("kind: bandwidth")).Code);
    }

    [Fact]
    public async Task Nobody_else_may_and_nobody_may_without_end()
    {
        using var http = new HttpClient { BaseAddress = _door.Server };
        using var stranger = SiteKey.Create();
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked(http, 1_000, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked(http, 1_000, stranger));
        Assert.Equal(HttpStatusCode.BadRequest, await Asked(http, 5_000_000, _key));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await Asked(http, 4_000_000, _key));
        }
        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answers[^1]);
        Assert.Equal("probe.failed", (await Peer.Once("kind: bandwidth, bytes: 4000000", _door, "30s")).Code);
    }

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<HttpStatusCode> Asked(HttpClient http, int bytes, SiteKey? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{HubRoutes.AgentThroughput}?bytes={bytes}");
        if (key is not null)
        {
            using var asked = await http.PostAsync(new Uri("/api/v1/agent/nonce", UriKind.Relative), null);
            var nonce = (await asked.Content.ReadFromJsonAsync<NonceReply>(ContractJson.Options))!.Nonce;
            request.Headers.Authorization = new AuthenticationHeaderValue(HubRoutes.AgentKeyScheme, $"{_door.KeyId:D}.{nonce}.{key.Sign(nonce)}");
        }
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
