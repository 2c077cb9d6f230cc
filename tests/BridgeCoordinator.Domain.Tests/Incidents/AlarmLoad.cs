using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Incidents;

namespace BridgeCoordinator.Domain.Tests.Incidents;

public sealed class The_load_of_alarms
{
    private readonly TenHalls halls = new();

    public The_load_of_alarms() => halls.Live();

    private IncidentKpis Kpis(int? operators = null) => AlarmKpis.Of(halls.Scene.State, halls.Scene.Now.AddHours(-2), halls.Scene.Now, operators);

    private void Close() => halls.Scene.Does(new CloseIncident(halls.Only.Id));

    [Fact]
    public void Counts_what_called_people_and_nothing_else()
    {
        halls.Asks(0);
        Close();
        Assert.Equal(0, Kpis().Slots.Sum(s => s.Alarms));
        halls.Asks(1);
        halls.Wait(1);
        Assert.Equal((1, 1, 1), (Kpis().Slots.Sum(s => s.Alarms), Kpis().Slots[^1].Alarms, Kpis().High));
        Assert.Equal((1, null), (Kpis().Untaken, Kpis().MedianTakenSeconds));
    }

    [Fact]
    public void Of_ten_in_ten_minutes_is_a_flood_for_one_and_none_for_two()
    {
        for (var hall = 0; hall < 10; hall++)
        {
            halls.Falls(hall);
            halls.Wait(0.8);
        }
        Assert.Equal((10, true), (Kpis().Slots[^1].Alarms, Kpis(operators: 1).Flood));
        Assert.Equal((5, false), (Kpis(operators: 2).Peak, Kpis(operators: 2).Flood));
        halls.Wait(11);
        Assert.False(Kpis(operators: 1).Flood);
        Assert.True(Kpis(operators: 1).FloodPercent > 0);
    }

    [Fact]
    public void Names_what_alarms_again_and_again_and_ranks_it()
    {
        halls.Asks(1, HelpKind.NoSound);
        halls.Wait(1);
        Close();
        for (var again = 0; again < 3; again++)
        {
            halls.Asks(0);
            halls.Wait(1);
            Close();
        }
        Assert.Equal((IncidentCause.NoPicture, "H-0", 3), Kpis().Chattering.Select(s => (s.Cause, s.Name, s.Count)).Single());
        Assert.Equal([(3, 75), (1, 25)], Kpis().Top.Select(s => (s.Count, s.Percent)));
    }

    [Fact]
    public void Says_how_soon_somebody_took_it_and_what_stands_for_hours()
    {
        halls.Asks(0);
        halls.Wait(2);
        halls.Scene.Does(new AssignIncident(halls.Only.Id, Cast.Binh));
        Assert.InRange(Kpis().MedianTakenSeconds!.Value, 100, 120);
        Assert.Empty(Kpis().Stale);
        halls.Wait(121);
        Assert.Equal("H-0", Assert.Single(Kpis().Stale).Name);
    }
}
