using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.LinkQuality;

namespace BridgeCoordinator.Domain.Tests.LinkQuality;

/// <summary>What an operator's page measured becomes a check with the figure that decided it, the bound it broke or kept, and advice.</summary>
public sealed class LinesAsFindings
{
    [Theory]
    [InlineData(300, 300, 4.0, 20.0, Contracts.Readiness.Ready, null, 0.0, "%", 1.0)]
    [InlineData(300, 290, 4.0, 20.0, Contracts.Readiness.ReadyWithNotes, "udp.loss", 3.3, "%", 1.0)]
    [InlineData(300, 270, 4.0, 20.0, Contracts.Readiness.NotReady, "udp.loss", 10.0, "%", 5.0)]
    [InlineData(300, 300, 45.0, 20.0, Contracts.Readiness.ReadyWithNotes, "network.jitter", 45.0, "ms", 30.0)]
    [InlineData(300, 300, 4.0, 350.0, Contracts.Readiness.NotReady, "network.slow", 350.0, "ms", 300.0)]
    [InlineData(300, 0, null, null, Contracts.Readiness.NotReady, "relay.silent", 100.0, "%", 5.0)]
    [InlineData(0, 0, null, null, Contracts.Readiness.NotReady, "relay.silent", 100.0, "%", 5.0)]
    public void Say_what_decided_them(int sent, int received, double? jitter, double? rtt, Contracts.Readiness result, string? code, double value, string unit, double threshold)
    {
        var reading = new LinkReading(LineRole.Main, LineMethod.Udp, sent, received, 0, jitter, rtt, null, null, DateTimeOffset.UnixEpoch);

        var found = LineFinding.Of(reading, LinkThresholds.Usual).Result;

        Assert.Equal(("network", result, code, value, unit, threshold), (found.Check, found.Result, found.Code, found.Value, found.Unit, found.Threshold));
        Assert.True(code is null || ProblemCatalogue.ByCode.ContainsKey(code));
    }

    [Fact]
    public void Are_held_against_the_conferences_own_bounds()
    {
        var strict = LinkThresholds.Usual with { Degraded = LinkThresholds.Usual.Degraded with { LossPercent = 2 } };
        var reading = new LinkReading(LineRole.Main, LineMethod.Udp, 300, 291, 0, 4, 20, null, null, DateTimeOffset.UnixEpoch);

        Assert.Equal(Contracts.Readiness.ReadyWithNotes, LineFinding.Of(reading, LinkThresholds.Usual).Result.Result);
        Assert.Equal(Contracts.Readiness.NotReady, LineFinding.Of(reading, strict).Result.Result);
    }
}
