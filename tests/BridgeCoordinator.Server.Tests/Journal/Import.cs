using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Tests.Journal;

/// <summary>Three halls of Nghệ An as a plan; the hours are invented.</summary>
internal static class Import
{
    public static readonly StreamId Conference = StreamId.Conference("nghe-an-xix-province");

    public static ImportPlan Of(string name, DateTimeOffset start)
    {
        Site[] sites = [Site("dhv", "Trường Đại học Vinh"), Site("bdbp", "Bộ Chỉ huy Bộ đội Biên phòng"), Site("vinh", "Thành phố Vinh")];
        var wave = new WavePlan(
            "t-2h",
            "Kiểm tra thiết bị",
            TimeOffset.Parse("T-2h"),
            TimeOffset.Parse("T-60m"),
            [WaveSource.Operator],
            ["camera"]
        );
        var session = new SessionPlan(
            "sang",
            SessionKind.Plenary,
            "Buổi sáng",
            new SessionStart(At: start),
            1,
            TimeOffset.Parse("T-90m"),
            TimeOffset.Parse("T-60m"),
            [wave]
        );
        return new ImportPlan(
            DerivedId.From(name),
            new ProgrammePlan("nghe-an-xix", "Nghị quyết Đại hội XIX", "Tỉnh ủy Nghệ An", []),
            new ConferencePlan(Conference.Key, "Hội nghị toàn tỉnh", "nghe-an-xix", "Asia/Ho_Chi_Minh", "Hội trường", false, null, [session]),
            [new Organization("nghe-an", "Nghệ An"), .. sites.Select(site => new Organization(site.Id, site.Name))],
            sites,
            [.. sites.Select((site, i) => new RosterLine($"P{i + 1}", site.Name, "hall", site.Id, site.Id, 100, [], null, []))]
        );
    }

    private static Site Site(string slug, string name) => new($"nghe-an/{slug}", name, "hall", $"nghe-an/{slug}", [], null, []);
}
