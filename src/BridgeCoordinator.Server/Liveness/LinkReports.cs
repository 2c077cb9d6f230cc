using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>Takes verdicts to the journal, one at a time for each site and conference. Before a Down it asks whose site it is by now.</summary>
internal sealed partial class LinkReports(Desks desks, SiteSessions sessions, LiveEvidence evidence, SiteLinks links, TimeProvider time, ILogger<LinkReports> log)
{
    /// <summary>An event is offered so often, a second apart, to a desk that has no time for it.</summary>
    private const int MostTurns = 60;

    private static readonly Actor Sweep = Actor.System("sweep");
    private readonly ConcurrentDictionary<(string Conference, string Site), bool> underWay = new();

    /// <param name="conferenceId">To which conference.</param>
    /// <param name="site">The site.</param>
    /// <param name="assessment">The verdict.</param>
    /// <param name="stillSeen">The video platform sees the site in that conference's meeting.</param>
    public void Report(string conferenceId, SiteEvidence site, LinkAssessment assessment, bool stillSeen)
    {
        if (underWay.TryAdd((conferenceId, site.SiteId), true))
        {
            _ = Send(conferenceId, site, assessment, stillSeen);
        }
    }

    /// <summary>A site whose node died and that never came back.</summary>
    public void ReportLost(string conferenceId, string siteId, long epoch, DateTimeOffset since, bool stillSeen)
    {
        if (underWay.TryAdd((conferenceId, siteId), true))
        {
            _ = Send(conferenceId, siteId, new ReportLink(siteId, epoch, LinkVerdict.Down, since, LinkDownCause.ConnectionLost) { StillSeen = stillSeen });
        }
    }

    /// <summary>The platform does not see the site either.</summary>
    public void ConfirmOutage(string conferenceId, string siteId, long epoch)
    {
        if (underWay.TryAdd((conferenceId, siteId), true))
        {
            _ = Send(conferenceId, siteId, new ConfirmOutage(siteId, epoch));
        }
    }

    public void ReportFlapping(string conferenceId, SiteEvidence site, FlapWindow flaps)
    {
        if (underWay.TryAdd((conferenceId, site.SiteId), true))
        {
            _ = Send(conferenceId, site.SiteId, new ReportFlapping(site.SiteId, site.Epoch, flaps.Flapping, flaps.Percent, flaps.Changed));
        }
    }

    /// <summary>An event, not a state the sweep would find again: it does not wait for a report under way, and is said until it is taken.</summary>
    public void ReportDuplicate(string conferenceId, string siteId) => _ = Insist(conferenceId, siteId, new ReportDuplicateIdentity(siteId));

    /// <summary>A whole group fell silent. That it stands already is no news.</summary>
    /// <returns>False if nobody had time for it: to be said again if it still holds.</returns>
    public Task<bool> ReportGroup(string conferenceId, IncidentCause cause, GroupSilence group) =>
        Send(
            conferenceId,
            group.Group,
            new OpenCorrelatedIncident(cause, cause == IncidentCause.Fleet ? null : SiteGroups.Name(group.Group), group.Silent, group.Of, group.Since)
        );

    private async Task Send(string conferenceId, SiteEvidence site, LinkAssessment assessment, bool stillSeen)
    {
        try
        {
            if (assessment.State == LinkState.Down && await sessions.Find(site.SiteId) is { } newest && newest.RedeemedEpoch > site.Epoch)
            {
                // It lives on at another node: what we do not hear any more is not silence.
                evidence.Forget(site.SiteId, site.Epoch);
                links.LetGo(site.SiteId);
                underWay.TryRemove((conferenceId, site.SiteId), out _);
                return;
            }
        }
#pragma warning disable CA1031 // Without the database there is no verdict either; the next turn asks again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotAsked(failure, site.SiteId);
            underWay.TryRemove((conferenceId, site.SiteId), out _);
            return;
        }
        await Send(conferenceId, site.SiteId, Command(site, assessment) with { StillSeen = stillSeen });
    }

    private async Task Insist(string conferenceId, string siteId, Command command)
    {
        for (var turn = 0; turn < MostTurns && !await Send(conferenceId, siteId, command); turn++)
        {
            // A refused report has waited already.
        }
    }

    /// <returns>False if the desk had no time for it, or no database.</returns>
    private async Task<bool> Send(string conferenceId, string siteId, Command command)
    {
        try
        {
            var answer = await desks.Send(StreamId.Conference(conferenceId), new Envelope(Guid.CreateVersion7(time.GetUtcNow()), Sweep, command));
            if (answer is Refused { Refusal.Code: not ("link.already" or "link.not-watched" or "link.epoch" or "incident.already") } refused)
            {
                NotReported(siteId, refused.Refusal.Code);
                // Wait a turn before asking a busy desk again.
                await Task.Delay(TimeSpan.FromSeconds(1), time);
                return !refused.Refusal.Code.StartsWith("coordinator.", StringComparison.Ordinal);
            }
            return true;
        }
#pragma warning disable CA1031 // Nobody waits for this task: unsaid it would be lost, and with it what an event insists on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Broke(failure, siteId);
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            return false;
        }
        finally
        {
            underWay.TryRemove((conferenceId, siteId), out _);
        }
    }

    private static ReportLink Command(SiteEvidence site, LinkAssessment assessment) =>
        new(
            site.SiteId,
            site.Epoch,
            assessment.State switch
            {
                LinkState.Up => LinkVerdict.Up,
                LinkState.Left => LinkVerdict.Left,
                LinkState.Down => LinkVerdict.Down,
                _ => throw new InvalidOperationException($"{assessment.State} is never reported."),
            },
            assessment.Since,
            assessment.Cause
        );

    [LoggerMessage(LogLevel.Warning, "A verdict on {Site} was not taken: {Code}.")]
    private partial void NotReported(string site, string code);

    [LoggerMessage(LogLevel.Error, "A verdict on {Site} could not be taken to the journal.")]
    private partial void Broke(Exception failure, string site);

    [LoggerMessage(LogLevel.Warning, "Could not ask who holds {Site}; no verdict until then.")]
    private partial void NotAsked(Exception failure, string site);
}
