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
            Silent = fact.Silent,
            Of = fact.Of,
            QuietSince = stamp.At,
        };
        return state with { Incidents = Join(state, state.Incidents.With(incident), incident, Indexes(state, fact.Points), stamp.At) };
    }

    public static ConferenceState Fold(this ConferenceState state, IncidentWidened fact)
    {
        var incident = state.Incidents.Known(fact.IncidentId);
        return state with
        {
            Incidents = state.Incidents.With(incident with { Cause = fact.Cause, Group = fact.Group, Silent = fact.Silent, Of = fact.Of }),
        };
    }

    public static ConferenceState Fold(this ConferenceState state, PointsJoinedIncident fact, in FactStamp stamp) =>
        state with { Incidents = Join(state, state.Incidents, state.Incidents.Known(fact.IncidentId), Indexes(state, fact.Points), stamp.At) };

    public static ConferenceState Fold(this ConferenceState state, IncidentMerged fact, in FactStamp stamp)
    {
        var (merged, into) = (state.Incidents.Known(fact.IncidentId), state.Incidents.Known(fact.Into));
        var left = state.Incidents.Without(merged with { ResolvedAt = stamp.At, MergedInto = fact.Into });
        return state with { Incidents = Join(state, left, into, merged.Points, stamp.At) };
    }

    public static ConferenceState Fold(this ConferenceState state, IncidentResolved fact, in FactStamp stamp) =>
        state with { Incidents = state.Incidents.Without(state.Incidents.Known(fact.IncidentId) with { ResolvedAt = stamp.At }) };

    /// <summary>A point went into trouble or out of it: its incident counts.</summary>
    public static ConferenceState Recounted(this ConferenceState state, int index, bool wasTroubled, DateTimeOffset at)
    {
        var isTroubled = IsTroubled(state.Roster.Points[index]);
        return isTroubled == wasTroubled || state.Incidents.OfPoint(index) is not { } incident
            ? state
            : state with { Incidents = state.Incidents.With(Counted(incident, incident.Troubled + (isTroubled ? 1 : -1), at)) };
    }

    /// <summary>An import withdrew points or gave them other sites: every open incident counts anew.</summary>
    public static ConferenceState Recounted(this ConferenceState state, DateTimeOffset at) =>
        state with
        {
            Incidents = state.Incidents.Oldest.Where(HasTrouble).Aggregate(
                state.Incidents,
                (ledger, i) => ledger.With(Counted(i, i.Points.Count(p => IsTroubled(state.Roster.Points[p])), at))
            ),
        };

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

    /// <summary>A twin is no trouble of the line: the point's own falls stay its own.</summary>
    private static bool HasTrouble(IncidentState incident) => incident.Cause != IncidentCause.DuplicateIdentity;

    private static IncidentState Counted(IncidentState incident, int troubled, DateTimeOffset at) =>
        incident with
        {
            Troubled = troubled,
            QuietSince = troubled > 0 ? null : incident.QuietSince ?? at,
        };

    private static IEnumerable<int> Indexes(ConferenceState state, IReadOnlyList<string> codes) => codes.Select(code => state.KnownPoint(code).Index);
}
