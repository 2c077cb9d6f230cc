using BridgeCoordinator.Client;

namespace BridgeCoordinator.Server.Tests.Client;

public class RetryScheduleTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(20);

    [Fact]
    public void The_first_retry_is_spread_over_the_whole_window()
    {
        var waits = Waits(0, 4_000);

        Assert.All(waits, w => Assert.InRange(w, RetrySchedule.Soonest, Window));
        for (var tenth = 0; tenth < 10; tenth++)
        {
            Assert.InRange(waits.Count(w => (int)(w / Window * 10) == tenth), 300, 500);
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 8)]
    [InlineData(6, 60)]
    [InlineData(500, 60)]
    public void Later_ones_jitter_up_to_twice_as_long_each_time_but_a_minute_at_most(int failures, int seconds)
    {
        var waits = Waits(failures, 1_000);

        Assert.All(waits, w => Assert.InRange(w, RetrySchedule.Soonest, TimeSpan.FromSeconds(seconds)));
        Assert.True(waits.Max() > TimeSpan.FromSeconds(seconds * 0.9));
        Assert.True(waits.Min() < TimeSpan.FromSeconds(seconds * 0.2));
    }

    [Fact]
    public void What_the_coordinator_asks_for_is_never_undercut() =>
        Assert.All(
            Enumerable.Range(0, 10),
            failures => Assert.True(RetrySchedule.Wait(failures, Window, TimeSpan.FromSeconds(90), new Random(failures)) >= TimeSpan.FromSeconds(90))
        );

    [Fact]
    public void Nobody_comes_back_at_once_even_where_the_window_is_nothing() =>
        Assert.Equal(RetrySchedule.Soonest, RetrySchedule.Wait(0, TimeSpan.Zero, null, new Random(1)));

    [Fact]
    public void Heartbeats_keep_the_interval_give_or_take_a_tenth()
    {
        var random = new Random(1);
        Assert.All(
            Enumerable.Range(0, 1_000),
            _ => Assert.InRange(RetrySchedule.Beat(TimeSpan.FromSeconds(1), random), TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(1.1))
        );
    }

    private static List<TimeSpan> Waits(int failures, int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => RetrySchedule.Wait(failures, Window, null, random))];
    }
}
