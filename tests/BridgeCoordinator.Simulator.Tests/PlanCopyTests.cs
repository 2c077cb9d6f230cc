using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Simulator.Rehearsals;

namespace BridgeCoordinator.Simulator.Tests;

/// <summary>The copy is a plan like any other, collides with nothing, and says that its hours are invented.</summary>
public sealed class PlanCopyTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(2)]
    [InlineData(2000)]
    public void The_copy_is_a_plan_without_errors(int points)
    {
        var reading = Read(points, Pace.Normal(points));

        Assert.Empty(reading.Errors);
        Assert.Equal(points, reading.Plan!.Roster.Count);
        Assert.True(reading.Plan.Conference!.Drill);
        Assert.StartsWith(PlanCopy.NamePrefix, reading.Plan.Conference.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_copy_shares_no_id_with_the_plan_it_was_taken_from()
    {
        var (sample, copy) = (PlanCopy.Sample(NextId()), Read(8, Pace.Fast(8)).Plan!);

        Assert.NotEqual(sample.Conference!.Id, copy.Conference!.Id);
        Assert.NotEqual(sample.Programme.Id, copy.Programme.Id);
        Assert.Empty(sample.Sites.Select(s => s.Id).Intersect(copy.Sites.Select(s => s.Id)));
        Assert.Empty(sample.Organizations.Select(o => o.Id).Intersect(copy.Organizations.Select(o => o.Id)));
        Assert.Equal(sample.Roster.Select(l => l.Code), copy.Roster.Select(l => l.Code));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(2000)]
    public void Every_act_comes_before_the_next(int points)
    {
        foreach (var pace in (Pace[])[Pace.Normal(points), Pace.Fast(points)])
        {
            var order = new[] { pace.WaveOpens, pace.Begins["repair"], pace.Gathering, pace.Begins["roll-call"], pace.WaveDeadline };
            Assert.Equal(order.Order(Comparer<Contracts.TimeOffset>.Create((a, b) => a.Elapsed.CompareTo(b.Elapsed))), order);
            Assert.True(pace.Lead > -pace.WaveOpens.Elapsed);
            Assert.True(pace.OnPostBy.Elapsed > pace.WaveOpens.Elapsed);
        }
    }

    private static PlanReading Read(int points, Pace pace) =>
        PlanFile.Read(PlanCopy.Write(PlanCopy.Sample(NextId()), "thu", GoodJournal.T, pace, points), NextId());

    private static Func<Guid> NextId()
    {
        var last = 0;
        return () => new Guid(++last, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
    }
}
