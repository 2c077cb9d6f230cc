using System.Globalization;
using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>
/// A copy of a plan to rehearse with: ids, organisations and sites of its own, so that it may stand beside the real one; a drill by
/// mark and by name; a start minutes from now and offsets of seconds. Its hours are invented, and it says so.
/// </summary>
internal static class PlanCopy
{
    public const string SampleName = "nghe-an-xix";
    public const string NamePrefix = "(tổng duyệt – giờ giả định) ";
    public const string SessionId = "sang";
    public const string WaveId = "may";

    /// <summary>What the simulated agents claim to have checked.</summary>
    public static IReadOnlyList<string> Checks { get; } = ["cpu", "memory", "disk", "clock", "network"];

    /// <summary>The sample as it ships: eight points.</summary>
    public static ReadPlan Sample(Func<Guid> ids)
    {
        var reading = PlanFile.Read(PlanSamples.Read(SampleName), ids);
        return reading.Plan ?? throw new InvalidOperationException($"The sample {SampleName} has errors: {string.Join("; ", reading.Errors)}");
    }

    /// <summary>The YAML of a copy of <paramref name="sample"/>; with another number of points than its own, points are made up.</summary>
    /// <param name="suffix">Slug characters; unique on the coordinator it goes to.</param>
    public static string Write(ReadPlan sample, string suffix, DateTimeOffset start, Pace pace, int points)
    {
        var conference = sample.Conference ?? throw new InvalidOperationException("The sample holds no conference.");
        var root = $"tong-duyet-{suffix}";
        var yaml = new StringBuilder();
        void Line(FormattableString text) => yaml.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

        Line($"# A rehearsal's copy of {SampleName}. Every hour in it is invented.");
        Line($"version: 1");
        Line($"programme: {{ id: {sample.Programme.Id}-{suffix}, name: {Quoted(NamePrefix + sample.Programme.Name)}, by: {Quoted(sample.Programme.By)} }}");
        Line($"levels:");
        Line($"  - {{ level: province, lengthHalfDays: 1 }}");
        Line($"conference:");
        Line($"  id: {conference.Id}-{suffix}");
        Line($"  name: {Quoted(NamePrefix + conference.Name)}");
        Line($"  zone: {conference.Zone}");
        Line($"  room: {Quoted(conference.Room)}");
        Line($"  drill: true");
        Line($"  sessions:");
        Line($"    - id: {SessionId}");
        Line($"      name: \"Buổi sáng (giờ giả định)\"");
        Line($"      kind: plenary");
        Line($"      start: {start.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z");
        Line($"      gathering: {pace.Gathering}");
        Line($"      onPostBy: {pace.OnPostBy}");
        Line($"      waves:");
        Line($"        - id: {WaveId}");
        Line($"          name: \"Kiểm tra tự động\"");
        Line($"          opens: {pace.WaveOpens}");
        Line($"          deadline: {pace.WaveDeadline}");
        Line($"          answeredBy: [agent]");
        Line($"          checks: [{string.Join(", ", Checks)}]");
        Line($"  points:");
        foreach (var point in points == sample.Roster.Count ? sample.Roster.Select(line => Copied(line, sample.People)) : MadeUp(points))
        {
            Line($"    - code: {point.Code}");
            Line($"      name: {Quoted(point.Name)}");
            Line($"      kind: {point.Kind}");
            Line($"      organisation: {root}/{point.Organisation}");
            Line($"      summoned: {point.Summoned}");
            Line($"      lines: [{{ role: main, carrier: {point.Carrier} }}]");
            Line($"      powerZone: {point.PowerZone}");
            Line($"      contacts: [{{ role: operator, name: {Quoted(point.Operator)} }}]");
        }
        return yaml.ToString();
    }

    private sealed record CopiedPoint(
        string Code,
        string Name,
        string Kind,
        string Organisation,
        int Summoned,
        string Carrier,
        string PowerZone,
        string Operator
    );

    private static CopiedPoint Copied(RosterLine line, IReadOnlyList<PersonRow> people)
    {
        var operatorId = line.Contacts.FirstOrDefault(c => c.Role == ContactRole.Operator)?.PersonId;
        var name = people.FirstOrDefault(p => p.PersonId == operatorId)?.Name ?? $"Trực {line.Code}";
        var carrier = line.Lines.FirstOrDefault(l => l.Role == LineRole.Main)?.Carrier ?? "VNPT";
        return new(line.Code, line.Name, line.Kind, line.OrganizationId, line.Summoned ?? 100, carrier, line.PowerZone ?? "vinh-1", name);
    }

    private static IEnumerable<CopiedPoint> MadeUp(int points) =>
        Enumerable
            .Range(1, points)
            .Select(n => new CopiedPoint(
                string.Create(CultureInfo.InvariantCulture, $"DC-{n:0000}"),
                $"Điểm cầu giả định số {n}",
                "hall",
                string.Create(CultureInfo.InvariantCulture, $"cum-{1 + (n / 50)}/dc-{n:0000}"),
                40 + (n * 7 % 160),
                n % 3 == 0 ? "Viettel" : "VNPT",
                $"vung-{1 + (n % 20)}",
                $"Người trực số {n}"
            ));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
