using System.Globalization;

namespace BridgeCoordinator.Testing.House;

/// <summary>The three halls every test knows, in a plan whose hours are minutes and seconds from now.</summary>
public static class Cast
{
    public const string Conference = "thu-nghiem";
    public const string Session = "sang";
    public const string DaiHocVinh = "DHV";
    public const string BienPhong = "BDBP";
    public const string ThanhPhoVinh = "VINH";

    /// <param name="start">T-0.</param>
    /// <param name="agentWave">When the agents' wave opens and closes.</param>
    /// <param name="operatorWave">When the operators' wave opens and closes.</param>
    /// <param name="gathering">When the session gathers.</param>
    /// <param name="onPostBy">By when operators are on post.</param>
    public static string Plan(
        DateTimeOffset start,
        (string Opens, string Deadline)? agentWave = null,
        (string Opens, string Deadline)? operatorWave = null,
        string gathering = "T-2h",
        string onPostBy = "T-60m"
    )
    {
        var local = TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
        var (agents, operators) = (agentWave ?? ("T-2h", "T-1h"), operatorWave ?? ("T-2h", "T-1h"));
        return $$"""
            version: 1
            programme:
              id: thu-nghiem-ct
              name: "Chương trình thử nghiệm"
              by: "Tỉnh ủy Nghệ An"
            levels:
              - { level: province, lengthHalfDays: 1, when: { before: 2030-01-01 } }
            conference:
              id: {{Conference}}
              name: "Hội nghị thử nghiệm"
              zone: Asia/Ho_Chi_Minh
              room: "Hội trường Tỉnh ủy"
              sessions:
                - id: {{Session}}
                  kind: plenary
                  name: "Buổi sáng"
                  start: {{local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}}
                  lengthHalfDays: 1
                  gathering: {{gathering}}
                  onPostBy: {{onPostBy}}
                  waves:
                    - { id: may, name: "Kiểm tra máy", opens: {{agents.Item1}}, deadline: {{agents.Item2}}, answeredBy: [agent], checks: [cpu] }
                    - { id: loi, name: "Kiểm tra bằng lời", opens: {{operators.Item1}}, deadline: {{operators.Item2}}, answeredBy: [operator], checks: [camera, microphone] }
              points:
                - { code: {{DaiHocVinh}}, name: "Trường Đại học Vinh", kind: university, organisation: nghe-an/dhv, summoned: 120, lines: [{ role: main, carrier: VNPT }] }
                - { code: {{BienPhong}}, name: "Bộ Chỉ huy Bộ đội Biên phòng", kind: border-guard, organisation: nghe-an/bdbp, summoned: 60, lines: [{ role: main, carrier: Viettel }] }
                - { code: {{ThanhPhoVinh}}, name: "Thành phố Vinh", kind: city, organisation: nghe-an/vinh, summoned: 200, lines: [{ role: main, carrier: VNPT }], contacts: [{ role: operator, name: "Trần Thị Bình", phone: "0912345678" }] }
            """;
    }
}
