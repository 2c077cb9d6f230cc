using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Sites whose agent fell silent while the video platform saw them in the meeting: nobody was called. When the platform does not see them
/// either, or says nothing for as long as it may be slow, the outage is one.
/// </summary>
internal sealed class DoubtedOutages(Followers followers, LinkReports reports, MeetingWords meeting, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A node that just started has asked nobody yet.
        var startedAt = time.GetUtcNow();
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = time.GetUtcNow();
            foreach (var (conference, point) in Doubted())
            {
                var said = meeting.Of(conference, point, now)?.Word.Meeting;
                var heardBy = (point.Link.At > startedAt ? point.Link.At : startedAt) + meeting.Rules.Lag;
                if (said is { Seen: false } || (said is null && heardBy <= now))
                {
                    reports.ConfirmOutage(conference.Id, point.SiteId, point.Link.Epoch);
                }
            }
        }
    }

    private IEnumerable<(ConferenceState Conference, BridgePoint Point)> Doubted() =>
        from conference in followers.All.Select(f => f.Current.State).OfType<ConferenceState>()
        where conference.IsWatched
        from point in conference.Roster.Points
        where point is { Withdrawn: false, Link: { State: LinkState.Down, Doubted: true } }
        select (conference, point);
}
