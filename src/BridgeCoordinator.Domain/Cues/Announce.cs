using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>The control room announces something. Its text stays beside the chain.</summary>
public sealed record Announce(string SessionId, string? Group = null, IReadOnlyList<string>? Points = null) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Text { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out _) ?? Guard.Note(Text)) is { } refusal)
        {
            return refusal;
        }
        if (Guard.NoteId(Text, moment) is not { } noteId)
        {
            return Decision.Refuse("announcement.text");
        }
        IReadOnlyList<BridgePoint> named = [];
        if (Points is { Count: > 0 } && Cares.Each(state, SessionId, Points, CallCue.MostPoints, out named) is { } wrong)
        {
            return wrong;
        }
        var points = named.Count > 0 ? named.Select(p => p.Index).ToImmutableSortedSet() : null;
        var recipients = state.Roster.Points.Count(p => p.Sits(SessionId) && Announcement.Reaches(p, Group, points));
        return recipients == 0
            ? Decision.Refuse("announcement.nobody")
            : Decision.Of(new AnnouncementSent(SessionId, IdOf(moment.CommandId), noteId, recipients, Group, points is null ? null : [.. named.Select(p => p.Code)])).Noted(Text, moment);
    }

    public static Guid IdOf(Guid commandId) => DerivedId.From(commandId.ToString("D"), "announcement");
}

/// <summary>Those who have not confirmed are asked again; not more than once a minute, or it is noise.</summary>
public sealed record RepeatAnnouncement(string SessionId, Guid AnnouncementId) : Command<ConferenceState>
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        if (session.Live.Announcements.Find(AnnouncementId) is not { } announcement)
        {
            return Decision.Refuse("announcement.unknown");
        }
        var since = moment.Now - (announcement.RepeatedAt ?? announcement.SentAt);
        var missing = announcement.Recipients(state, SessionId).Count(p => !announcement.Confirmed.Contains(p.Index));
        return missing == 0 ? Decision.Refuse("announcement.all-already")
            : since < Pause ? Decision.Refuse("announcement.too-soon", ("seconds", Math.Ceiling((Pause - since).TotalSeconds).ToString("0", CultureInfo.InvariantCulture)))
            : Decision.Of(new AnnouncementRepeated(SessionId, AnnouncementId, missing));
    }
}

/// <summary>An operator has received it.</summary>
public sealed record ConfirmAnnouncement(string SessionId, Guid AnnouncementId, string Point, Guid PersonId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Seated(Point, SessionId, out _)) is { } refusal)
        {
            return refusal;
        }
        var point = state.KnownPoint(Point);
        return session.Live.Announcements.Find(AnnouncementId) is not { } announcement || !announcement.IsFor(point, SessionId) ? Decision.Refuse("announcement.unknown")
            : announcement.Confirmed.Contains(point.Index) ? Decision.Refuse("announcement.already", ("point", Point))
            : Decision.Of(new AnnouncementConfirmed(SessionId, AnnouncementId, Point, PersonId));
    }
}

internal static class AnnouncementFold
{
    public static ConferenceState Fold(this ConferenceState state, AnnouncementSent fact, FactStamp stamp)
    {
        var points = fact.Points?.Select(code => state.KnownPoint(code).Index).ToImmutableSortedSet();
        return state.With(fact.SessionId, new Announcement(fact.AnnouncementId, stamp.At, stamp.Actor, fact.NoteId, fact.Group, points));
    }

    /// <summary>One that was forgotten since may still be spoken of.</summary>
    public static ConferenceState Fold(this ConferenceState state, AnnouncementRepeated fact, FactStamp stamp) =>
        state.Find(fact.SessionId, fact.AnnouncementId) is { } known ? state.With(fact.SessionId, known with { RepeatedAt = stamp.At }) : state;

    public static ConferenceState Fold(this ConferenceState state, AnnouncementConfirmed fact) =>
        state.Find(fact.SessionId, fact.AnnouncementId) is { } known
            ? state.With(fact.SessionId, known with { Confirmed = known.Confirmed.Add(state.KnownPoint(fact.Point).Index) })
            : state;

    private static Announcement? Find(this ConferenceState state, string sessionId, Guid id) => state.Known(sessionId).Live.Announcements.Find(id);

    private static ConferenceState With(this ConferenceState state, string sessionId, Announcement announcement) =>
        state.Live(sessionId, live => live with { Announcements = live.Announcements.With(announcement) });
}
