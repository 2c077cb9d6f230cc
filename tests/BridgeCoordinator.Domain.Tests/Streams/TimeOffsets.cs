namespace BridgeCoordinator.Domain.Tests.Streams;

public sealed class A_time_offset
{
    private static readonly TimeZoneInfo Vinh = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Theory]
    [InlineData("T-60m", "T-1h")]
    [InlineData("T-1h30m", "T-1h30m")]
    [InlineData("T-20s", "T-20s")]
    [InlineData("T-7d", "T-7d")]
    [InlineData("T-1d@14:00", "T-1d@14:00")]
    [InlineData("T", "T+0s")]
    [InlineData("T+0d@07:30", "T+0d@07:30")]
    [InlineData("T@07:30", "T+0d@07:30")]
    public void Is_read_and_written_in_one_canonical_form(string text, string canonical)
    {
        Assert.Equal(canonical, TimeOffset.Parse(text).ToString());
        Assert.Equal(TimeOffset.Parse(text), TimeOffset.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("60m")]
    [InlineData("T-60")]
    [InlineData("T-60M")]
    [InlineData("T-2h@14:00")]
    [InlineData("T-1d@25:00")]
    [InlineData("T--1d")]
    public void Refuses_anything_else(string text) => Assert.False(TimeOffset.TryParse(text, out _));

    [Fact]
    public void Counts_elapsed_time_from_the_start() =>
        Assert.Equal(Cast.T0.AddMinutes(-60), TimeOffset.Parse("T-60m").From(Cast.T0, Vinh));

    [Fact]
    public void Names_a_wall_clock_time_of_a_day_in_the_conferences_zone()
    {
        var rehearsal = new DateTimeOffset(2020, 12, 9, 14, 0, 0, TimeSpan.FromHours(7));
        Assert.Equal(rehearsal, TimeOffset.Parse("T-1d@14:00").From(Cast.T0, Vinh));
        Assert.Equal(rehearsal, TimeOffset.Parse("T-1d@14:00").From(Cast.T0.AddHours(15), Vinh));
        Assert.Equal(rehearsal.AddDays(1), TimeOffset.Parse("T-1d@14:00").From(Cast.T0.AddHours(16), Vinh));
    }

    [Fact]
    public void Keeps_the_wall_clock_over_a_change_of_the_clocks()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var start = new DateTimeOffset(2026, 3, 29, 10, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 10, 0, 0, TimeSpan.FromHours(1)), TimeOffset.Parse("T-1d@10:00").From(start, berlin));
        Assert.Equal(start.AddDays(-1), TimeOffset.Parse("T-1d").From(start, berlin));
    }
}

public sealed class Derived_ids
{
    [Fact]
    public void Are_version_eight_and_the_same_for_the_same_parts_only()
    {
        var id = DerivedId.From("a", "bc");
        Assert.Equal(8, id.Version);
        Assert.Equal(id, DerivedId.From("a", "bc"));
        Assert.NotEqual(id, DerivedId.From("ab", "c"));
    }
}
