using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Notifications;

namespace BridgeCoordinator.Server.Gating;

/// <summary>
/// Tells other systems how a wave ended and what the director decided; nothing of a drill or of what is classified. The id comes from the fact itself, so it is sent once however
/// often the journal is read.
/// </summary>
internal sealed class WaveResults(EffectGround ground, Webhooks webhooks) : Effect("wave-results", ground)
{
    public const string WaveClosedKind = "wave.closed";
    public const string GoDecidedKind = "go.decided";

    /// <summary>As long as a delivery is tried. What is older is history: an upgrade or a restored backup does not tell it again.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(1);

    private const int MostCodes = 100;

    private readonly Followers followers = ground.Followers;
    private readonly TimeProvider clock = ground.Clock;

    protected override bool Follows(StreamId stream) => stream.Kind == "conference";

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        // A follower that has just opened is still empty: names, and whether it is a drill, come with what is read here.
        await followers.WaitFor(stream, facts[^1].Row.Seq, cancel);
        if (followers.Find(stream)?.Current.State is not ConferenceState { Plan.Drill: false, IsClassified: false } state)
        {
            return;
        }
        foreach (var (row, fact) in facts.Where(f => f.Row.At > clock.GetUtcNow() - News))
        {
            var id = DerivedId.From(stream.Value, "webhook", Convert.ToHexString(row.Hash));
            switch (fact)
            {
                case WaveClosed closed:
                    await webhooks.Send(WaveClosedKind, id, row.At, Of(state, closed), cancel);
                    break;
                case GoDecided decided:
                    await webhooks.Send(GoDecidedKind, id, row.At, Of(state, decided), cancel);
                    break;
            }
        }
    }

    private static WaveNotice Of(ConferenceState state, WaveClosed it)
    {
        var (session, wave) = (state.Session(it.SessionId), state.Session(it.SessionId)?.Wave(it.WaveId));
        // Who failed is read from the state: run again before this was read, it is not known any more, and the numbers of the fact still are.
        IEnumerable<BridgePoint> failed =
            wave is { State: Contracts.WaveState.Closed } && wave.Run == it.Run
                ? state.Roster.Points.Where(p => p.Sits(it.SessionId) && wave.Readiness(p.Index) is Contracts.Readiness.NotReady or Contracts.Readiness.NoAnswer)
                : [];
        return new(
            state.Id,
            state.Plan!.Name,
            it.SessionId,
            session?.Plan.Name ?? it.SessionId,
            it.WaveId,
            wave?.Plan.Name ?? it.WaveId,
            it.Run,
            it.Passed,
            it.Required,
            it.Ready,
            it.ReadyWithNotes,
            it.Waived ?? 0,
            it.NotReady,
            it.NoAnswer,
            [.. failed.Take(MostCodes).Select(p => p.Code)]
        );
    }

    private static GoNotice Of(ConferenceState state, GoDecided it) =>
        new(
            state.Id,
            state.Plan!.Name,
            it.SessionId,
            state.Session(it.SessionId)?.Plan.Name ?? it.SessionId,
            it.Word,
            it.Number,
            it.Fixing,
            it.Waived,
            it.Waves,
            it.Reds
        );
}
