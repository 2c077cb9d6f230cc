using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// Waves that ask for an act instead of checks. Coming on post, answering the roll call, reporting a headcount are facts already; a second
/// fact that says the same could only disagree with the first.
/// </summary>
internal static class WaveActs
{
    /// <summary>The act a point has done by now, if it counts in a wave of this kind.</summary>
    public static WaveAct? Of(SessionState session, WaveKind kind, int index)
    {
        var seat = session.Seat(index);
        return kind switch
        {
            WaveKind.Checks => null,
            WaveKind.OnPost => seat.OnPost is { } post ? new WaveAct(Contracts.Readiness.Ready, post.At) : null,
            WaveKind.RollCall => session.OpenRollCall?.Answer(index) is { } answer ? new WaveAct(Said(answer.Word), answer.At) : null,
            WaveKind.FirstHeadcount => seat.First is { } first ? new WaveAct(Contracts.Readiness.Ready, first.At) : null,
            WaveKind.ClosingHeadcount => seat.Closing is { } closing ? new WaveAct(Contracts.Readiness.Ready, closing.At) : null,
        };
    }

    public static Contracts.Readiness Said(RollCallWord word) =>
        word == RollCallWord.AllClear ? Contracts.Readiness.Ready : Contracts.Readiness.NotReady;

    /// <summary>An act was done: the open waves of its kind have their answer, those that are over had to do without and show it late.</summary>
    public static SessionState Answered(this SessionState session, WaveKind kind, int index, Contracts.Readiness verdict, in FactStamp stamp, object? batch)
    {
        foreach (var wave in session.Waves)
        {
            if (wave.Plan.Kind != kind || wave.Run == 0)
            {
                continue;
            }
            var seat = wave.Seat(index);
            if (wave.State == WaveState.Open)
            {
                session = session.Written(wave, wave.WithSeat(index, seat with { Act = new WaveAct(verdict, stamp.At), Kept = false }, batch));
            }
            else if (wave.State == WaveState.Closed && seat.Act is null)
            {
                var late = new LateAnswer(WaveSource.Operator, verdict, [], stamp.OccurredAt, stamp.At, null);
                session = session.Written(wave, wave.WithSeat(index, seat with { Late = late }, batch));
            }
        }
        return session;
    }

    private static SessionState Written(this SessionState session, WaveRun before, WaveRun after) =>
        ReferenceEquals(before, after) ? session : session.With(after);
}
