namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: the control room announced something (thông báo). That pages got it and showed it is seen live and not written down; that people confirmed it is.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="AnnouncementId">The announcement.</param>
/// <param name="NoteId">Its text, kept beside the journal.</param>
/// <param name="Recipients">How many points it was for.</param>
/// <param name="Group">The organisation whose points it is for; absent: all, unless points are named.</param>
/// <param name="Points">Codes of the points it is for, at most 500.</param>
[FactName("announcement-sent")]
public sealed record AnnouncementSent(
    string SessionId,
    Guid AnnouncementId,
    Guid NoteId,
    int Recipients,
    string? Group = null,
    IReadOnlyList<string>? Points = null
) : IFact;

/// <summary>conference: those who have not confirmed were asked again.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="AnnouncementId">The announcement.</param>
/// <param name="Missing">How many.</param>
[FactName("announcement-repeated")]
public sealed record AnnouncementRepeated(string SessionId, Guid AnnouncementId, int Missing) : IFact;

/// <summary>conference: a point has received an announcement, says its operator.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="AnnouncementId">The announcement.</param>
/// <param name="Point">The point's code.</param>
/// <param name="PersonId">Who.</param>
[FactName("announcement-confirmed")]
public sealed record AnnouncementConfirmed(string SessionId, Guid AnnouncementId, string Point, Guid PersonId) : IFact;
