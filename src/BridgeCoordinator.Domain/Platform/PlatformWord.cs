namespace BridgeCoordinator.Domain.Platform;

/// <summary>How long the platform's word must hold, and how far behind it is.</summary>
public sealed record PlatformRules
{
    /// <summary>Not in the meeting for so long is missing; anything shorter is somebody joining again.</summary>
    public TimeSpan MissingAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Better only after a hold: who was missing is back once he stayed so long.</summary>
    public TimeSpan BackAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A platform goes on listing who vanished until its own time-outs pass: of a site that fell silent its word is evidence only so long after.
    /// </summary>
    public TimeSpan Lag { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What one look found of one point in the meeting.</summary>
/// <param name="InMeeting">It is there.</param>
/// <param name="Camera">It sends a picture: published and not muted.</param>
/// <param name="Microphone">It sends sound: published and not muted.</param>
public readonly record struct PlatformLook(bool InMeeting, bool Camera = false, bool Microphone = false)
{
    public static PlatformLook Absent => default;
}

/// <summary>What the platform says of a point, held so that it does not flutter.</summary>
/// <param name="Meeting">Is it in the meeting?</param>
/// <param name="Camera">Does it send a picture?</param>
/// <param name="Microphone">Does it send sound?</param>
/// <param name="At">When the platform was last asked and answered.</param>
/// <param name="LastIn">When it was last seen in the meeting; absent if never.</param>
public sealed record PlatformWord(HeldWord Meeting, HeldWord Camera, HeldWord Microphone, DateTimeOffset At, DateTimeOffset? LastIn)
{
    public static PlatformWord First(PlatformLook look, DateTimeOffset at) =>
        new(new(look.InMeeting, at), new(look.Camera, at), new(look.Microphone, at), at, look.InMeeting ? at : null);

    public PlatformWord Next(PlatformLook look, DateTimeOffset at, PlatformRules rules) =>
        new(
            Meeting.Next(look.InMeeting, at, rules),
            Camera.Next(look.Camera, at, rules),
            Microphone.Next(look.Microphone, at, rules),
            at,
            look.InMeeting ? at : LastIn
        );

    /// <summary>It is not in the meeting, and has not been for longer than joining again takes.</summary>
    /// <param name="from">Since when it is expected there.</param>
    /// <param name="now">Now.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>Since when it is missing; absent if it is not.</returns>
    public DateTimeOffset? MissingSince(DateTimeOffset from, DateTimeOffset now, PlatformRules rules)
    {
        var since = Meeting.Since > from ? Meeting.Since : from;
        return !Meeting.Shown && since + rules.MissingAfter <= now ? since : null;
    }

    /// <summary>It was seen in the meeting when the platform's own delay after that instant had passed.</summary>
    public bool StillThere(DateTimeOffset silentSince, PlatformRules rules) => Meeting.Seen && At >= silentSince + rules.Lag;
}

/// <summary>The platform's word as evidence of one point, with what it takes to weigh and to word it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rules">How it is weighed.</param>
/// <param name="Zone">Where the hours of its sentences are.</param>
/// <param name="AbsenceCounts">Somebody of the roster was seen in that room: else it may be the wrong room, and that nobody is there says nothing.</param>
public sealed record PlatformEvidence(PlatformWord Word, PlatformRules Rules, TimeZoneInfo Zone, bool AbsenceCounts = true);
