using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class WaveVerdicts
{
    [Theory]
    [InlineData(WaveState.Planned, 0, 0, 0, 0, 100, ReadinessVerdict.Unknown)]
    [InlineData(WaveState.Skipped, 0, 0, 0, 0, 100, ReadinessVerdict.Unknown)]
    [InlineData(WaveState.Open, 10, 0, 0, 0, 100, ReadinessVerdict.Open)]
    [InlineData(WaveState.Closed, 10, 0, 0, 0, 100, ReadinessVerdict.Ready)]
    [InlineData(WaveState.Closed, 9, 1, 0, 0, 100, ReadinessVerdict.ReadyWithNotes)]
    [InlineData(WaveState.Closed, 9, 0, 1, 0, 100, ReadinessVerdict.ReadyWithNotes)]
    [InlineData(WaveState.Closed, 9, 0, 0, 1, 100, ReadinessVerdict.NotReady)]
    [InlineData(WaveState.Closed, 9, 0, 0, 1, 90, ReadinessVerdict.ReadyWithNotes)]
    [InlineData(WaveState.Closed, 8, 0, 0, 2, 90, ReadinessVerdict.NotReady)]
    public void A_machine_is_told_ready_only_when_nobody_may_still_say_no(
        WaveState state,
        int ready,
        int notes,
        int waived,
        int bad,
        int quorum,
        ReadinessVerdict verdict
    )
    {
        foreach (var (notReady, silent) in new[] { (bad, 0), (0, bad) })
        {
            var tally = new WaveTally(ready + notes + waived + bad, ready, notes, waived, notReady, silent, Pending: 0, Late: 0);
            Assert.Equal(verdict, WaveVerdict.Of(state, tally, quorum));
        }
    }
}
