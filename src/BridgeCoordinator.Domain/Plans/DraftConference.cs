using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>The courier brings a plan. It may be drafted anew while it is open; what has happened stays, and so do waves that are over.</summary>
public sealed record DraftConference(Guid ImportId, ConferencePlan Plan, long? Seen = null) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.IsClosed)
        {
            return Decision.Refuse("conference.closed", ("conference", state.Id));
        }
        if (state.ImportId == ImportId)
        {
            return Decision.Refuse("conference.already", ("conference", state.Id));
        }
        return Plan.Id != state.Id ? Decision.Refuse("plan.invalid", ("detail", "conference/id"))
            : PlanSense.Of(Plan) is { } detail ? Decision.Refuse("plan.invalid", ("detail", detail))
            : Decision.Of(new ConferenceDrafted(ImportId, Plan, Seen, ClosedWaves.KeptFrom(state, Plan) is { Count: > 0 } kept ? kept : null));
    }
}

/// <summary>The courier brings a roster for the plan that stands here.</summary>
public sealed record BeginRoster(Guid ImportId, long? Seen = null) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Drafted()
        ?? (
            state.ImportId == ImportId
                ? Decision.Refuse("conference.already", ("conference", state.Id))
                : Decision.Of(new RosterBegun(ImportId, Seen))
        );
}

/// <summary>
/// Part of the roster, at most 100 lines. Known codes keep their index and their history. A roster takes many commits to carry: what
/// somebody corrected since the importer looked stands, and the fact says the line as it then is.
/// </summary>
public sealed record EnrolPoints(Guid ImportId, IReadOnlyList<RosterLine> Lines) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Drafted()
        ?? (
            state.ImportId != ImportId ? Decision.Refuse("import.superseded", ("conference", state.Id))
            : state.RosterComplete ? Decision.Refuse("conference.already", ("conference", state.Id))
            : Lines.Count is 0 or > 100 ? Decision.Refuse("plan.invalid", ("detail", "roster"))
            : PlanSense.Of(Lines) is { } detail ? Decision.Refuse("plan.invalid", ("detail", detail))
            : Lines.Any(line => IsNewer(state, line)) ? Decision.Of([.. FactParts.Of(Lines.Select(line => Standing(state, line))).Select(part => new PointsEnrolled(ImportId, part))])
            : Decision.Of(new PointsEnrolled(ImportId, Lines))
        );

    private static bool IsNewer(ConferenceState state, RosterLine line) =>
        state.ImportSeen is { } seen && state.Roster.Find(line.Code) is { } point && point.EditedAt > seen;

    /// <summary>Which site sits there and whose it is are the registry's affair: those come with the file even so.</summary>
    private static RosterLine Standing(ConferenceState state, RosterLine line)
    {
        if (!IsNewer(state, line))
        {
            return line;
        }
        var edited = state.KnownPoint(line.Code).Line;
        var sits = edited.Sessions is { } some && some.Any(id => state.Session(id) is null) ? line.Sessions : edited.Sessions;
        return edited with { SiteId = line.SiteId, OrganizationId = line.OrganizationId, Sessions = sits };
    }
}

/// <summary>The roster is whole. Codes this import does not name are withdrawn: they keep their history and leave the board.</summary>
public sealed record CompleteRoster(Guid ImportId, int Points) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Drafted() is { } refusal)
        {
            return refusal;
        }
        if (state.ImportId != ImportId)
        {
            return Decision.Refuse("import.superseded", ("conference", state.Id));
        }
        if (state.RosterComplete)
        {
            return Decision.Refuse("conference.already", ("conference", state.Id));
        }
        if (state.Roster.Points.Count(p => p.ImportId == ImportId) != Points)
        {
            return Decision.Refuse("conference.roster-incomplete", ("conference", state.Id));
        }
        var withdrawn = state.Roster.Points.Where(p => p.ImportId != ImportId && !p.Withdrawn).Select(p => p.Code);
        return Decision.Of([.. withdrawn.Chunk(1000).Select(codes => new PointsWithdrawn(codes)), new RosterCompleted(ImportId, Points)]);
    }
}
