using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Platform;

/// <summary>
/// Agent, platform and operator each see a point from another side. Where they agree nothing is added; where they do not, that is a signal
/// of its own, and its sentence names who says what since when.
/// </summary>
public static class Disagreement
{
    /// <summary>What the link alone would show, once the platform was heard.</summary>
    public static PointCondition OfLink(PointCondition link, LiveSigns live) =>
        live.Platform is not { } platform ? link
        : live.Link switch
        {
            // Nobody else can say; the platform can.
            LinkState.NeverSeen or LinkState.Left or LinkState.Unverified when platform.Word.Meeting.Shown => new(
                Condition.Healthy,
                null,
                "platform.seen",
                null,
                platform.Word.Meeting.Since
            ),
            // Was heard, now is not, and yet is there: the line of the agent is down, not the site.
            LinkState.Down when platform.Word.StillThere(live.Since, platform.Rules) => new(
                Condition.Degraded,
                ConditionDomain.Link,
                "platform.sees-silent",
                Args(("agent", Clock(platform, live.Since))),
                live.Since
            ),
            _ => link,
        };

    /// <summary>The site should be in the meeting and is not, whatever others say.</summary>
    public static PointCondition? OfAbsence(LiveSigns live, SessionState session, DateTimeOffset? wellSince, DateTimeOffset now)
    {
        if (
            live.Platform is not { AbsenceCounts: true } platform
            || Expectation.Since(session, now) is not { } expected
            || platform.Word.MissingSince(expected, now, platform.Rules) is not { } since
        )
        {
            return null;
        }
        var clock = Clock(platform, since);
        return live.Link switch
        {
            // Both say the same: silence is enough of a word.
            LinkState.Suspect or LinkState.Down => null,
            LinkState.Up when wellSince is { } well => Trouble("platform.missing-of-all", ("agent", Clock(platform, live.Since)), ("operator", Clock(platform, well)), ("since", clock)),
            LinkState.Up => Trouble("platform.missing", ("agent", Clock(platform, live.Since)), ("since", clock)),
            _ when wellSince is { } well => Trouble("platform.missing-though-well", ("operator", Clock(platform, well)), ("since", clock)),
            LinkState.Left => Trouble("platform.left-both", ("agent", Clock(platform, live.Since)), ("since", clock)),
            LinkState.Unverified => Trouble("platform.missing-unverified", ("since", clock)),
            // Was seen and now is not, and nobody else is there to ask.
            _ when platform.Word.LastIn is not null => Trouble("platform.gone", ("since", clock)) with { Condition = Condition.Silent },
            _ => Trouble("platform.not-joined"),
        };

        PointCondition Trouble(string reason, params (string, string)[] args) =>
            new(Condition.Degraded, ConditionDomain.Platform, reason, args is [] ? null : Args(args), since);
    }

    /// <summary>What a person said of picture or sound, beside what the platform receives.</summary>
    /// <param name="said">The trouble the person reported.</param>
    /// <param name="word">In which word.</param>
    /// <param name="live">What is seen now.</param>
    public static PointCondition OfWord(PointCondition said, RollCallWord? word, LiveSigns live)
    {
        if (live.Platform is not { } platform || !platform.Word.Meeting.Shown)
        {
            return said;
        }
        // The person's word decides what the tile shows; the platform's tells where to look.
        return word switch
        {
            RollCallWord.NoPicture when platform.Word.Camera.Shown => Beside("platform.picture-comes", platform.Word.Camera),
            RollCallWord.NoSound when platform.Word.Microphone.Shown => Beside("platform.sound-comes", platform.Word.Microphone),
            _ => said,
        };

        PointCondition Beside(string reason, HeldWord seen) =>
            said with { Reason = reason, Args = Args(("operator", Clock(platform, said.Since)), ("since", Clock(platform, seen.Since))) };
    }

    /// <summary>A person said all is well, and the platform gets no picture of the point while the session is live.</summary>
    public static PointCondition? OfPicture(LiveSigns live, SessionState session, DateTimeOffset? wellSince, DateTimeOffset now)
    {
        if (session is not { Phase: SessionPhase.Live, PhaseSince: { } began } || wellSince is not { } well || live.Platform is not { } platform)
        {
            return null;
        }
        var (meeting, camera) = (platform.Word.Meeting, platform.Word.Camera);
        var since = new[] { began, meeting.Since, camera.Since }.Max();
        return meeting.Shown && !camera.Shown && since + platform.Rules.MissingAfter <= now
            ? new(
                Condition.Degraded,
                ConditionDomain.Media,
                "platform.no-picture",
                Args(("operator", Clock(platform, well)), ("since", Clock(platform, since))),
                since
            )
            : null;
    }

    private static string Clock(PlatformEvidence platform, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, platform.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Args(params (string Name, string Value)[] args) => args.ToDictionary(a => a.Name, a => a.Value);
}
