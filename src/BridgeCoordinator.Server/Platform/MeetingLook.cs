using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Platform;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.Platform;

/// <summary>From who is in a room to what that says of each point. Pure.</summary>
internal static class MeetingLook
{
    public static string RoomOf(PlatformOptions options, ConferenceState conference, SessionState session) =>
        options.Room.Replace("{conference}", conference.Id, StringComparison.Ordinal).Replace("{session}", session.Id, StringComparison.Ordinal);

    public static string IdentityOf(PlatformOptions options, ConferenceState conference, BridgePoint point) =>
        options
            .Identity.Replace("{point}", point.Code, StringComparison.Ordinal)
            .Replace("{site}", point.SiteId, StringComparison.Ordinal)
            .Replace("{conference}", conference.Id, StringComparison.Ordinal);

    /// <param name="before">What was known; a room of another session is not.</param>
    /// <param name="present">Who is there.</param>
    /// <param name="conference">The conference.</param>
    /// <param name="options">How rooms and sites are named.</param>
    /// <param name="now">When it was asked.</param>
    /// <param name="meeting">The rules, and how old a word may be to be continued.</param>
    public static MeetingRoom Next(
        MeetingRoom before,
        IReadOnlyList<Participant> present,
        ConferenceState conference,
        PlatformOptions options,
        DateTimeOffset now,
        MeetingWords meeting
    )
    {
        // After a gap nobody knows what happened in it: words begin anew, except that somebody was there.
        var continues = before.AnsweredAt + meeting.Freshness > now;
        var byIdentity = present.GroupBy(p => p.Identity, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        Dictionary<string, PlatformWord> words = new(StringComparer.Ordinal);
        var anybody = before.AnybodySeen;
        foreach (var point in conference.Roster.Points.Where(p => !p.Withdrawn))
        {
            var look = byIdentity.TryGetValue(IdentityOf(options, conference, point), out var it) ? new PlatformLook(true, it.Camera, it.Microphone) : PlatformLook.Absent;
            anybody |= look.InMeeting;
            var known = before.Words.GetValueOrDefault(point.Code);
            words[point.Code] =
                known is null ? PlatformWord.First(look, now)
                : continues ? known.Next(look, now, meeting.Rules)
                : PlatformWord.First(look, now) with { LastIn = look.InMeeting ? now : known.LastIn };
        }
        return before with { AnsweredAt = now, MuteSince = null, AnybodySeen = anybody, Words = words };
    }
}
