using BridgeCoordinator.Domain.Incidents;

namespace BridgeCoordinator.Domain.Tests.Incidents;

public sealed class Calling_for_help
{
    private readonly TenHalls halls = new();

    private Scene Scene => halls.Scene;

    [Fact]
    public void Opens_an_incident_of_that_cause_with_the_point_in_it()
    {
        halls.Asks(0);
        Assert.Equal((IncidentCause.NoPicture, 1), (halls.Only.Cause, halls.Only.Troubled));
        Assert.Equal([0], halls.Only.Points);
        Assert.Equal("help.already", Scene.Refuses(new AskForHelp("H-0", HelpKind.NoPicture, Cast.Hoa), Actor.Person(Cast.Hoa)));
    }

    [Fact]
    public void Whoever_misses_the_same_within_minutes_is_in_the_same_trouble()
    {
        halls.Asks(0);
        halls.Wait(4);
        halls.Asks(1);
        halls.Wait(4);
        halls.Asks(2);
        Assert.Equal([0, 1, 2], halls.Only.Points);
        halls.Asks(0, HelpKind.NoSound);
        Assert.Equal(2, Scene.State.Incidents.Open.Count);
        halls.Wait(10);
        halls.Asks(3);
        Assert.Equal(3, Scene.State.Incidents.Open.Count);
    }

    [Fact]
    public void Is_part_of_what_explains_it_and_opens_nothing()
    {
        halls.Falls(0);
        var parent = halls.Only.Id;
        halls.Asks(0);
        halls.Asks(0, HelpKind.LostConnection);
        Assert.Equal((parent, IncidentCause.Point), (halls.Only.Id, halls.Only.Cause));
        Assert.Equal(parent, halls.Help(0).IncidentId);
    }

    [Fact]
    public void Whose_explanation_is_over_while_it_is_not_goes_on_by_itself()
    {
        halls.Falls(0);
        halls.Asks(0);
        halls.Asks(0, HelpKind.LostConnection);
        halls.Rises(0);
        halls.Wait(1);
        Assert.Equal((IncidentCause.NoPicture, 1), (halls.Only.Cause, halls.Only.Troubled));
        Assert.Equal(halls.Only.Id, halls.Help(0).IncidentId);
        Assert.False(halls.Help(0, HelpKind.LostConnection).IsOpen);
    }

    [Fact]
    public void For_a_lost_connection_is_one_matter_with_the_link_that_is_down_a_moment_later_and_keeps_its_owner()
    {
        halls.Asks(0, HelpKind.LostConnection);
        Scene.Does(new AssignIncident(halls.Only.Id, Cast.Binh));
        halls.Falls(0);
        Assert.Equal((IncidentCause.Point, Cast.Binh), (halls.Only.Cause, halls.Only.Owner!.Value));
        Assert.Equal(halls.Only.Id, halls.Help(0, HelpKind.LostConnection).IncidentId);
        halls.Rises(0);
        halls.Wait(1);
        Assert.Empty(Scene.State.Incidents.Open);
        Assert.False(halls.Help(0, HelpKind.LostConnection).IsOpen);
    }

    [Fact]
    public void Is_over_when_everybody_who_called_says_so_and_that_holds()
    {
        halls.Asks(0);
        halls.Asks(1);
        halls.Withdraws(0);
        halls.Wait(2);
        Assert.True(halls.Only.IsOpen);
        halls.Withdraws(1);
        halls.Asks(1);
        halls.Wait(2);
        halls.Withdraws(1);
        halls.Wait(1);
        Assert.Empty(Scene.State.Incidents.Open);
        Assert.Equal("help.none-already", Scene.Refuses(new WithdrawHelp("H-1", HelpKind.NoPicture), Actor.Person(Cast.Hoa)));
    }

    [Fact]
    public void Is_over_for_all_of_them_when_the_control_room_says_so()
    {
        halls.Asks(0);
        halls.Asks(1);
        Scene.Does(new CloseIncident(halls.Only.Id));
        Assert.Empty(Scene.State.Incidents.Open);
        Assert.All([0, 1], hall => Assert.Equal((false, Cast.Director), (halls.Help(hall).IsOpen, halls.Help(hall).EndedBy)));
        halls.Asks(0);
        Assert.True(halls.Help(0).IsOpen);
    }

    [Fact]
    public void With_something_else_says_with_what()
    {
        Assert.Equal("help.what", Scene.Refuses(new AskForHelp("H-0", HelpKind.Other, Cast.Hoa), Actor.Person(Cast.Hoa)));
        halls.Asks(0, HelpKind.Other, "máy chiếu không lên");
        Assert.Equal(IncidentCause.Help, halls.Only.Cause);
        var first = halls.Help(0, HelpKind.Other).NoteId;
        halls.Asks(0, HelpKind.Other, "đã đổi dây, vẫn không lên");
        Assert.NotEqual(first, halls.Help(0, HelpKind.Other).NoteId);
        Assert.Equal(1, halls.Only.Troubled);
    }

    [Fact]
    public void Keeps_the_hour_at_which_the_button_was_pressed_though_the_phone_was_offline()
    {
        Scene.Does(new AskForHelp("H-0", HelpKind.NoSound, Cast.Hoa), Actor.Person(Cast.Hoa), Scene.Now.AddMinutes(-7));
        Assert.Equal(Scene.Now.AddMinutes(-7), halls.Only.Since);
        Assert.Equal(Scene.Now.AddMinutes(-7), halls.Help(0, HelpKind.NoSound).AskedAt);
    }

    [Fact]
    public void Of_a_point_that_leaves_the_conference_is_over()
    {
        halls.Asks(9);
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), [.. Scene.State.Roster.Points.Take(9).Select(p => p.Line)]))
        {
            Scene.Does(command, Cast.Courier);
        }
        halls.Wait(1);
        Assert.Empty(Scene.State.Incidents.Open);
    }
}
