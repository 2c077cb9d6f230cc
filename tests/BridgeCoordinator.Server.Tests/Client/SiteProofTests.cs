using BridgeCoordinator.Contracts.Agents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Tests.Client;

/// <summary>The second way of an agent.</summary>
public class SiteProofTests
{
    [Fact]
    public async Task While_the_socket_is_stuck_it_speaks_by_plain_https()
    {
        await using var house = await FakeCoordinator.Start();
        house.Deaf.Add(1);
        // No second connection either: the door is too busy.
        house.OnSession = turn => turn == 1 ? null : Results.StatusCode(503);
        await using var session = SiteSessionTests.Begin(house);

        await house.Until("proof Session session-1");
    }

    [Fact]
    public async Task Asked_for_proof_it_answers_at_once_by_both_ways()
    {
        await using var house = await FakeCoordinator.Start();
        house.HeartbeatMs = 60_000;
        await using var session = SiteSessionTests.Begin(house);
        await house.Until("beat 1");

        await house.Clients["1"].Prove(new ProofRequest(default));

        var said = new HashSet<string> { await house.Next(), await house.Next() };
        Assert.Equal(["beat 1", "proof Session session-1"], said.Order());
    }
}
