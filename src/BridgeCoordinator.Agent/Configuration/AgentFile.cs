using System.Text.RegularExpressions;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Configuration;

/// <summary>
/// Reads <c>agent.yaml</c> whole: either all of it is right, or every error comes back with its place. The sample beside the program
/// (<c>agent.sample.yaml</c>) describes the format.
/// </summary>
internal static partial class AgentFile
{
    private const int MostChecks = 64;

    /// <param name="yaml">The text.</param>
    /// <param name="folder">Where it lies; relative names of files in it start there.</param>
    public static AgentReading Read(string yaml, string folder = ".")
    {
        var errors = new List<AgentFileError>();
        var settings = AgentYaml.Grow(yaml, errors) is { } map ? Whole(new AgentSection(map, errors, folder)) : null;
        return errors.Count == 0 ? new AgentReading(settings, []) : new AgentReading(null, [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column)]);
    }

    private static AgentSettings Whole(AgentSection file)
    {
        if (file.Scalar("version", required: true) is { } version && version.Text != "1")
        {
            file.Wrong<object>(version, $"Phiên bản '{version.Text}' không đọc được; chỉ có phiên bản 1.", $"Version '{version.Text}' cannot be read; there is only version 1.");
        }
        var servers = file.Scalars("servers").Select(s => Server(file, s)).OfType<Uri>().ToArray();
        var data = file.Text("data", 255);
        var lines = file.Section("lines");
        var (main, backup) = (Line(lines?.Section("main")), Line(lines?.Section("backup")));
        lines?.Finish();
        var checks = Checks(file.Section("checks"), file.Folder, backup is not null);
        var schedule = Schedule(file.Section("schedule"), checks);
        file.Finish();
        return new AgentSettings(servers, data is null ? null : Path.Combine(file.Folder, data), main, backup, checks, schedule);
    }

    private static Uri? Server(AgentSection file, AgentScalar scalar) =>
        Uri.TryCreate(scalar.Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : file.Not<Uri>(scalar, "địa chỉ http:// hoặc https://", "an address with http:// or https://");

    private static AgentLine? Line(AgentSection? section)
    {
        if (section is null)
        {
            return null;
        }
        var line = new AgentLine(section.Text("interface", 64), section.Address("address"));
        section.Finish();
        return (line.Interface is null) != (line.Address is null)
            ? line
            : section.Wrong<AgentLine>(section.Map, "Ghi 'interface' hoặc 'address', một trong hai.", "Give 'interface' or 'address', one of the two.");
    }

    private static Dictionary<string, Check> Checks(AgentSection? section, string folder, bool hasBackup)
    {
        var checks = new Dictionary<string, Check>(StringComparer.Ordinal);
        foreach (var kind in ProbeKinds.Usual)
        {
            var bare = new AgentSection(new AgentMap(1, 1, kind, []), [], folder);
            checks[kind] = new Check(kind, kind, ProbeKinds.All[kind](bare)!, Required: true, ProbeKinds.UsualPatience);
        }
        foreach (var (key, value) in section?.Map.Entries ?? [])
        {
            if (!Id().IsMatch(key.Text))
            {
                section!.Not<object>(key, "mã gồm chữ thường không dấu, số và gạch nối, tối đa 32 ký tự", "an id of a–z, 0–9 and hyphens, at most 32 characters");
            }
            else if (section!.Of(value) is { } described && One(key.Text, described, hasBackup) is { } check)
            {
                checks[key.Text] = check;
            }
        }
        if (checks.Count > MostChecks)
        {
            section!.Wrong<object>(section.Map, $"Nhiều quá {MostChecks} mục kiểm tra.", $"More than {MostChecks} checks.");
        }
        return checks;
    }

    private static Check? One(string id, AgentSection section, bool hasBackup)
    {
        // A check called as a kind is of that kind, unless it says otherwise.
        var kind = section.Scalar("kind", required: !ProbeKinds.All.ContainsKey(id));
        var word = kind?.Text ?? id;
        if (!ProbeKinds.All.TryGetValue(word, out var read))
        {
            var (vi, en) = Near.To(word, ProbeKinds.All.Keys) is { } near ? ($"; có phải '{near}'?", $"; did you mean '{near}'?") : (".", ".");
            // Without a kind nobody knows which of the other keys are right.
            return kind is null ? null : section.Wrong<Check>(kind, $"Không có loại kiểm tra '{word}'{vi}", $"There is no kind of check '{word}'{en}");
        }
        var probe = read(section);
        var required = section.Truth("required") ?? true;
        var patience = section.Duration("timeout", TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(2)) ?? ProbeKinds.UsualPatience;
        LineRole? line = ProbeKinds.LeaveByLine.Contains(word) && section.Has("line") ? Role(section.Word("line", "main", "backup")) : null;
        if (!hasBackup && section.Has("line") && (line is LineRole.Backup || probe is UdpPathProbe { Line: LineRole.Backup }))
        {
            section.Wrong<object>(section.Take("line")!, "Tệp này không có đường dự phòng (lines.backup).", "This file has no backup line (lines.backup).");
        }
        section.Finish();
        return probe is null ? null : new Check(id, word, probe, required, patience, line);
    }

    private static LineRole Role(string word) => word == "backup" ? LineRole.Backup : LineRole.Main;

    private static AgentSchedule? Schedule(AgentSection? section, Dictionary<string, Check> checks)
    {
        if (section is null)
        {
            return null;
        }
        var every = section.Duration("every", TimeSpan.FromSeconds(10), TimeSpan.FromHours(24)) ?? TimeSpan.FromMinutes(5);
        var named = section.Scalars("checks");
        section.Finish();
        foreach (var unknown in named.Where(n => !checks.ContainsKey(n.Text)))
        {
            var (vi, en) = Near.To(unknown.Text, checks.Keys) is { } near ? ($"; có phải '{near}'?", $"; did you mean '{near}'?") : (".", ".");
            section.Wrong<object>(unknown, $"Không có mục kiểm tra '{unknown.Text}'{vi}", $"There is no check '{unknown.Text}'{en}");
        }
        return new AgentSchedule(every, named.Count == 0 ? [.. checks.Values] : [.. named.Select(n => checks.GetValueOrDefault(n.Text)).OfType<Check>()]);
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,32}\z")]
    private static partial Regex Id();
}
