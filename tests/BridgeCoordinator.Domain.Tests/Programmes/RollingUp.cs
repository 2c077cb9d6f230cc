using BridgeCoordinator.Domain.Programmes;
using static BridgeCoordinator.Domain.Tests.Programmes.ProgrammeScene;

namespace BridgeCoordinator.Domain.Tests.Programmes;

public sealed class Numbers_roll_up
{
    [Fact]
    public void Level_by_level_and_through_the_tree_of_organisations()
    {
        var scene = Adopted().Until(Local(2020, 12, 16));
        scene.Holds(NhaTrang, new(2020, 12, 8), 120);
        scene.Holds(VinhHai, new(2020, 12, 14), 245);
        scene.Holds(DaiLanh, new(2020, 12, 15), 60);

        Assert.Equal((2, 1, 1, 0), Of(scene.Level("grassroots")));
        Assert.Equal((2, 1, 0, 1), Of(scene.Level("district")));
        Assert.Equal((1, 0, 0, 1), Of(scene.Level("province")));
        Assert.Equal((1, 0, 1, 0), Of(scene.Level("grassroots", VanNinh)));
        Assert.Equal(305, scene.Level("grassroots").Attended);

        Assert.Equal(
            ["khanh-hoa 1", "khanh-hoa/nha-trang 2", "khanh-hoa/van-ninh 2"],
            Standings.Groups(scene.State, null).Select(g => $"{g.Organization} {g.Units.Count}")
        );
        Assert.Equal(
            ["khanh-hoa/nha-trang 1", "khanh-hoa/nha-trang/vinh-hai 1"],
            Standings.Groups(scene.State, NhaTrang).Select(g => $"{g.Organization} {g.Units.Count}")
        );

        static (int, int, int, int) Of(CascadeTally tally) => (tally.Units, tally.Held, tally.HeldLate, tally.Late);
    }

    [Fact]
    public void Also_without_districts_as_since_July_2025()
    {
        var plan = Plan with { Levels = [new("province", 1, null), new("commune", 1, new DateForm(DateFormKind.WithinMonth, new(2026, 3, 1)), Agenda: [Draft])] };
        var scene = new ProgrammeScene { Now = Local(2026, 3, 1) };
        scene.Does(new AdoptProgramme(plan), Cast.Courier);
        scene.Does(new RegisterUnits(default, [new("khanh-hoa", "Tỉnh ủy", "province"), new("khanh-hoa/dai-lanh", "Đảng ủy xã Đại Lãnh", "commune")]));
        scene.Holds("khanh-hoa/dai-lanh", new(2026, 3, 1));
        Assert.Equal((1, 1), (scene.Level("commune").Units, scene.Level("commune").Held));
        Assert.Equal(["province", "commune"], Standings.ByLevel(scene.State, scene.State.Active, scene.Now).Select(l => l.Level));
    }

    [Fact]
    public void Over_fifty_thousand_units_in_one_walk()
    {
        var scene = Adopted();
        foreach (var part in Enumerable.Range(0, 50_000).Select(i => new ProgrammeUnit($"khanh-hoa/h{i / 500}/x{i}", $"Xã {i}", "grassroots")).Chunk(100))
        {
            scene.Does(new RegisterUnits(default, part), Cast.Courier);
        }
        Assert.Equal(50_002, scene.Level("grassroots").Units);
        Assert.Equal(500, scene.Level("grassroots", "khanh-hoa/h7").Units);
        Assert.Equal(103, Standings.Groups(scene.State, null).Count);
    }

    [Theory]
    [InlineData("khanh-hoa/nha-trang", "khanh-hoa/nha-trang", true)]
    [InlineData("khanh-hoa/nha-trang/vinh-hai", "khanh-hoa/nha-trang", true)]
    [InlineData("khanh-hoa/nha-trang-2", "khanh-hoa/nha-trang", false)]
    [InlineData("khanh-hoa", "khanh-hoa/nha-trang", false)]
    public void Along_paths_not_along_letters(string id, string organization, bool under) => Assert.Equal(under, Standings.IsUnder(id, organization));
}
