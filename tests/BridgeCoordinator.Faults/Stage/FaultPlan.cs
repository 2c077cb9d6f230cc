using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>A made-up conference that is watched from the moment it opens: its one wave is due at once and stays open.</summary>
internal static class FaultPlan
{
    public const string Conference = "thu-nghiem-su-co";

    /// <param name="points">How many points; the first ones get agents, the rest only make the fleet large.</param>
    /// <param name="carriers">Carriers by turn, so that what falls together is not all of one.</param>
    public static string Write(int points, DateTimeOffset now, params string[] carriers)
    {
        var yaml = new StringBuilder();
        void Line(FormattableString text) => yaml.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"version: 1");
        Line($"programme: {{ id: thu-nghiem, name: \"Thử nghiệm sự cố\", by: \"Ban kỹ thuật\" }}");
        Line($"levels:");
        Line($"  - {{ level: province, lengthHalfDays: 1 }}");
        Line($"conference:");
        Line($"  id: {Conference}");
        Line($"  name: \"Thử nghiệm sự cố\"");
        Line($"  zone: Asia/Ho_Chi_Minh");
        Line($"  room: \"Hội trường\"");
        Line($"  sessions:");
        Line($"    - id: sang");
        Line($"      name: \"Buổi sáng\"");
        Line($"      kind: plenary");
        Line($"      start: {now.AddHours(5).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z");
        Line($"      gathering: T-8h");
        Line($"      onPostBy: T-1m");
        Line($"      waves:");
        Line($"        - {{ id: may, name: \"Kiểm tra tự động\", opens: T-9h, deadline: T-1m, answeredBy: [agent], checks: [cpu] }}");
        Line($"  points:");
        for (var n = 1; n <= points; n++)
        {
            Line($"    - code: {Code(n)}");
            Line($"      name: \"Điểm cầu số {n}\"");
            Line($"      kind: hall");
            Line($"      organisation: thu-nghiem/cum-{1 + (n / 50)}/d-{n:0000}");
            Line($"      summoned: 100");
            Line($"      lines: [{{ role: main, carrier: {carriers[n % carriers.Length]} }}]");
            Line($"      powerZone: vung-{1 + (n % 20)}");
        }
        return yaml.ToString();
    }

    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"D-{number:0000}");
}
