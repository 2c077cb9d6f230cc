using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>
/// An operator calls for help. The call goes into the incident that explains it (the point's link is down already), else into the one
/// others of the same need are in, else it opens one. Fourteen thousand without a picture are one incident.
/// </summary>
public sealed record AskForHelp(string Point, HelpKind Kind, Guid PersonId) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Open() ?? state.Seated(Point, out _) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        if (AlarmPolicy.Stage(state) == AlarmStage.Nothing)
        {
            return Decision.Refuse("help.over");
        }
        var index = state.KnownPoint(Point).Index;
        var noteId = Guard.NoteId(Note, moment);
        if (Kind == HelpKind.Other && noteId is null)
        {
            return Decision.Refuse("help.what");
        }
        if (state.Incidents.Help.Open(index, Kind) is { } asked)
        {
            return noteId is null
                ? Decision.Refuse("help.already", ("point", Point))
                : Decision.Of(new HelpAsked(Point, Kind, asked.IncidentId, PersonId, noteId)).Noted(Note, moment);
        }
        return Decision.Of([.. Place(state, index, moment, out var id), new HelpAsked(Point, Kind, id, PersonId, noteId)]).Noted(Note, moment);
    }

    private IReadOnlyList<IFact> Place(ConferenceState state, int index, in Moment moment, out Guid id)
    {
        if (state.Incidents.OfPoint(index) is { } parent)
        {
            id = parent.Id;
            return [];
        }
        var (cause, now) = (Kind.Cause(), moment.Now);
        if (state.Incidents.Oldest.FirstOrDefault(i => i.Cause == cause && (i.Points.Contains(index) || IncidentPolicy.IsStillGathering(i, now))) is { } known)
        {
            id = known.Id;
            return known.Points.Contains(index) ? [] : [new PointsJoinedIncident(id, [Point])];
        }
        id = Joining.IdOf(moment);
        var since = moment.OccurredAt < now ? moment.OccurredAt : now;
        return [new IncidentOpened(id, cause, null, [Point], since, 1, 1)];
    }
}

/// <summary>The operator does not need it any more.</summary>
public sealed record WithdrawHelp(string Point, HelpKind Kind) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Open() ?? state.Seated(Point, out _)) is { } refusal)
        {
            return refusal;
        }
        return state.Incidents.Help.Open(state.KnownPoint(Point).Index, Kind) is { } asked
            ? Decision.Of(new HelpWithdrawn(Point, Kind, asked.IncidentId))
            : Decision.Refuse("help.none-already", ("point", Point));
    }
}

/// <summary>Calls for help go from incident to incident.</summary>
internal static class HelpMoves
{
    /// <summary>The incident that explained them is over and they are not: each kind goes on in an incident of its own cause.</summary>
    public static IEnumerable<IFact> After(ConferenceState state, IncidentState ended, DateTimeOffset now)
    {
        if (!ended.Cause.IsOfLinks() || AlarmPolicy.Stage(state) == AlarmStage.Nothing)
        {
            yield break;
        }
        // A lost connection that is back is what the recovery answers.
        foreach (var left in state.Incidents.Help.In(ended.Id).Where(r => r.Kind != HelpKind.LostConnection).GroupBy(r => r.Kind))
        {
            var cause = left.Key.Cause();
            var known = state.Incidents.Oldest.FirstOrDefault(i => i.Cause == cause && IncidentPolicy.IsStillGathering(i, now));
            var id = known?.Id ?? DerivedId.From(ended.Id.ToString("D"), "help", left.Key.ToString());
            string[] codes = [.. left.Select(r => state.Roster.Points[r.Point].Code)];
            foreach (var (part, n) in codes.Chunk(100).Select((part, n) => (part, n)))
            {
                yield return known is null && n == 0
                    ? new IncidentOpened(id, cause, null, part, left.Min(r => r.AskedAt), codes.Length, codes.Length)
                    : new PointsJoinedIncident(id, part);
            }
            foreach (var code in codes)
            {
                yield return new HelpMoved(code, left.Key, id);
            }
        }
    }

    /// <summary>The operator said that the connection is lost, and now the link is down too: one matter.</summary>
    public static IEnumerable<IFact> Into(ConferenceState state, BridgePoint point, Guid incidentId)
    {
        if (
            state.Incidents.Help.Open(point.Index, HelpKind.LostConnection) is not { } asked
            || asked.IncidentId == incidentId
            || !state.Incidents.Open.TryGetValue(asked.IncidentId, out var own)
        )
        {
            yield break;
        }
        yield return new HelpMoved(point.Code, HelpKind.LostConnection, incidentId);
        if (own.Cause == IncidentCause.LostConnection && own.Troubled == 1)
        {
            yield return new IncidentMerged(own.Id, incidentId);
        }
    }
}
