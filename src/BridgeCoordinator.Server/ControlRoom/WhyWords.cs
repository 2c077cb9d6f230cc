using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What the detector saw, concluded and withholds, as sentences in the order a person asks.</summary>
internal sealed class WhyWords(Judging judging, SiteLinks links, Witnesses witnesses)
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
