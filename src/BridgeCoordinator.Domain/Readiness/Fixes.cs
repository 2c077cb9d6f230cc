using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// A person takes the repair of points upon them, and says by when. Taking it again gives a new time, or takes it over. It ends by itself when
/// the point is good; past its time it counts no more.
/// </summary>
public sealed record TakeFix(string SessionId, string WaveId, IReadOnlyList<string> Points, DateTimeOffset ExpectedBy) : Command<ConferenceState>
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(1);

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Asked(SessionId, WaveId, out var session, out var wave) ?? Cares.Opened(wave)) is { } refusal)
        {
            return refusal;
        }
        if (session.Phase == SessionPhase.Closed)
        {
            return Decision.Refuse("session.closed", ("session", SessionId));
        }
        if (ExpectedBy <= moment.Now || ExpectedBy > moment.Now + Furthest)
        {
            return Decision.Refuse("fix.time");
        }
        if (Cares.Each(state, SessionId, Points, GrantWaiver.MostPoints, out var points) is { } wrong)
        {
            return wrong;
        }
        var (by, at) = (moment.Actor, ExpectedBy);
        var left = points.Where(p => !PointVerdict.IsGood(wave.Readiness(p.Index))).ToList();
        if (left.Count == 0)
        {
            return Decision.Refuse("fix.not-red", ("point", points[0].Code));
        }
        IFact[] facts =
        [
            .. left.Where(p => wave.Seat(p.Index).Fix is not { } fix || fix.By != by || fix.ExpectedBy != at)
                .Select(p => new FixTaken(SessionId, WaveId, p.Code, at)),
        ];
        return facts.Length == 0 ? Decision.Refuse("fix.already", ("point", left[0].Code)) : Decision.Of(facts);
    }
}

/// <summary>The repair is given up.</summary>
public sealed record ReleaseFix(string SessionId, string WaveId, string Point) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Asked(SessionId, WaveId, out _, out var wave)
        ?? state.Seated(Point, out _)
        ?? (
            wave.Seat(state.KnownPoint(Point).Index).Fix is null
                ? Decision.Refuse("fix.none", ("point", Point))
                : Decision.Of(new FixReleased(SessionId, WaveId, Point))
        );
}
