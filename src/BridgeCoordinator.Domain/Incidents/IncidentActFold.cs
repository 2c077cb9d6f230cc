using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>What people do with incidents, and whom the bell calls.</summary>
internal static class IncidentActFold
{
    public static ConferenceState Fold(this ConferenceState state, IncidentAcknowledged fact, FactStamp stamp) =>
        state.Change(
            fact.IncidentId,
            i => i with { Acknowledged = new(stamp.Actor, stamp.At, fact.Until, fact.NoteId), FirstTakenAt = i.FirstTakenAt ?? stamp.At }
        );

    public static ConferenceState Fold(this ConferenceState state, IncidentAssigned fact, FactStamp stamp) =>
        state.Change(
            fact.IncidentId,
            i =>
                fact.Owner is null
                    ? i with { Owner = null, OwnedAt = null, UntakenSince = stamp.At }
                    : i with { Owner = fact.Owner, OwnedAt = stamp.At, FirstTakenAt = i.FirstTakenAt ?? stamp.At }
        );

    public static ConferenceState Fold(this ConferenceState state, IncidentShelved fact, FactStamp stamp) =>
        state.Change(fact.IncidentId, i => i with { Shelved = new(stamp.Actor, stamp.At, fact.Until, fact.NoteId), FirstTakenAt = i.FirstTakenAt ?? stamp.At });

    public static ConferenceState Fold(this ConferenceState state, IncidentReturned fact, FactStamp stamp) =>
        state.Change(
            fact.IncidentId,
            i => fact.Cause == ReturnCause.AcknowledgementExpired ? i with { Acknowledged = null, UntakenSince = stamp.At } : i with { Shelved = null, UntakenSince = stamp.At }
        );

    public static ConferenceState Fold(this ConferenceState state, IncidentEscalated fact) => state.Change(fact.IncidentId, i => i with { Level = fact.To });

    /// <summary>The notice that it is over may follow the end itself.</summary>
    public static ConferenceState Fold(this ConferenceState state, PeopleCalled fact, FactStamp stamp) =>
        !state.Incidents.Open.ContainsKey(fact.IncidentId)
            ? state
            : state.Change(
                fact.IncidentId,
                i =>
                    fact.Kind switch
                    {
                        NoticeKind.Opened => i with { CalledAt = stamp.At, CalledAs = fact.Priority },
                        NoticeKind.Widened => i with { ToldWider = true },
                        _ => i,
                    }
            );

    public static ConferenceState Fold(this ConferenceState state, HelpAsked fact, FactStamp stamp)
    {
        var (index, help) = (state.KnownPoint(fact.Point).Index, state.Incidents.Help);
        if (help.Open(index, fact.Kind) is { } asked)
        {
            return state.With(help.With(asked with { PersonId = fact.PersonId, NoteId = fact.NoteId }));
        }
        var request = new HelpRequest(index, fact.Kind, fact.IncidentId, fact.PersonId, stamp.OccurredAt, fact.NoteId);
        return state.With(help.With(request)).Counted(fact.IncidentId, 1, stamp.At).Change(fact.IncidentId, i => i with { LastAskedAt = stamp.At });
    }

    public static ConferenceState Fold(this ConferenceState state, HelpMoved fact, FactStamp stamp)
    {
        var help = state.Incidents.Help;
        var asked = help.Open(state.KnownPoint(fact.Point).Index, fact.Kind) ?? throw new InvalidOperationException($"{fact.Point} did not call for {fact.Kind}.");
        return state
            .With(help.With(asked with { IncidentId = fact.IncidentId }))
            .Counted(asked.IncidentId, -1, stamp.At)
            .Counted(fact.IncidentId, 1, stamp.At)
            .Change(fact.IncidentId, i => CalledWith(state.Incidents.Known(asked.IncidentId), i) with { LastAskedAt = i.LastAskedAt ?? stamp.At });
    }

    /// <summary>People were called about the lost connections: their links going down is no other news.</summary>
    private static IncidentState CalledWith(IncidentState from, IncidentState into) =>
        from.Cause == IncidentCause.LostConnection && into.Cause.IsOfLinks() ? into with { CalledAt = into.CalledAt ?? from.CalledAt, CalledAs = into.CalledAt is null ? from.CalledAs : into.CalledAs } : into;

    public static ConferenceState Fold(this ConferenceState state, HelpWithdrawn fact, FactStamp stamp)
    {
        var help = state.Incidents.Help;
        return help.Open(state.KnownPoint(fact.Point).Index, fact.Kind) is { } asked
            ? state.With(help.With(asked with { EndedAt = stamp.At, EndedBy = stamp.Actor })).Counted(asked.IncidentId, -1, stamp.At)
            : state;
    }

    /// <summary>An incident is over, and the calls for help that are part of it with it.</summary>
    public static ConferenceState HelpEnded(this ConferenceState state, Guid incidentId, FactStamp stamp) =>
        state.With(state.Incidents.Help.With(state.Incidents.Help.In(incidentId).Select(r => r with { EndedAt = stamp.At, EndedBy = stamp.Actor })));

    /// <summary>The calls of points that left the conference are over.</summary>
    public static ConferenceState HelpOfWithdrawnEnded(this ConferenceState state, FactStamp stamp)
    {
        foreach (var left in state.Incidents.Help.All.Where(r => r.IsOpen && state.Roster.Points[r.Point].Withdrawn).ToList())
        {
            var ended = left with { EndedAt = stamp.At, EndedBy = stamp.Actor };
            state = state.With(state.Incidents.Help.With(ended)).Counted(left.IncidentId, -1, stamp.At);
        }
        return state;
    }

    private static ConferenceState With(this ConferenceState state, HelpRequests help) => state with { Incidents = state.Incidents with { Help = help } };

    private static ConferenceState Change(this ConferenceState state, Guid id, Func<IncidentState, IncidentState> change) =>
        state with
        {
            Incidents = state.Incidents.With(change(state.Incidents.Known(id))),
        };

    /// <summary>Only an incident of its own cause is as long as its calls are; one of links is measured.</summary>
    private static ConferenceState Counted(this ConferenceState state, Guid id, int more, DateTimeOffset at) =>
        state.Incidents.Open.TryGetValue(id, out var incident) && incident.Cause.IsOfHelp()
            ? state with
            {
                Incidents = state.Incidents.With(IncidentFold.Counted(incident, incident.Troubled + more, at)),
            }
            : state;
}
