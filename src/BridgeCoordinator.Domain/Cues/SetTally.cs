using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>A point, or without one the main hall, is taken on air, next, or off. At most one point is on air beside the hall: it takes the place of the one before, in one fact.</summary>
public sealed record SetTally(string SessionId, Tally Tally, string? Point = null) : Command<ConferenceState>
{
    public const int MostNext = 20;

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        BridgePoint? point = null;
        if ((state.Running(SessionId, out var session) ?? (Point is null ? null : state.Seated(Point, SessionId, out point))) is { } refusal)
        {
            return refusal;
        }
        var now = session.Live.Tally;
        if (point is null)
        {
            var on = Tally == Tally.OnAir;
            return Tally == Tally.Next || now.Hall == on ? Decision.Refuse("tally.already") : Said(state, now.OnAir, on, now.Next);
        }
        if (now.Of(point.Index) == Tally)
        {
            return Decision.Refuse("tally.already");
        }
        var (onAir, others) = (now.OnAir == point.Index ? null : now.OnAir, now.Next.Where(index => index != point.Index).ToList());
        return Tally switch
        {
            Tally.OnAir => Said(state, point.Index, now.Hall, others),
            Tally.Next when others.Count >= MostNext => Decision.Refuse("tally.next", ("limit", MostNext.ToString(CultureInfo.InvariantCulture))),
            Tally.Next => Said(state, onAir, now.Hall, [.. others, point.Index]),
            Tally.Clear => Said(state, onAir, now.Hall, others),
        };
    }

    private Decision Said(ConferenceState state, int? onAir, bool hall, IEnumerable<int> next) =>
        Decision.Of(
            new TallySet(SessionId, Point, Tally, onAir is { } index ? state.Roster.Points[index].Code : null, hall, [.. next.Select(i => state.Roster.Points[i].Code)])
        );
}
