using System.Globalization;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The programme and its levels, as written.</summary>
internal static class PlanProgramme
{
    private static readonly (string, LeaderRole?)[] Leaders =
    [
        ("secretary", LeaderRole.Secretary),
        ("deputy-secretary", LeaderRole.DeputySecretary),
        ("standing-committee", LeaderRole.StandingCommittee),
        ("propaganda-department", LeaderRole.PropagandaDepartment),
    ];

    public static ProgrammePlan? Read(PlanSection file)
    {
        var section = file.Section("programme", required: true);
        var id = section?.Slug("id", required: true, 64);
        var name = section?.Text("name", 300, required: true);
        var by = section?.Text("by", 120, required: true);
        var zone = section?.Text("zone", 64);
        var known = section is null || PlanFile.Zone(section, zone) is not null;
        var congress = section?.Section("congress") is { } sat ? Congress(sat) : null;
        var remind = section is null ? null : RemindDays(section);
        section?.Finish();
        var levels = Levels(file);
        var further = file.Sections("furtherConferences", 64).Select(Further).OfType<FurtherConference>().ToList();
        Twice(file, "furtherConferences", "id");
        return id is null || name is null || by is null
            ? null
            : new ProgrammePlan(id, name, by, levels, known ? zone : null, congress, further.Count > 0 ? further : null, remind);
    }

    private static List<ProgrammeLevel> Levels(PlanSection file)
    {
        var levels = file.Sections("levels", 32).Select(Level).OfType<ProgrammeLevel>().ToList();
        Twice(file, "levels", "level");
        return levels;
    }

    private static ProgrammeLevel? Level(PlanSection section)
    {
        var level = section.Slug("level", required: true, 32);
        var length = section.Number("lengthHalfDays", 1, 60);
        var when = section.Section("when") is { } form ? PlanDates.Form(form) : null;
        var audience = section.Text("audience", 300);
        var ledBy = section.Text("ledBy", 300);
        var agenda = section.Texts("agenda", 20, 300);
        var owes = section.Texts("owes", 20, 64);
        var leader = section.Word("leader", Leaders);
        section.Finish();
        return level is null ? null : new ProgrammeLevel(level, length, when, audience, ledBy, agenda, owes, leader);
    }

    private static FurtherConference? Further(PlanSection section)
    {
        var id = section.Slug("id", required: true, 64);
        var name = section.Text("name", 300, required: true);
        var host = PlanOrganisations.Path(section, "host", required: true);
        var when = section.Section("when") is { } form ? PlanDates.Form(form) : null;
        var length = section.Number("lengthHalfDays", 1, 60);
        var audience = section.Text("audience", 300);
        var about = section.Number("about", 1, 100_000);
        var agenda = section.Texts("agenda", 20, 300);
        section.Finish();
        return id is null || name is null || host is null ? null : new FurtherConference(id, name, host, when, length, audience, about, agenda);
    }

    private static Congress? Congress(PlanSection section)
    {
        var number = section.Text("number", 16, required: true);
        var term = section.Text("term", 32, required: true);
        var sat = section.Section("sat") is { } form ? PlanDates.Form(form) : null;
        section.Finish();
        return number is null || term is null ? null : new Congress(number, term, sat);
    }

    private static List<int>? RemindDays(PlanSection section)
    {
        var days = new List<int>();
        foreach (var item in section.Items("remindDays", 5))
        {
            if (item is PlanScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 60 && !days.Contains(n))
            {
                days.Add(n);
            }
            else
            {
                section.Errors.Add(item, "plan.bad-number", ("value", (item as PlanScalar)?.Text ?? "…"), ("least", "1"), ("most", "60"));
            }
        }
        return days.Count > 0 ? days : null;
    }

    /// <summary>Reports every entry of a list whose key was there before.</summary>
    private static void Twice(PlanSection file, string list, string key)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in (file.Take(list) as PlanList)?.Items ?? [])
        {
            if ((item as PlanMap)?.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value is PlanScalar scalar && !seen.TryAdd(scalar.Text, scalar.Line))
            {
                file.Errors.Add(scalar, "plan.duplicate", ("value", scalar.Text), ("line", $"{seen[scalar.Text]}"));
            }
        }
    }
}
