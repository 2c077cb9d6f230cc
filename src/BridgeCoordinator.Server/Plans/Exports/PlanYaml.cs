using System.Globalization;
using BridgeCoordinator.Contracts;
using static BridgeCoordinator.Server.Plans.Exports.YamlText;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>A plan as the file that would bring it: reading it again says the same.</summary>
internal static class PlanYaml
{
    public static string Of(WholePlan plan)
    {
        var yaml = new YamlText();
        yaml.Line(0, "version: 1");
        ProgrammeYaml.Write(yaml, plan.Programme);
        if (plan.Organizations.Count > 0)
        {
            yaml.Line(0, "organisations:");
            foreach (var body in plan.Organizations)
            {
                yaml.Line(1, $"- {Map(("id", Quoted(body.Id)), ("name", Quoted(body.Name)), ("level", Quoted(body.Level)))}");
            }
        }
        if (plan.Units.Count > 0)
        {
            yaml.Line(0, "units:");
            foreach (var unit in plan.Units)
            {
                yaml.Line(1, $"- {Map(("id", Quoted(unit.Id)), ("name", Quoted(unit.Name)), ("level", Quoted(unit.Level)), ("people", Number(unit.People)))}");
            }
        }
        Conference(yaml, plan.Conference);
        if (plan.Roster.Count > 0)
        {
            yaml.Line(1, "points:");
            foreach (var line in plan.Roster)
            {
                yaml.Line(2, $"- {Point(line, plan)}");
            }
        }
        return yaml.ToString();
    }

    private static void Conference(YamlText yaml, ConferencePlan plan)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
        yaml.Line(0, "conference:");
        yaml.Entry(1, "id", Quoted(plan.Id));
        yaml.Entry(1, "name", Quoted(plan.Name));
        yaml.Entry(1, "zone", plan.Zone);
        yaml.Entry(1, "room", plan.Room.Length > 0 ? Quoted(plan.Room) : null);
        yaml.Entry(1, "drill", plan.Drill ? "true" : null);
        yaml.Entry(1, "classified", plan.Classified == true ? "true" : null);
        yaml.Entry(1, "controlRoomPhone", Quoted(plan.ControlRoomPhone));
        yaml.Entry(1, "quality", plan.Quality is { } quality ? Quality(quality) : null);
        if (plan.Checks is { Count: > 0 } checks)
        {
            yaml.Line(1, "checks:");
            foreach (var check in checks)
            {
                yaml.Line(2, $"- {Check(check)}");
            }
        }
        yaml.Line(1, "sessions:");
        foreach (var session in plan.Sessions)
        {
            Session(yaml, session, zone);
        }
    }

    private static void Session(YamlText yaml, SessionPlan session, TimeZoneInfo zone)
    {
        yaml.Line(2, $"- id: {Quoted(session.Id)}");
        yaml.Entry(3, "kind", session.Kind == SessionKind.Rehearsal ? "rehearsal" : "plenary");
        yaml.Entry(3, "name", Quoted(session.Name));
        yaml.Entry(3, "start", Start(session.Start, zone));
        yaml.Entry(3, "lengthHalfDays", Number(session.LengthHalfDays));
        yaml.Entry(3, "gathering", Quoted(session.Gathering.ToString()));
        yaml.Entry(3, "onPostBy", Quoted(session.OnPostBy.ToString()));
        yaml.Entry(3, "agenda", Texts(session.Agenda));
        if (session.Waves.Count == 0)
        {
            yaml.Line(3, "waves: []");
            return;
        }
        yaml.Line(3, "waves:");
        foreach (var wave in session.Waves)
        {
            yaml.Line(4, $"- {Wave(wave)}");
        }
    }

    private static string Check(CheckPlan check) =>
        Map(
            ("id", Quoted(check.Id)),
            ("by", Word(check.By)),
            ("advisory", Truth(check.Advisory)),
            ("name", Quoted(check.Name)),
            ("nameEn", Quoted(check.NameEn)),
            ("photo", Truth(check.Photo)),
            ("atMost", Figure(check.AtMost)),
            ("atLeast", Figure(check.AtLeast))
        );

    /// <summary>A wave whose answer is an act says neither who answers nor what is checked: its kind does.</summary>
    private static string Wave(WavePlan wave)
    {
        var asks = wave.Kind == WaveKind.Checks;
        return Map(
            ("id", Quoted(wave.Id)),
            ("name", Quoted(wave.Name)),
            ("kind", asks ? null : Word(wave.Kind)),
            ("opens", Quoted(wave.Opens.ToString())),
            ("deadline", Quoted(wave.Deadline.ToString())),
            ("answeredBy", asks ? List(wave.AnsweredBy.Select(Word)) : null),
            ("checks", asks ? Texts(wave.Checks) : null),
            ("quorum", Number(wave.QuorumPercent)),
            ("gate", wave.Gate == GateKind.None ? null : Word(wave.Gate)),
            ("freezes", Truth(wave.Freezes)),
            ("comparesSetup", Truth(wave.ComparesSetup))
        );
    }

    private static string Point(RosterLine line, WholePlan plan) =>
        Map(
            ("code", Quoted(line.Code)),
            ("name", Quoted(line.Name)),
            ("kind", Quoted(line.Kind)),
            ("organisation", Quoted(line.OrganizationId)),
            ("site", line.SiteId == line.OrganizationId ? null : Quoted(line.SiteId)),
            ("summoned", Number(line.Summoned)),
            ("required", line.Required == false ? "false" : null),
            ("sessions", Texts(line.Sessions)),
            ("lines", line.Lines.Count > 0 ? List(line.Lines.Select(l => Map(("role", Word(l.Role)), ("carrier", Quoted(l.Carrier))))) : null),
            ("powerZone", Quoted(line.PowerZone)),
            ("contacts", line.Contacts.Any(c => plan.People.ContainsKey(c.PersonId)) ? List(Contacts(line, plan)) : null)
        );

    /// <summary>Whoever was erased is left out: a contact without a name is none.</summary>
    private static IEnumerable<string> Contacts(RosterLine line, WholePlan plan) =>
        line.Contacts.Where(c => plan.People.ContainsKey(c.PersonId))
            .Select(c => (c.Role, Person: plan.People[c.PersonId]))
            .Select(c => Map(("role", Word(c.Role)), ("name", Quoted(c.Person.Name)), ("phone", Quoted(c.Person.Phone))));

    private static string? Start(SessionStart start, TimeZoneInfo zone)
    {
        if (start.At is { } at)
        {
            var local = TimeZoneInfo.ConvertTime(at, zone);
            // An hour that stands twice in a night says which one it means.
            var format = zone.IsAmbiguousTime(local.DateTime) ? "yyyy-MM-dd'T'HH:mm:sszzz" : local.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss";
            return local.ToString(format, CultureInfo.InvariantCulture);
        }
        return start.Form is { } form ? ProgrammeYaml.Form(form)
            : start.OfSession is { } other ? Quoted($"{start.Offset ?? TimeOffset.Zero} of {other}")
            : null;
    }

    private static string Quality(LinkThresholds quality) =>
        Map(("good", Bounds(quality.Good)), ("degraded", Bounds(quality.Degraded)), ("holdSeconds", Number(quality.HoldSeconds)));

    private static string Bounds(LinkBounds bounds) =>
        Map(("lossPercent", Figure(bounds.LossPercent)), ("jitterMs", Figure(bounds.JitterMs)), ("rttMs", Figure(bounds.RttMs)), ("rFactor", Figure(bounds.RFactor)));
}
