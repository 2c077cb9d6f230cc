using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Notifications;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Incidents;

/// <summary>From a call in the journal to a webhook and to mails of the levels it concerns.</summary>
internal sealed class NoticeDelivery(Webhooks webhooks, Mails mails, IOptions<BridgeOptions> options)
{
    private const int MostCodes = 10;

    public async Task Send(ConferenceState state, PeopleCalled call, Guid id, DateTimeOffset at, CancellationToken cancel)
    {
        var incident = state.Incidents.Open.GetValueOrDefault(call.IncidentId) ?? state.Incidents.Ended.FindLast(i => i.Id == call.IncidentId);
        if (incident is null)
        {
            return;
        }
        var notice = new IncidentNotice(
            state.Id,
            state.Plan!.Name,
            call.IncidentId,
            call.Kind,
            call.Level,
            call.Priority,
            incident.Cause,
            incident.Group,
            incident.Since,
            Math.Max(incident.Points.Count, incident.Silent),
            [.. incident.Points.Take(MostCodes).Select(p => state.Roster.Points[p].Code)]
        );
        var kind = $"incident.{call.Kind.ToString().ToLowerInvariant()}";
        await webhooks.Send(kind, id, at, notice, cancel);
        foreach (var level in LevelsOf(call))
        {
            var mail = DerivedId.From(id.ToString("D"), "mail", level.ToString());
            await mails.Send(level, kind, mail, NoticeWords.Subject(notice), NoticeWords.Body(notice, state.Zone, options.Value.PublicUrl), cancel);
        }
    }

    /// <summary>An escalation calls the next level; that it is over concerns everybody who was called.</summary>
    private static IEnumerable<EscalationLevel> LevelsOf(PeopleCalled call) =>
        call.Kind == NoticeKind.Escalated ? [call.Level] : Enum.GetValues<EscalationLevel>().Where(level => level <= call.Level);
}
