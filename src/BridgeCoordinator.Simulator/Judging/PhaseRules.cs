using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>The phases in their order, the first two by the bell at their hour, the others by hand; and the conference closes last.</summary>
internal static class PhaseRules
{
    /// <summary>How late the bell may ring on a busy machine.</summary>
    internal static readonly TimeSpan BellMayBeLate = TimeSpan.FromSeconds(10);

    private static readonly (SessionPhase From, SessionPhase To, string Act)[] Course =
    [
        (SessionPhase.Planned, SessionPhase.Preparing, Acts.WaveAnswers),
        (SessionPhase.Preparing, SessionPhase.Gathering, Acts.GoLive),
        (SessionPhase.Gathering, SessionPhase.Live, Acts.GoLive),
        (SessionPhase.Live, SessionPhase.Closed, Acts.Close),
    ];

    public static IEnumerable<Finding> Of(Evidence evidence) => [.. Phases(evidence), .. Closed(evidence)];

    private static IEnumerable<Finding> Phases(Evidence evidence)
    {
        var changes = evidence.All<SessionPhaseChanged>().Where(f => f.Fact.SessionId == evidence.Plan.Session.Id).ToList();
        foreach (var (from, to, act) in Course)
        {
            var found = changes.FindAll(f => f.Fact.From == from && f.Fact.To == to);
            if (found.Count != 1)
            {
                yield return new(act, $"{act}.phase", $"{from} → {to} must happen once; it happened {found.Count} times");
                continue;
            }
            var row = found[0].Row;
            var bell = to is SessionPhase.Preparing or SessionPhase.Gathering;
            if (bell ? !IsBell(row.ActorKind, row.ActorId) : PlanRules.ByHand(row) is not null)
            {
                yield return new(act, $"{act}.actor", $"{from} → {to} was written by {row.ActorKind}:{row.ActorId}");
            }
            if (to == SessionPhase.Gathering && !OnTime(row.At, evidence.Plan.Due(evidence.Plan.Session.Gathering)))
            {
                yield return new(act, $"{act}.bell", $"Gathering came at {row.At:HH:mm:ss}, not at its hour");
            }
        }
        if (changes.Count > Course.Length)
        {
            yield return new(Acts.GoLive, "go-live.wandering", $"the session changed its phase {changes.Count} times where {Course.Length} are planned");
        }
    }

    private static IEnumerable<Finding> Closed(Evidence evidence)
    {
        var closed = evidence.All<ConferenceClosed>();
        if (closed.Count != 1)
        {
            yield return new(Acts.Close, "close.once", $"the conference must close once; it closed {closed.Count} times");
        }
        else if (evidence.Conference[^1].Seq != closed[0].Row.Seq || PlanRules.ByHand(closed[0].Row) is not null)
        {
            yield return new(Acts.Close, "close.last", "the conference must be closed by hand, and nothing may follow");
        }
    }

    internal static bool IsBell(ActorKind kind, string id) => kind == ActorKind.System && id.EndsWith("bell", StringComparison.Ordinal);

    internal static bool OnTime(DateTimeOffset at, DateTimeOffset due) => at >= due && at <= due + BellMayBeLate;
}
