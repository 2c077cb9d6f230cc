using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class The_official_sentence
{
    private static readonly Dictionary<string, Organization> Bodies = new Organization[]
    {
        new("nghe-an", "Tỉnh Nghệ An", "province"),
        new("nghe-an/vinh/a", "Thành phố Vinh", "commune"),
        new("nghe-an/dien-chau", "Diễn Châu", "district"),
        new("nghe-an/dien-chau/a", "Diễn Châu 1", "commune"),
        new("nghe-an/dien-chau/b", "Diễn Châu 2", "commune"),
        new("hue", "Thành phố Huế", "province"),
        new("hue/a", "Huế 1", "commune"),
    }.ToDictionary(o => o.Id);

    [Fact]
    public void Counts_what_is_signed_by_level_and_says_that_nothing_is_left_open()
    {
        var scene = Attending.Provinces();
        foreach (var point in (string[])["TINH", "VINH", "DC1", "DC2", "HUE1", "HUE2"])
        {
            Attending.Counts(scene, point, point == "TINH" ? 1_400 : 10);
            Attending.Signs(scene, point);
        }
        scene.Does(Attending.Level(scene, "nghe-an/dien-chau"));
        scene.Does(Attending.Level(scene, "nghe-an"));
        scene.Does(Attending.Level(scene, "hue"));
        scene.Does(Attending.Whole(scene));
        var sentence = Say(scene);
        Assert.Equal("sang, sĩ số lần đầu: 6 điểm cầu, 1.450 đại biểu. Trong đó: cấp tỉnh 1 điểm cầu, 1.400 đại biểu; cấp xã 4 điểm cầu, 40 đại biểu; nơi khác 1 điểm cầu, 10 đại biểu.", sentence.Vi);
        Assert.Equal("sang, first headcount: 6 bridge points, 1,450 delegates. Of these: provincial level 1 bridge point, 1,400 delegates; communal level 4 bridge points, 40 delegates; others 1 bridge point, 10 delegates.", sentence.En);
    }

    [Fact]
    public void Says_what_is_not_signed_and_counts_nothing_of_it()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80));
        Attending.Signs(scene, "DHV");
        Assert.Equal("sang, sĩ số lần đầu: 1 điểm cầu, 118 đại biểu. Chưa ký: toàn hội nghị. Chưa tính 2 điểm cầu chưa có chữ ký: Bộ Chỉ huy Bộ đội Biên phòng, Thành phố Vinh.", Say(scene).Vi);
        Assert.StartsWith("sang, first headcount: 0 bridge points, 0 delegates. Not signed: the whole conference.", Say(Attending.Counted(("DHV", 118))).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_something_was_signed_and_then_changed()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80), ("VINH", 190));
        Attending.Signs(scene, "DHV", "BDBP", "VINH");
        scene.Does(Attending.Whole(scene));
        Assert.Equal("sang, sĩ số lần đầu: 3 điểm cầu, 388 đại biểu.", Say(scene).Vi);
        Attending.Counts(scene, "DHV", 117);
        Assert.Equal("sang, sĩ số lần đầu: 2 điểm cầu, 270 đại biểu. Đã ký rồi có thay đổi, chờ ký lại: toàn hội nghị. Chưa tính 1 điểm cầu chưa có chữ ký: Trường Đại học Vinh.", Say(scene).Vi);
    }

    [Fact]
    public void Of_a_drill_says_so_first()
    {
        Assert.StartsWith("DIỄN TẬP. ", Say(Attending.Provinces(drill: true)).Vi, StringComparison.Ordinal);
        Assert.StartsWith("DRILL. ", Say(Attending.Provinces(drill: true)).En, StringComparison.Ordinal);
    }

    /// <summary>Whatever is counted, corrected, signed and signed anew in whatever tree: sums are the sums of points, and nothing unsigned is official.</summary>
    [Fact]
    public void Is_the_sum_of_what_was_signed_however_it_came_about()
    {
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var random = new Random(seed);
            var scene = Attending.Provinces();
            string[] points = ["TINH", "VINH", "DC1", "DC2", "HUE1", "HUE2"];
            for (var step = 0; step < 60; step++)
            {
                Step(scene, random, points);
                var roll = Attending.Roll(scene);
                foreach (var node in roll.All)
                {
                    var seats = node.All.Where(r => r.Node.Point is not null).Select(r => scene.Morning.Seat(r.Node.Point!.Index).First).ToList();
                    Assert.Equal(seats.OfType<CountedHeads>().Aggregate(HeadTotals.None, (sum, h) => sum + HeadTotals.Of(h.Count)), node.Counted);
                    Assert.Equal(seats.Count, node.Seated);
                    Assert.Equal(node.Covered.Aggregate(HeadTotals.None, (sum, point) => sum + HeadTotals.Of(point.Heads!.Seal!.Count)), node.Official);
                    Assert.All(node.Covered, point => Assert.Equal(SignatureState.Sealed, point.State));
                }
                Assert.Contains($": {roll.Official.Points} điểm cầu, {roll.Official.Present} đại biểu.", Say(scene).Vi, StringComparison.Ordinal);
            }
        }
    }

    private static void Step(Scene scene, Random random, string[] points)
    {
        var point = points[random.Next(points.Length)];
        var heads = scene.Morning.Seat(scene.State.Roster.Find(point)!.Index).First;
        if (random.Next(3) == 0)
        {
            scene.Decide(new RecordHeadcount("sang", point, HeadcountMoment.First, new Headcount(20, random.Next(20), 0, 0)), Cast.Director);
        }
        else if (random.Next(2) == 0 && heads is not null)
        {
            scene.Decide(new SignHeadcount("sang", point, HeadcountMoment.First, heads.Count), Cast.Director);
        }
        else
        {
            var levels = Attending.Roll(scene).All.Where(r => r.Node.Point is null).ToList();
            var level = levels[random.Next(levels.Count)];
            var open = level.Children.Where(c => c.State != SignatureState.Sealed).ToList();
            scene.Decide(
                new SignAttendance(
                    "sang",
                    HeadcountMoment.First,
                    level.Node.Organization.Length == 0 ? null : level.Node.Organization,
                    level.ToSign,
                    [.. open.Select(c => c.Node.Point?.Code).OfType<string>()],
                    [.. open.Where(c => c.Node.Point is null).Select(c => c.Node.Organization)]
                )
                {
                    Reason = "Chưa ký",
                },
                Cast.Director
            );
        }
    }

    private static OfficialSentence Say(Scene scene) => OfficialSentence.Of(scene.State, scene.Morning, HeadcountMoment.First, Attending.Roll(scene), Bodies);
}
