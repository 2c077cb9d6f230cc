using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Setups;

internal static class SetupFold
{
    public static ConferenceState Reported(this ConferenceState state, int index, WaveSource source, IReadOnlyList<SetupItem> items, in FactStamp stamp) =>
        PointSetup.Told(state.Setups.Of(index), source, items, stamp.At) is { } setup ? state.With(index, setup) : state;

    /// <summary>Nothing is left to test.</summary>
    public static ConferenceState Settled(this ConferenceState state, int index) =>
        state.Setups.Of(index) is { Drift: not null } drifted ? state.With(index, drifted with { Drift = null }) : state;

    public static ConferenceState Fold(this ConferenceState state, SetupFrozen fact, in FactStamp stamp)
    {
        if (fact.Point is { } code)
        {
            var point = state.KnownPoint(code);
            return state.Setups.Of(point.Index) is { } setup ? state.With(point.Index, Frozen(setup, point, stamp.At)) : state;
        }
        var (points, batch) = (state.Setups.Points, state.Batch ?? new object());
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i] is { } setup && !state.Roster.Points[i].Withdrawn)
            {
                points = points.With(i, Frozen(setup, state.Roster.Points[i], stamp.At), batch);
            }
        }
        points = state.Batch is null ? points.Sealed() : points;
        return state with { Setups = state.Setups with { Points = points, FrozenAt = stamp.At, Fingerprint = fact.Fingerprint } };
    }

    public static ConferenceState Fold(this ConferenceState state, SetupDrifted fact, in FactStamp stamp)
    {
        var index = state.KnownPoint(fact.Point).Index;
        var first = state.Setups.Of(index)?.Drift is { } before && before.Changes.SequenceEqual(fact.Changes) ? before.First ?? before : null;
        var drift = new Drift(fact.SessionId, fact.WaveId, fact.Run, fact.Changes, stamp.At) { First = first };
        state = state.Setups.Of(index) is { } setup ? state.With(index, setup with { Drift = drift }) : state;
        return state.Seat(fact.SessionId, fact.WaveId, fact.Point, seat => seat with { Drifted = true });
    }

    private static PointSetup Frozen(PointSetup setup, BridgePoint point, DateTimeOffset at) =>
        setup with
        {
            Frozen = setup.Whole(point),
            FrozenAgent = setup.Agent,
            FrozenOperator = setup.Operator,
            FrozenAt = at,
            Drift = null,
        };

    private static ConferenceState With(this ConferenceState state, int index, PointSetup setup)
    {
        var book = state.Setups.With(index, setup, state.Batch);
        return ReferenceEquals(book, state.Setups) ? state : state with { Setups = book };
    }
}
