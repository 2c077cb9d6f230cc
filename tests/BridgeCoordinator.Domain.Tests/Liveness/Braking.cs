using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

public sealed class Braking
{
    private static readonly BrakeRules Rules = new();

    /// <summary>Two provinces of 40 sites, each half VNPT and half Viettel, in communes of four.</summary>
    private static readonly string[][] Sites =
    [
        .. from province in new[] { "org:nghe-an", "org:ha-tinh" }
        from site in Enumerable.Range(0, 40)
        select new[] { province, $"{province}/{site / 4}", site % 2 == 0 ? "carrier:VNPT" : "carrier:Viettel" },
    ];

    private static readonly Fleet Eighty = new(80, Sites.SelectMany(g => g).CountBy(g => g).ToDictionary());

    private static DateTimeOffset Second(double seconds) => Cast.T0.AddSeconds(seconds);

    private static Silent[] Fell(double at, params IEnumerable<int> sites) => [.. sites.Select(s => new Silent($"{s}", Second(at), Sites[s]))];

    private static FleetBrake Settled(Silent[] silent, Fleet? fleet = null, double from = 0) =>
        FleetBrake.Off.Look(silent, fleet ?? Eighty, Second(from), Rules).Look(silent, fleet ?? Eighty, Second(from + 2), Rules);

    [Fact]
    public void A_province_that_goes_dark_is_one_verdict_of_its_own_name()
    {
        var brake = Settled(Fell(0, Enumerable.Range(0, 30)));
        Assert.Equal([new GroupSilence("org:nghe-an", Second(0), 30, 40, Named: true)], brake.Groups);
        Assert.Null(brake.BlindSince);
    }

    [Fact]
    public void A_carrier_that_breaks_is_named_and_not_the_provinces_it_serves()
    {
        var brake = Settled(Fell(0, Enumerable.Range(0, 80).Where(s => s % 2 == 0)));
        Assert.Equal("carrier:VNPT", Assert.Single(brake.Groups).Group);
    }

    [Fact]
    public void Two_groups_at_once_are_two_verdicts()
    {
        // Of a country whose carriers serve many more.
        var country = new Fleet(400, new Dictionary<string, int>(Eighty.Groups) { ["carrier:VNPT"] = 200, ["carrier:Viettel"] = 200 });
        var brake = Settled(Fell(0, [.. Enumerable.Range(0, 12), .. Enumerable.Range(40, 12)]), country);
        Assert.Equal(["org:ha-tinh", "org:nghe-an"], brake.Groups.Select(g => g.Group).Order());
    }

    [Fact]
    public void Five_of_a_small_group_and_a_fifth_of_a_large_one_are_single_troubles()
    {
        Assert.Empty(Settled(Fell(0, 0, 1, 2, 3, 40)).Groups);
        Assert.Empty(Settled(Fell(0, [.. Enumerable.Range(0, 40).Where(s => s % 5 == 0), .. Enumerable.Range(41, 3)])).Groups);
    }

    [Fact]
    public void The_brake_holds_at_once_and_the_group_is_named_when_it_has_settled()
    {
        var brake = FleetBrake.Off;
        for (var tick = 0; tick <= 30; tick++)
        {
            var fell = Math.Min(30, 1 + tick);
            brake = brake.Look(Fell(0, Enumerable.Range(0, fell)), Eighty, Second(tick / 10.0), Rules);
            Assert.Equal(fell > 8, brake.Groups.Any());
            Assert.DoesNotContain(brake.Groups, g => g.Named);
        }
        brake = brake.Look(Fell(0, Enumerable.Range(0, 30)), Eighty, Second(4.9), Rules);
        Assert.Equal(30, Assert.Single(brake.Groups, g => g.Named).Silent);
    }

    [Fact]
    public void Sites_that_fell_one_by_one_over_minutes_share_no_cause()
    {
        var brake = FleetBrake.Off;
        Silent[] silent = [];
        for (var site = 0; site < 20; site++)
        {
            silent = [.. silent, .. Fell(3 * site, site)];
            brake = brake.Look(silent, Eighty, Second(3 * site), Rules);
        }
        Assert.Empty(brake.Groups);
    }

