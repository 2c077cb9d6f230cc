using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What the detector saw, concluded and withholds, as sentences in the order a person asks.</summary>
internal sealed class WhyWords(Judging judging, SiteLinks links, Witnesses witnesses, TimeProvider time)
{
    public IEnumerable<WhySentence> Of(ConferenceState conference, BridgePoint point, SeenLink link, SiteEvidence? site)
    {
        string At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, conference.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        List<WhySentence> said = [];
        if (!conference.Watches(point))
        {
            said.Add(Say("why.unwatched"));
        }
        if (site is null)
        {
            said.Add(Say(link.State switch { LinkState.Unverified => "why.unverified", LinkState.NeverSeen => "why.never-heard", _ => "why.elsewhere" }));
        }
        else
        {
            said.AddRange(OfEvidence(site.Known, links.Assessment(site.SiteId), At));
            said.AddRange(OfCircumstances(site, links.Assessment(site.SiteId)?.Withheld ?? Withheld.None));
        }
        said.AddRange(OfPlatform(conference, point, link, At));
        if (point.Flapping is { } flapping)
        {
            said.Add(Say("why.flapping", ("changes", $"{flapping.Changes}"), ("percent", Number(flapping.Percent))));
        }
        foreach (var page in witnesses.At(conference.Id, point.Code))
        {
            said.Add(Say("why.page", ("at", At(page.LastHeard))));
        }
        return said;
    }

    /// <summary>The platform's word in figures, and when it last saw the site in the meeting.</summary>
    public (MeetingView? View, DateTimeOffset? LastIn) Meeting(ConferenceState conference, BridgePoint point, DateTimeOffset now) =>
        judging.Meeting.Room(conference.Id) is { } room && judging.Meeting.Of(conference, point, now)?.Word is { } word
            ? (
                new MeetingView(room.Platform, room.Name, word.Meeting.Shown, word.Meeting.Since, word.Meeting.Shown && word.Camera.Shown, word.Meeting.Shown && word.Microphone.Shown, word.At),
                word.LastIn
            )
            : default;

    /// <summary>What the video platform says, whether it is believed, and whether a call waits for it.</summary>
    private IEnumerable<WhySentence> OfPlatform(ConferenceState conference, BridgePoint point, SeenLink link, Func<DateTimeOffset, string> at)
    {
        if (judging.Meeting.Room(conference.Id) is { } room)
        {
            if (judging.Meeting.Of(conference, point, time.GetUtcNow()) is { Word: var word, AbsenceCounts: var counts } evidence)
            {
                yield return Say(word.Meeting.Shown ? "why.platform-in" : "why.platform-out", ("room", room.Name), ("since", at(word.Meeting.Since)), ("at", at(word.At)));
                if (word.Meeting.OtherSince is { } turning)
                {
                    yield return Say("why.platform-turning", ("at", at(turning)));
                }
                if (link.State == LinkState.Down && word.Meeting.Seen && !word.StillThere(link.Since, evidence.Rules))
                {
                    yield return Say("why.platform-lag", ("at", at(link.Since + evidence.Rules.Lag)));
                }
                if (!counts)
                {
                    yield return Say("why.platform-nobody", ("room", room.Name));
                }
            }
            else if (room.MuteSince is { } mute)
            {
                yield return Say("why.platform-mute", ("since", at(mute)));
            }
        }
        if (point.Link.Doubted)
        {
            yield return Say("why.outage-doubted");
        }
    }

    private static IEnumerable<WhySentence> OfEvidence(LinkEvidence known, LinkAssessment? seen, Func<DateTimeOffset, string> at)
    {
        yield return Say("why.heard", ("at", at(known.LastHeard)));
        yield return Say("why.pace", ("interval", Number(known.Heartbeat.TotalSeconds)), ("patience", Number(known.Patience.TotalSeconds)));
        if (known.SaidGoodbyeAt is { } left)
        {
            yield return Say("why.left", ("at", at(left)));
            yield break;
        }
        if (known.SocketClosedAt is { } closed)
        {
            yield return Say("why.closed", ("at", at(closed)));
        }
        if (known.SuspectedAt is { } suspected)
        {
            yield return Say("why.asked", ("at", at(suspected)));
        }
        if (seen is { State: LinkState.Down })
        {
            yield return Say("why.down");
        }
        if (seen is { NextDeadline: { } deadline })
        {
            yield return Say(seen is { State: LinkState.Suspect, Cause: null } ? "why.held" : "why.deadline", ("at", at(deadline)));
        }
    }

    private IEnumerable<WhySentence> OfCircumstances(SiteEvidence site, Withheld withheld)
    {
        if (judging.Fleet.GroupOf(site.SiteId, site.Known.SuspectedAt) is { } group)
        {
            yield return Say("why.braked", ("group", group.Group), ("silent", $"{group.Silent}"), ("of", $"{group.Of}"));
        }
        foreach (var (reason, code) in new[] { (Withheld.Blind, "why.blind"), (Withheld.Lease, "why.lease"), (Withheld.Returning, "why.returning") })
        {
            if ((withheld & reason) != 0)
            {
                yield return Say(code);
            }
        }
        if (judging.Own.Current.IllHealth is > 0 and var ill)
        {
            yield return Say("why.ill", ("times", $"{1 + ill}"));
        }
    }

    private static WhySentence Say(string code, params (string Name, string Value)[] arguments)
    {
        var args = arguments.ToDictionary(a => a.Name, a => a.Value);
        var problem = ProblemCatalogue.ByCode[code];
        return new WhySentence(code, args, problem.Say(args, vietnamese: true), problem.Say(args, vietnamese: false));
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
