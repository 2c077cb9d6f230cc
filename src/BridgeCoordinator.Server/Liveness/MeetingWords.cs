using System.Collections.Concurrent;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Platform;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>What the video platform said of one conference's room, as this node asked it.</summary>
/// <param name="Platform">Which platform.</param>
/// <param name="Name">The room.</param>
/// <param name="SessionId">For which session; another one begins anew.</param>
/// <param name="AnsweredAt">When it last answered.</param>
/// <param name="MuteSince">Since when it does not answer; absent while it does.</param>
/// <param name="AnybodySeen">Some point of the roster was seen in it: it is the right room.</param>
/// <param name="Words">By point code.</param>
internal sealed record MeetingRoom(
    string Platform,
    string Name,
    string SessionId,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? MuteSince,
    bool AnybodySeen,
    IReadOnlyDictionary<string, PlatformWord> Words
);

/// <summary>The platform's word on every site, in memory only, like whatever else is heard. The platform feature writes it; sweep, tiles and "why" read it.</summary>
internal sealed class MeetingWords
{
    private readonly ConcurrentDictionary<string, MeetingRoom> rooms = new(StringComparer.Ordinal);

    /// <summary>The platform was heard about a conference; tiles may look different.</summary>
    public event Action<string>? Changed;

    public PlatformRules Rules { get; private set; } = new();

    /// <summary>A word older than this is none: whoever cannot be asked says nothing.</summary>
    public TimeSpan Freshness { get; private set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whoever asks the platform says how its word is to be taken.</summary>
    public void Take(PlatformRules rules, TimeSpan freshness) => (Rules, Freshness) = (rules, freshness);

    public MeetingRoom? Room(string conferenceId) => rooms.GetValueOrDefault(conferenceId);

    public void Hear(string conferenceId, MeetingRoom room)
    {
        rooms[conferenceId] = room;
        Changed?.Invoke(conferenceId);
    }

    public void Forget(string conferenceId)
    {
        if (rooms.TryRemove(conferenceId, out _))
        {
            Changed?.Invoke(conferenceId);
        }
    }

    public PlatformEvidence? Of(ConferenceState conference, BridgePoint point, DateTimeOffset now) =>
        Room(conference.Id) is { } room && room.AnsweredAt + Freshness > now && room.Words.TryGetValue(point.Code, out var word)
            ? new(word, Rules, conference.Zone, room.AnybodySeen)
            : null;

    /// <summary>At the last look the site was in the meeting.</summary>
    public bool Sees(ConferenceState conference, BridgePoint point, DateTimeOffset now) => Of(conference, point, now)?.Word.Meeting.Seen == true;
}
