using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>An announcement (thông báo) to all points of a session, to those of an organisation, or to some.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SentAt">When.</param>
/// <param name="By">Who sent it.</param>
/// <param name="NoteId">Its text.</param>
/// <param name="Group">The organisation it is for, if it is for one.</param>
/// <param name="Points">The points it is for, if it is for some.</param>
public sealed record Announcement(Guid Id, DateTimeOffset SentAt, Actor By, Guid NoteId, string? Group, ImmutableSortedSet<int>? Points)
{
    /// <summary>When those who had not confirmed were asked again.</summary>
    public DateTimeOffset? RepeatedAt { get; init; }

    /// <summary>The points that have confirmed it, by index.</summary>
    public ImmutableSortedSet<int> Confirmed { get; init; } = [];

    public bool IsFor(BridgePoint point, string sessionId)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Sits(sessionId) && Reaches(point, Group, Points);
    }

    /// <summary>Those it is for. A point that joins later is one of them.</summary>
    public IEnumerable<BridgePoint> Recipients(ConferenceState state, string sessionId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Roster.Points.Where(p => IsFor(p, sessionId));
    }

    internal static bool Reaches(BridgePoint point, string? group, ImmutableSortedSet<int>? points) =>
        points is not null ? points.Contains(point.Index)
        : group is null || point.Line.OrganizationId == group
            || (point.Line.OrganizationId.Length > group.Length && point.Line.OrganizationId[group.Length] == '/' && point.Line.OrganizationId.StartsWith(group, StringComparison.Ordinal));
}

/// <summary>The announcements of a session, in order; the last fifty.</summary>
public sealed record AnnouncementBook
{
    public const int Remembered = 50;

    public static AnnouncementBook Empty { get; } = new();

    public ImmutableArray<Announcement> All { get; private init; } = [];

    public Announcement? Find(Guid id) => All.FirstOrDefault(a => a.Id == id);

    internal AnnouncementBook With(Announcement announcement)
    {
        var all = Find(announcement.Id) is { } known ? All.Replace(known, announcement) : All.Add(announcement);
        return new() { All = all.Length > Remembered ? all.RemoveAt(0) : all };
    }
}
