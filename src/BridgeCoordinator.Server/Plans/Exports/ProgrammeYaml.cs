using System.Globalization;
using BridgeCoordinator.Contracts;
using static BridgeCoordinator.Server.Plans.Exports.YamlText;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>The programme's part of a plan file: itself, its levels, its further conferences.</summary>
internal static class ProgrammeYaml
{
    public static void Write(YamlText yaml, ProgrammePlan programme)
    {
        yaml.Line(0, "programme:");
        yaml.Entry(1, "id", Quoted(programme.Id));
        yaml.Entry(1, "name", Quoted(programme.Name));
        yaml.Entry(1, "by", Quoted(programme.By));
        yaml.Entry(1, "zone", programme.Zone);
        yaml.Entry(1, "congress", programme.Congress is { } congress ? Sat(congress) : null);
        yaml.Entry(1, "remindDays", programme.RemindDays is { } days ? List(days.Select(d => Number(d)!)) : null);
        if (programme.Levels.Count > 0)
        {
            yaml.Line(0, "levels:");
            foreach (var level in programme.Levels)
            {
                yaml.Line(1, $"- {Level(level)}");
            }
        }
        if (programme.FurtherConferences is { Count: > 0 } further)
        {
            yaml.Line(0, "furtherConferences:");
            foreach (var conference in further)
            {
                yaml.Line(1, $"- {Further(conference)}");
            }
        }
    }

    public static string Form(DateForm form) =>
        form.Kind switch
        {
            DateFormKind.On => Map(("on", Day(form.First))),
            DateFormKind.Range => Map(("from", Day(form.First)), ("to", Day(form.Last!.Value))),
            DateFormKind.Before => Map(("before", Day(form.First))),
            DateFormKind.WithinMonth => Map(("within", Month(form.First))),
            DateFormKind.PlannedInMonth => Map(("plannedIn", Month(form.First))),
            _ => throw new InvalidOperationException($"A date has no form {form.Kind}."),
        };

    private static string Level(ProgrammeLevel level) =>
        Map(
            ("level", Quoted(level.Level)),
            ("lengthHalfDays", Number(level.LengthHalfDays)),
            ("when", level.When is { } when ? Form(when) : null),
            ("audience", Quoted(level.Audience)),
            ("ledBy", Quoted(level.LedBy)),
            ("leader", level.Leader is { } leader ? Word(leader) : null),
            ("agenda", Texts(level.Agenda)),
            ("owes", Texts(level.Owes))
        );

    private static string Further(FurtherConference conference) =>
        Map(
            ("id", Quoted(conference.Id)),
            ("name", Quoted(conference.Name)),
            ("host", Quoted(conference.Host)),
            ("when", conference.When is { } when ? Form(when) : null),
            ("lengthHalfDays", Number(conference.LengthHalfDays)),
            ("audience", Quoted(conference.Audience)),
            ("about", Number(conference.About)),
            ("agenda", Texts(conference.Agenda))
        );

    private static string Sat(Congress congress) =>
        Map(("number", Quoted(congress.Number)), ("term", Quoted(congress.Term)), ("sat", congress.Sat is { } sat ? Form(sat) : null));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
