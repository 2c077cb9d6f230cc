using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

internal static class IncidentFold
{
    public static ConferenceState Fold(this ConferenceState state, IncidentOpened fact, in FactStamp stamp)
    {
        var incident = new IncidentState
        {
            Id = fact.IncidentId,
            Cause = fact.Cause,
            Group = fact.Group,
            Since = fact.Since,
            OpenedAt = stamp.At,
            OpenedSeq = stamp.Seq,
            Silent = fact.Silent,
            Of = fact.Of,
            QuietSince = stamp.At,
            UntakenSince = stamp.At,
        };
        return state with { Incidents = Join(state, state.Incidents.With(incident), incident, Indexes(state, fact.Points), stamp.At) };
    }

    public static ConferenceState Fold(this ConferenceState state, IncidentWidened fact, in FactStamp stamp)
    {
        var incident = state.Incidents.Known(fact.IncidentId);
        return state with
        {
            Incidents = state.Incidents.With(
                incident with
                {
                    Cause = fact.Cause,
                    Group = fact.Group,
                    Silent = fact.Silent,
                    Of = fact.Of,
                    WidenedAt = stamp.At,
                }
            ),
        };
    }

    public static ConferenceState Fold(this ConferenceState state, PointsJoinedIncident fact, in FactStamp stamp) =>
        state with { Incidents = Join(state, state.Incidents, state.Incidents.Known(fact.IncidentId), Indexes(state, fact.Points), stamp.At) };

    public static ConferenceState Fold(this ConferenceState state, IncidentMerged fact, in FactStamp stamp)
    {
        var (merged, into) = (state.Incidents.Known(fact.IncidentId), Heir(state.Incidents.Known(fact.IncidentId), state.Incidents.Known(fact.Into)));
        var left = state.Incidents.Without(merged with { ResolvedAt = stamp.At, ResolvedBy = stamp.Actor, MergedInto = fact.Into });
        var help = left.Help.With(left.Help.In(merged.Id).Select(r => r with { IncidentId = into.Id }));
        // Who only called for help is in the other when its link falls, not before.
        var points = merged.Cause.IsOfLinks() ? merged.Points : merged.Points.Where(p => IsTroubled(state.Roster.Points[p]));
        return state with { Incidents = Join(state, left with { Help = help }, into, points, stamp.At) };
    }

    public static ConferenceState Fold(this ConferenceState state, IncidentResolved fact, in FactStamp stamp)
    {
        var over = state.Incidents.Known(fact.IncidentId) with { ResolvedAt = stamp.At, ResolvedBy = stamp.Actor };
        return (state with { Incidents = state.Incidents.Without(over) }).HelpEnded(over.Id, stamp);
    }

    /// <summary>Whoever answered for the one that ends answers for the one that goes on; whoever was called was called about it.</summary>
    private static IncidentState Heir(IncidentState merged, IncidentState into) =>
        into with
        {
            Owner = into.Owner ?? merged.Owner,
            OwnedAt = into.Owner is null ? merged.OwnedAt : into.OwnedAt,
            Acknowledged = into.Acknowledged ?? merged.Acknowledged,
            FirstTakenAt = into.FirstTakenAt ?? merged.FirstTakenAt,
            CalledAt = into.CalledAt ?? merged.CalledAt,
            CalledAs = into.CalledAt is null ? merged.CalledAs : into.CalledAs,
            ToldWider = into.ToldWider || merged.ToldWider,
            Level = into.Level > merged.Level ? into.Level : merged.Level,
        };

    /// <summary>A point went into trouble or out of it: its incident counts.</summary>
    public static ConferenceState Recounted(this ConferenceState state, int index, bool wasTroubled, DateTimeOffset at)
    {
        var isTroubled = IsTroubled(state.Roster.Points[index]);
        return isTroubled == wasTroubled || state.Incidents.OfPoint(index) is not { } incident
            ? state
            : state with { Incidents = state.Incidents.With(Counted(incident, incident.Troubled + (isTroubled ? 1 : -1), at)) };
    }

    /// <summary>An import withdrew points or gave them other sites: every open incident of links counts anew.</summary>
    public static ConferenceState Recounted(this ConferenceState state, FactStamp stamp) =>
        (
            state with
            {
                Incidents = state.Incidents.Oldest.Where(HasTrouble).Aggregate(
                    state.Incidents,
                    (ledger, i) => ledger.With(Counted(i, i.Points.Count(p => IsTroubled(state.Roster.Points[p])), stamp.At))
                ),
            }
        ).HelpOfWithdrawnEnded(stamp);

    /// <summary>What keeps an incident from being over. A point the video platform still sees is no outage.</summary>
    public static bool IsTroubled(BridgePoint point) => point is { Withdrawn: false, Link: { State: LinkState.Down, Doubted: false } };

    private static IncidentLedger Join(ConferenceState state, IncidentLedger ledger, IncidentState incident, IEnumerable<int> points, DateTimeOffset at)
    {
        var fresh = points.Where(p => !incident.Points.Contains(p)).ToList();
        if (!HasTrouble(incident))
        {
            return ledger.With(incident with { Points = incident.Points.Union(fresh) });
        }
        var troubled = incident.Troubled + fresh.Count(p => IsTroubled(state.Roster.Points[p]));
        return ledger.With(Counted(incident with { Points = incident.Points.Union(fresh) }, troubled, at)).Joined(incident.Id, fresh);
    }

    /// <summary>A twin, or a call for help, is no trouble of the line: the point's own falls stay its own.</summary>
    private static bool HasTrouble(IncidentState incident) => incident.Cause.IsOfLinks();

    internal static IncidentState Counted(IncidentState incident, int troubled, DateTimeOffset at) =>
        incident with
        {
            Troubled = troubled,
            QuietSince = troubled > 0 ? null : incident.QuietSince ?? at,
        };

    private static IEnumerable<int> Indexes(ConferenceState state, IReadOnlyList<string> codes) => codes.Select(code => state.KnownPoint(code).Index);
}
