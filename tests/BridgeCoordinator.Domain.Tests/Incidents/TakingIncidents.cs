using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Incidents;

public sealed class Taking_an_incident
{
    private readonly TenHalls halls = new();

    private Scene Scene => halls.Scene;

    [Fact]
    public void Acknowledging_ends_with_its_time_and_then_it_asks_again()
    {
        halls.Asks(0);
        Scene.Does(new AcknowledgeIncident(halls.Only.Id, 20) { Note = "đang gọi Vinh" });
        Assert.Equal((Cast.Director, Scene.Now.AddMinutes(20)), (halls.Only.Acknowledged!.By, halls.Only.Acknowledged.Until));
        halls.Wait(19);
        Assert.True(halls.Only.IsTaken);
        halls.Wait(2);
        Assert.False(halls.Only.IsTaken);
        Assert.Equal(ReturnCause.AcknowledgementExpired, Scene.Facts.OfType<IncidentReturned>().Single().Cause);
    }

    [Theory]
    [InlineData(0, "incident.too-long")]
    [InlineData(481, "incident.too-long")]
    [InlineData(480, null)]
    public void Nothing_is_put_aside_for_longer_than_a_shift(int minutes, string? refusal)
    {
        halls.Asks(0);
        Command[] both = [new ShelveIncident(halls.Only.Id, minutes) { Reason = "chờ nhà mạng" }, new AcknowledgeIncident(halls.Only.Id, minutes)];
        Assert.All(both, command => Assert.Equal(refusal, refusal is null ? Nothing(Scene.Does(command)) : Scene.Refuses(command)));

        static string? Nothing(IReadOnlyList<IFact> _) => null;
    }

    [Fact]
    public void A_shelf_needs_a_reason_and_gives_back_by_itself()
    {
        halls.Asks(0);
        var id = halls.Only.Id;
        Assert.Equal("incident.reason", Scene.Refuses(new ShelveIncident(id, 30)));
        Scene.Does(new ShelveIncident(id, 30) { Reason = "chờ nhà mạng" });
        halls.Wait(29);
        Assert.Empty(halls.Called);
        halls.Wait(2);
        Assert.Null(halls.Only.Shelved);
        Assert.Equal([NoticeKind.Opened], halls.Called.Select(c => c.Kind));
    }

    [Fact]
    public void What_is_on_the_shelf_may_be_taken_down_before_its_time()
    {
        halls.Asks(0);
        Assert.Equal("incident.not-shelved", Scene.Refuses(new UnshelveIncident(halls.Only.Id)));
        Scene.Does(new ShelveIncident(halls.Only.Id, 30) { Reason = "chờ nhà mạng" });
        Scene.Does(new UnshelveIncident(halls.Only.Id));
        Assert.Null(halls.Only.Shelved);
    }

    [Fact]
    public void It_has_one_owner_at_a_time_and_may_be_given_up()
    {
        halls.Asks(0);
        var id = halls.Only.Id;
        Scene.Does(new AssignIncident(id, Cast.Binh));
        Assert.Equal("incident.owned", Scene.Refuses(new AssignIncident(id, Cast.Binh)));
        Scene.Does(new AssignIncident(id, TenHalls.An));
        Assert.Equal(TenHalls.An, halls.Only.Owner);
        Scene.Does(new AssignIncident(id, null));
        Assert.Equal((null, Scene.Now), (halls.Only.Owner, halls.Only.UntakenSince));
    }

    [Fact]
    public void Nobody_took_it_so_the_province_is_called_and_then_the_centre_each_once()
    {
        halls.Live();
        halls.Asks(0);
        halls.Wait(60);
        Assert.Equal(
            [(NoticeKind.Opened, EscalationLevel.Technician), (NoticeKind.Escalated, EscalationLevel.Province), (NoticeKind.Escalated, EscalationLevel.Centre)],
            halls.Called.Select(c => (c.Kind, c.Level))
        );
    }

    [Theory]
    [InlineData("acknowledge")]
    [InlineData("own")]
    [InlineData("shelve")]
    public void Somebody_took_it_so_nobody_above_is_called(string how)
    {
        halls.Live();
        halls.Asks(0);
        halls.Wait(1);
        var id = halls.Only.Id;
        Scene.Does(
            how switch
            {
                "acknowledge" => new AcknowledgeIncident(id, 120),
                "own" => new AssignIncident(id, Cast.Binh),
                _ => new ShelveIncident(id, 120) { Reason = "đã rõ" },
            }
        );
        halls.Wait(60);
        Assert.Equal([NoticeKind.Opened], halls.Called.Select(c => c.Kind));
    }

    [Fact]
    public void Given_up_again_it_has_the_whole_time_before_the_next_level_is_called()
    {
        halls.Live();
        halls.Asks(0);
        halls.Wait(4);
        Scene.Does(new AssignIncident(halls.Only.Id, Cast.Binh));
        halls.Wait(30);
        Scene.Does(new AssignIncident(halls.Only.Id, null));
        halls.Wait(4);
        Assert.Equal(EscalationLevel.Technician, halls.Only.Level);
        halls.Wait(2);
        Assert.Equal(EscalationLevel.Province, halls.Only.Level);
    }

    [Fact]
    public void What_goes_away_by_itself_at_once_calls_nobody()
    {
        halls.Falls(0);
        Scene.Now = Scene.Now.AddSeconds(5);
        halls.Rises(0);
        halls.Asks(1);
        halls.Wait(0.1);
        halls.Withdraws(1);
        halls.Wait(2);
        Assert.Empty(Scene.State.Incidents.Open);
        Assert.Empty(halls.Called);
    }

    [Fact]
    public void A_week_ahead_it_is_a_task_that_calls_nobody_until_the_sites_gather()
    {
        var early = new TenHalls("T-6d");
        early.Asks(0);
        early.Wait(60);
        Assert.Empty(early.Called);
        Assert.Equal(IncidentPriority.Low, AlarmPolicy.PriorityOf(early.Scene.State, early.Only, early.Scene.Now));
        early.Scene.RingUntil("T-89m");
        Assert.Equal([NoticeKind.Opened], early.Called.Select(c => c.Kind));
        Assert.Equal(IncidentPriority.High, AlarmPolicy.PriorityOf(early.Scene.State, early.Only, Cast.T0.AddMinutes(-20)));
    }

    [Fact]
    public void After_the_last_session_nobody_is_called_and_nothing_stays_open()
    {
        halls.Live();
        halls.Asks(0);
        halls.Wait(1);
        Scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        halls.Wait(60);
        Assert.Empty(Scene.State.Incidents.Open);
        Assert.Equal([NoticeKind.Opened], halls.Called.Select(c => c.Kind));
        Assert.False(halls.Help(0).IsOpen);
    }

    [Fact]
    public void What_is_measured_is_closed_by_nobody()
    {
        halls.Falls(0);
        Assert.Equal("incident.measured", Scene.Refuses(new CloseIncident(halls.Only.Id)));
        Assert.Equal("incident.unknown", Scene.Refuses(new CloseIncident(Cast.Hoa)));
    }
}
