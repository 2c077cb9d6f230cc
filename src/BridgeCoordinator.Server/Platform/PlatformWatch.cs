using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Platform;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Platform;

/// <summary>
/// Asks the platform about every watched conference whose people may be in the meeting, and notes what it says. One that fails is asked less
/// and less often; each conference is asked for itself, so a room that fails keeps no other waiting.
/// </summary>
internal sealed class PlatformWatch(
    IPlatformPresence platform,
    Followers followers,
    MeetingWords meeting,
    PlatformTelemetry telemetry,
    IOptions<PlatformOptions> options,
    TimeProvider time
) : BackgroundService
{
    private static readonly Dictionary<string, PlatformWord> Nothing = [];
    private readonly PlatformOptions options = options.Value;
    private readonly ConcurrentDictionary<string, Turn> turns = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meeting.Take(
            new PlatformRules
            {
                MissingAfter = options.MissingAfter,
                BackAfter = options.BackAfter,
                Lag = options.Lag,
            },
            (3 * options.Interval) + options.Timeout
        );
        using var timer = new PeriodicTimer(options.Interval, time);
        do
        {
            await Round(time.GetUtcNow(), stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(DateTimeOffset now, CancellationToken stop)
    {
        var asked = Asked(now).ToList();
        foreach (var gone in turns.Keys.Except(asked.Select(a => a.Conference.Id)).ToList())
        {
            turns.TryRemove(gone, out _);
            meeting.Forget(gone);
        }
        // A tick may come a breath early; the next turn is then this one.
        await Task.WhenAll(asked.Where(a => TurnOf(a.Conference).NextAt <= now + (options.Interval / 10)).Select(a => Ask(a.Conference, a.Session, stop)));
    }

    private IEnumerable<(ConferenceState Conference, SessionState Session)> Asked(DateTimeOffset now) =>
        from conference in followers.All.Select(f => f.Current.State).OfType<ConferenceState>()
        where conference.IsWatched
        let session = conference.CurrentSession(now)
        where Expectation.IsAsked(session)
        select (conference, session);

    private async Task Ask(ConferenceState conference, SessionState session, CancellationToken stop)
    {
        var room = MeetingLook.RoomOf(options, conference, session);
        var answer = await Answer(room, stop);
        var now = time.GetUtcNow();
        var before =
            meeting.Room(conference.Id) is { } known && known.Name == room && known.SessionId == session.Id
                ? known
                : new MeetingRoom(platform.Name, room, session.Id, null, null, false, Nothing);
        var turn = TurnOf(conference);
        telemetry.Asked(answer.Fault);
        if (answer.Present is { } present)
        {
            meeting.Hear(conference.Id, MeetingLook.Next(before, present, conference, options, now, meeting));
            turns[conference.Id] = new Turn(0, now);
            telemetry.Heard(turn.Failures, room, present.Count);
            return;
        }
        meeting.Hear(conference.Id, before with { MuteSince = before.MuteSince ?? now });
        turns[conference.Id] = new Turn(turn.Failures + 1, now + Pause(turn.Failures));
        telemetry.Failed(turn.Failures, room, answer);
    }

    private async Task<PlatformAnswer> Answer(string room, CancellationToken stop)
    {
        try
        {
            return await platform.Ask(room, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // An adapter that breaks is a platform that does not answer; the next turn asks again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            telemetry.Broke(failure);
            return new PlatformAnswer(null, PlatformFault.Failing);
        }
    }

    private Turn TurnOf(ConferenceState conference) => turns.GetValueOrDefault(conference.Id) ?? Turn.First;

    private TimeSpan Pause(int failures)
    {
        var pause = options.Interval * Math.Pow(2, Math.Min(failures, 10));
        return pause < options.SlowestInterval ? pause : options.SlowestInterval;
    }

    private sealed record Turn(int Failures, DateTimeOffset NextAt)
    {
        public static Turn First { get; } = new(0, DateTimeOffset.MinValue);
    }
}
