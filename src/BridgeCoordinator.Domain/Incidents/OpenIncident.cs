using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>
/// A node sees a whole group fall silent, before any of its points is down: the incident is opened at once, and those that go down join it.
/// </summary>
/// <param name="Cause">PowerZone, Carrier, Organization, Node or Fleet.</param>
/// <param name="Group">The group; absent for Fleet.</param>
/// <param name="Silent">How many of it are silent.</param>
/// <param name="Of">How many belong to it.</param>
/// <param name="Since">When the first of them fell silent.</param>
public sealed record OpenCorrelatedIncident(IncidentCause Cause, string? Group, int Silent, int Of, DateTimeOffset Since) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Open() is { } refusal)
        {
            return refusal;
        }
        var open = state.Incidents.Oldest.Where(i => i.Cause.IsOfLinks()).ToList();
        if (!state.IsWatched || open.Exists(i => i.Cause == IncidentCause.Fleet || (i.Cause == Cause && i.Group == Group)))
        {
            return Decision.Refuse("incident.already");
        }
        if (open.Find(i => i.Cause is not (IncidentCause.Point or IncidentCause.Node) && (i.Since - Since).Duration() <= IncidentPolicy.Together) is { } sibling)
        {
            return Wider(state, sibling);
        }
        // What was opened about some of them a moment ago was the beginning of this.
        var begun = open.Where(i => i.Since >= Since - IncidentPolicy.Together && IsAbout(state, i)).ToList();
        return begun.Count > 0
            ? Decision.Of([.. Joining.Widened(begun, new IncidentGroup(Cause, Group ?? ""), Silent, Of)])
            : Decision.Of(new IncidentOpened(Joining.IdOf(moment), Cause, Group, [], Since < moment.Now ? Since : moment.Now, Silent, Of));
    }

    /// <summary>Two groups that fall in one breath have one cause, which lies above both.</summary>
    private Decision Wider(ConferenceState state, IncidentState sibling)
    {
        var above = (Cause, sibling.Cause) == (IncidentCause.Organization, IncidentCause.Organization) ? IncidentPolicy.Above(Group!, sibling.Group!) : null;
        if (above is not null && above == sibling.Group)
        {
            return Decision.Refuse("incident.already");
        }
        return Decision.Of(
            above is null
                ? new IncidentWidened(sibling.Id, IncidentCause.Fleet, null, sibling.Silent + Silent, state.Roster.Enrolled)
                : new IncidentWidened(sibling.Id, IncidentCause.Organization, above, sibling.Silent + Silent, IncidentPolicy.SizeOf(state, new(IncidentCause.Organization, above)))
        );
    }

    private bool IsAbout(ConferenceState state, IncidentState incident) =>
        Cause is IncidentCause.Fleet or IncidentCause.Node
        || (
            Group is { } group
            && !incident.Points.IsEmpty
            && incident.Points.All(p => IncidentPolicy.GroupsOf(state.Roster.Points[p]).Contains(new IncidentGroup(Cause, group)))
        );
}

/// <summary>Two agents hold one site's identity: the newest keeps the site, and a person must find the other.</summary>
public sealed record ReportDuplicateIdentity(string SiteId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Open() is { } refusal)
        {
            return refusal;
        }
        if (state.Roster.OfSite(SiteId) is not { } point)
        {
            return Decision.Refuse("point.unknown", ("point", SiteId));
        }
        return !state.IsWatched || state.Incidents.Oldest.Any(i => i.Cause == IncidentCause.DuplicateIdentity && i.Points.Contains(point.Index))
            ? Decision.Refuse("incident.already")
            : Decision.Of(new IncidentOpened(Joining.IdOf(moment), IncidentCause.DuplicateIdentity, null, [point.Code], moment.Now, 1, 1));
    }
}
