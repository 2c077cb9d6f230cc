using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>
/// The waves every session has unless its plan says otherwise, from the week before to the last headcount. By default nothing stops people from
/// going live, they are warned; a <c>strict</c> course puts hard gates before it.
/// </summary>
internal static class PlanCourse
{
    /// <param name="kind">The session's kind: a rehearsal has one wave, which freezes the set-up.</param>
    /// <param name="lengthHalfDays">Its length: the closing wave stands at its end.</param>
    /// <param name="strict">Hard gates at T-2h and at the roll call.</param>
    public static IReadOnlyList<WavePlan> Of(SessionKind kind, int lengthHalfDays, bool strict)
    {
        var gate = strict ? GateKind.Hard : GateKind.Soft;
        if (kind == SessionKind.Rehearsal)
        {
            WaveSource[] all = [WaveSource.Agent, WaveSource.Operator, WaveSource.ControlRoom];
            return [Asked("t-1d", "Tổng duyệt: kiểm tra toàn bộ rồi khóa cấu hình", "T-60m", "T+3h", all, KnownChecks.Rehearsal) with { QuorumPercent = 90, Freezes = true }];
        }
        WaveSource[] both = [WaveSource.Agent, WaveSource.Operator];
        return
        [
            Asked("t-7d", "Kiểm kê phòng họp, thiết bị, đường truyền, nguồn điện, đầu mối", "T-7d", "T-2d", both, KnownChecks.Inventory) with
            {
                QuorumPercent = 90,
                Gate = GateKind.Soft,
            },
            Asked("t-2h", "Kiểm tra lại tự động, đối chiếu với cấu hình đã khóa", "T-2h", "T-75m", both, KnownChecks.Compared) with
            {
                QuorumPercent = 95,
                Gate = gate,
                ComparesSetup = true,
            },
            Act("t-60m", "Vào trực", "T-90m", "T-60m", WaveKind.OnPost) with { QuorumPercent = 95, Gate = GateKind.Soft },
            Act("t-30m", "Điểm danh: nghe rõ, hình rõ, thiết bị bình thường", "T-30m", "T-15m", WaveKind.RollCall) with { QuorumPercent = 95, Gate = gate },
            Act("t-10m", "Sĩ số đầu buổi", "T-10m", "T-1m", WaveKind.FirstHeadcount) with { QuorumPercent = 95 },
            Closing(lengthHalfDays) with { QuorumPercent = 95 },
        ];
    }

    /// <summary>Half-days follow each other morning, afternoon, next morning: the last one's end is where the headcount is asked.</summary>
    private static WavePlan Closing(int lengthHalfDays)
    {
        var before = TimeSpan.FromDays((lengthHalfDays - 1) / 2);
        var end = before + (lengthHalfDays % 2 == 1 ? TimeSpan.FromHours(3.5) : TimeSpan.FromHours(8.5));
        return new("closing", "Sĩ số cuối buổi", new TimeOffset(end), new TimeOffset(end + TimeSpan.FromHours(2)), [WaveSource.Operator], [], WaveKind.ClosingHeadcount);
    }

    private static WavePlan Asked(string id, string name, string opens, string deadline, WaveSource[] by, IReadOnlyList<string> checks) =>
        new(id, name, TimeOffset.Parse(opens), TimeOffset.Parse(deadline), by, checks);

    private static WavePlan Act(string id, string name, string opens, string deadline, WaveKind kind) =>
        new(id, name, TimeOffset.Parse(opens), TimeOffset.Parse(deadline), [WaveSource.Operator], [], kind);
}

/// <summary>Checks everybody knows, and what they are asked in. A plan may define any of them otherwise.</summary>
internal static class KnownChecks
{
    public static IReadOnlyList<string> Machine { get; } = ["cpu", "memory", "disk", "clock", "network"];

    /// <summary>By machine; what no machine sees of the set-up an operator says, or says nothing and is not missed.</summary>
    public static IReadOnlyList<string> Compared { get; } = [.. Machine, "setup"];

    public static IReadOnlyList<string> Inventory { get; } = ["room", "endpoint", "line-main", "line-backup", "power", "contacts", "accounts", .. Machine];

    public static IReadOnlyList<string> Devices { get; } = ["camera", "microphone", "speaker", "display", "seats", "generator"];

    public static IReadOnlyList<string> Rehearsal { get; } = [.. Devices, "line-main", "line-backup", "seen-heard", .. Machine];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Profiles { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["machine"] = Machine,
        ["inventory"] = Inventory,
        ["devices"] = Devices,
        ["rehearsal"] = Rehearsal,
    };

    private static readonly Dictionary<string, CheckPlan> All = new CheckPlan[]
    {
        new("cpu", CheckBy.Agent),
        new("memory", CheckBy.Agent),
        new("disk", CheckBy.Agent),
        new("clock", CheckBy.Agent),
        new("network", CheckBy.Agent),
        new("udp-path", CheckBy.Agent, Advisory: true),
        new("setup", CheckBy.Operator, Advisory: true),
        new("room", CheckBy.Operator),
        new("endpoint", CheckBy.Operator),
        new("line-main", CheckBy.Operator),
        new("line-backup", CheckBy.Operator, Advisory: true),
        new("power", CheckBy.Operator),
        new("contacts", CheckBy.Operator),
        new("accounts", CheckBy.Operator),
        new("camera", CheckBy.Operator),
        new("microphone", CheckBy.Operator),
        new("speaker", CheckBy.Operator),
        new("display", CheckBy.Operator),
        new("seats", CheckBy.Operator, Advisory: true),
        new("generator", CheckBy.Operator, Advisory: true, Photo: true),
        new("seen-heard", CheckBy.TwoWay),
    }.ToDictionary(check => check.Id, StringComparer.Ordinal);

    public static CheckPlan? Find(string id) => All.GetValueOrDefault(id);
}
