using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>
/// The sentence a report begins with: "N điểm cầu, M đại biểu", then by level. Made of signed numbers alone; what is not signed is said.
/// </summary>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
public sealed record OfficialSentence(string Vi, string En)
{
    private const int MostNamed = 5;

    private static readonly Dictionary<string, (string Vi, string En)> Levels = new(StringComparer.Ordinal)
    {
        ["central"] = ("Trung ương", "central level"),
        ["province"] = ("cấp tỉnh", "provincial level"),
        ["district"] = ("cấp huyện", "district level"),
        ["commune"] = ("cấp xã", "communal level"),
        ["ward"] = ("cấp phường", "ward level"),
        ["grassroots"] = ("cấp cơ sở", "grassroots level"),
    };

    /// <param name="state">The conference.</param>
    /// <param name="session">The session.</param>
    /// <param name="moment">First or closing.</param>
    /// <param name="whole">Its numbers.</param>
    /// <param name="organizations">What bodies are called, and on which level they are.</param>
    public static OfficialSentence Of(
        ConferenceState state,
        SessionState session,
        HeadcountMoment moment,
        AttendanceRoll whole,
        IReadOnlyDictionary<string, Organization> organizations
    ) => new(Say(state, session, moment, whole, organizations, vi: true), Say(state, session, moment, whole, organizations, vi: false));

    private static string Say(ConferenceState state, SessionState session, HeadcountMoment moment, AttendanceRoll whole, IReadOnlyDictionary<string, Organization> organizations, bool vi)
    {
        var when = (moment, vi) switch
        {
            (HeadcountMoment.First, true) => "sĩ số lần đầu",
            (HeadcountMoment.First, false) => "first headcount",
            (HeadcountMoment.Closing, true) => "sĩ số cuối buổi",
            (HeadcountMoment.Closing, false) => "closing headcount",
        };
        var drill = state.Plan!.Drill ? (vi ? "DIỄN TẬP. " : "DRILL. ") : "";
        return $"{drill}{session.Plan.Name}, {when}: {Sum(whole.Official, vi)}.{ByLevel(whole, organizations, vi)}{Open(whole, organizations, vi)}";
    }

    private static string Sum(HeadTotals totals, bool vi) =>
        vi ? $"{Number(totals.Points, vi)} điểm cầu, {Number(totals.Present, vi)} đại biểu"
        : $"{Number(totals.Points, vi)} {(totals.Points == 1 ? "bridge point" : "bridge points")}, {Number(totals.Present, vi)} {(totals.Present == 1 ? "delegate" : "delegates")}";

    /// <summary>In the order of the tree, the highest level first; bodies that name no level come last.</summary>
    private static string ByLevel(AttendanceRoll whole, IReadOnlyDictionary<string, Organization> organizations, bool vi)
    {
        var levels = whole
            .Covered.GroupBy(point => organizations.GetValueOrDefault(point.Node.Organization)?.Level ?? "")
            .OrderBy(level => level.Key.Length == 0)
            .ThenBy(level => level.Min(point => point.Node.Organization.Count(c => c == '/')))
            .ThenBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => (level.Key, Totals: AttendanceRoll.Sum(level.Select(point => point.Official))))
            .ToList();
        return levels is [] or [{ Key.Length: 0 }] ? ""
            : (vi ? " Trong đó: " : " Of these: ") + string.Join("; ", levels.Select(level => $"{LevelWord(level.Key, vi)} {Sum(level.Totals, vi)}")) + ".";
    }

    private static string Open(AttendanceRoll whole, IReadOnlyDictionary<string, Organization> organizations, bool vi)
    {
        string Name(AttendanceRoll roll) =>
            roll.Node.Point?.Line.Name
            ?? (roll.Node.Organization.Length == 0 ? (vi ? "toàn hội nghị" : "the whole conference") : organizations.GetValueOrDefault(roll.Node.Organization)?.Name ?? roll.Node.Organization);
        var covered = whole.Covered.Select(point => point.Node.Point!.Index).ToHashSet();
        List<AttendanceRoll> all = [.. whole.All];
        var points = all.Where(r => r.Node.Point is { } p && !covered.Contains(p.Index)).ToList();
        var levels = all.Where(r => r is { Node.Point: null, State: SignatureState.Missing or SignatureState.Open }).ToList();
        var changed = all.Where(r => r is { Node.Point: null, State: SignatureState.Broken }).ToList();
        string[] said =
        [
            levels.Count > 0 ? (vi ? "Chưa ký: " : "Not signed: ") + Names(levels, Name, vi) : "",
            changed.Count > 0 ? (vi ? "Đã ký rồi có thay đổi, chờ ký lại: " : "Signed, then changed, to be signed again: ") + Names(changed, Name, vi) : "",
            points.Count > 0 ? (vi ? $"Chưa tính {Number(points.Count, vi)} điểm cầu chưa có chữ ký: " : $"Not counted, for want of a signature, {Number(points.Count, vi)}: ") + Names(points, Name, vi) : "",
        ];
        return string.Concat(said.Where(s => s.Length > 0).Select(s => $" {s}."));
    }

    private static string Names(List<AttendanceRoll> rolls, Func<AttendanceRoll, string> name, bool vi) =>
        string.Join(", ", rolls.Take(MostNamed).Select(name))
        + (rolls.Count > MostNamed ? (vi ? $" và {Number(rolls.Count - MostNamed, vi)} nơi khác" : $" and {Number(rolls.Count - MostNamed, vi)} more") : "");

    private static string LevelWord(string level, bool vi) =>
        level.Length == 0 ? (vi ? "nơi khác" : "others")
        : Levels.TryGetValue(level, out var word) ? (vi ? word.Vi : word.En)
        : level;

    private static string Number(long number, bool vi)
    {
        var text = number.ToString("#,0", CultureInfo.InvariantCulture);
        return vi ? text.Replace(',', '.') : text;
    }
}