    [Fact]
    public void The_time_for_proof_grows_for_the_group_and_for_nobody_else()
    {
        var brake = Settled(Fell(0, Enumerable.Range(0, 30)));
        Assert.True(brake.Holds(Fell(1, 35)[0], Rules));
        Assert.False(brake.Holds(Fell(1, 70)[0], Rules));
    }

    [Fact]
    public void It_is_over_when_none_of_the_group_is_silent_any_more()
    {
        var brake = Settled(Fell(0, Enumerable.Range(0, 30)));
        Assert.Single(brake.Look(Fell(0, 3), Eighty, Second(30), Rules).Groups);
        Assert.Empty(brake.Look(Fell(25, 70), Eighty, Second(30), Rules).Groups);
        Assert.Empty(brake.Look([], Eighty, Second(30), Rules).Groups);
    }

    [Fact]
    public void Below_twenty_sites_there_is_no_brake_but_from_two_a_coordinator_may_be_blind()
    {
        var few = new Fleet(19, new Dictionary<string, int> { ["org:nghe-an"] = 19 });
        Assert.Empty(Settled(Fell(0, Enumerable.Range(0, 10)), few).Groups);
        Assert.Equal(Second(0), Settled(Fell(0, Enumerable.Range(0, 11)), few).BlindSince);
        Assert.NotNull(Settled(Fell(0, 0, 1), new Fleet(2, few.Groups)).BlindSince);
        Assert.Null(Settled(Fell(0, 0), new Fleet(1, few.Groups)).BlindSince);
    }

    [Fact]
    public void Half_of_all_is_one_event_and_eleven_twentieths_may_be_us()
    {
        Assert.Null(Settled(Fell(0, Enumerable.Range(0, 43))).BlindSince);
        Assert.Equal(Second(0), Settled(Fell(0, Enumerable.Range(0, 44))).BlindSince);
    }

    [Fact]
    public void A_passed_self_test_ends_the_blindness_as_one_event_until_more_fall()
    {
        var silent = Fell(0, Enumerable.Range(0, 60));
        var passed = FleetBrake.Off.Look(silent, Eighty, Second(1), Rules).Passed(silent, Eighty, Second(1), Rules);
        Assert.Equal([new GroupSilence(FleetBrake.All, Second(0), 60, 80, Named: true)], passed.Groups);
        Assert.Null(passed.Look(silent, Eighty, Second(2), Rules).BlindSince);
        Silent[] again = [.. silent, .. Fell(3, Enumerable.Range(60, 20))];
        Assert.Null(passed.Look(again, Eighty, Second(3), Rules).BlindSince);
        Assert.NotNull(passed.Look(Fell(30, Enumerable.Range(0, 60)), Eighty, Second(31), Rules).BlindSince);
    }

    [Fact]
    public void Who_comes_back_ends_the_blindness_too()
    {
        var blind = Settled(Fell(0, Enumerable.Range(0, 60)));
        Assert.Null(blind.Look(Fell(0, Enumerable.Range(0, 20)), Eighty, Second(3), Rules).BlindSince);
    }

    [Fact]
    public void Whoever_is_on_the_way_back_after_a_true_blindness_is_given_time()
    {
        var blind = FleetBrake.Off.Look(Fell(0, Enumerable.Range(0, 80)), Eighty, Second(0), Rules);
        var half = Fell(0, Enumerable.Range(0, 30));

        var seeing = blind.Look(half, Eighty, Second(25), Rules);

        Assert.Null(seeing.BlindSince);
        Assert.True(seeing.AwaitsReturn(Second(69), Rules));
        Assert.False(seeing.Look(half, Eighty, Second(71), Rules).AwaitsReturn(Second(71), Rules));
        Assert.False(seeing.Look([], Eighty, Second(30), Rules).AwaitsReturn(Second(30), Rules));
    }

    [Fact]
    public void A_doubt_of_a_moment_gives_nobody_more_time()
    {
        var silent = Fell(0, Enumerable.Range(0, 50));
        var passed = FleetBrake.Off.Look(silent, Eighty, Second(0), Rules).Passed(silent, Eighty, Second(1), Rules);
        Assert.False(passed.AwaitsReturn(Second(2), Rules));
    }
}
