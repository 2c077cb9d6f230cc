using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class The_rundown
{
    private static readonly SessionPlan Morning = Cast.Morning with { Agenda = ["Khai mạc", "Quán triệt Nghị quyết"] };
    private readonly Scene scene = Scene.At("T-5m", Cast.PlanOf(Morning));

    private IReadOnlyList<RundownItem> Items => Rundown.Of(scene.Morning);

    [Fact]
    public void Begins_with_the_agenda_of_the_plan_and_goes_on_with_what_is_added()
    {
        var added = Plan(null, 15, "Thảo luận", "DHV");
        Assert.Equal(["agenda-1", "agenda-2", added], Items.Select(i => i.Id));
        Plan("agenda-2", 90);
        Assert.Equal(("Quán triệt Nghị quyết", 90, (Guid?)null), (Items[1].Title, Items[1].Minutes, Items[1].NoteId));
        Plan("agenda-2", 60, "Quán triệt, phần một");
        Assert.NotNull(Items[1].NoteId);
        Assert.Equal("rundown.title", scene.Refuses(new PlanRundownItem("sang", null, 5, null)));
        Assert.Equal("rundown.unknown", scene.Refuses(new PlanRundownItem("sang", "agenda-3", 5, null)));
        Assert.Equal("rundown.range", scene.Refuses(new PlanRundownItem("sang", "agenda-1", 0, null)));
    }

    [Fact]
    public void Has_one_item_on_and_the_next_ends_it()
    {
        Step("agenda-1", RundownStep.Start);
        Assert.Equal(2, Step("agenda-2", RundownStep.Start).Count);
        Assert.Equal([RundownState.Finished, RundownState.Running], Items.Select(i => i.State));
        Assert.Equal("rundown.over", scene.Refuses(new StepRundownItem("sang", "agenda-1", RundownStep.Start)));
        Assert.Equal("rundown.already", scene.Refuses(new StepRundownItem("sang", "agenda-2", RundownStep.Start)));
        Assert.Equal("rundown.over", scene.Refuses(new StepRundownItem("sang", "agenda-2", RundownStep.Skip)));
    }

    [Fact]
    public void What_was_left_out_may_begin_all_the_same()
    {
        Step("agenda-1", RundownStep.Skip);
        Assert.Equal("rundown.not-running", scene.Refuses(new StepRundownItem("sang", "agenda-1", RundownStep.Finish)));
        Step("agenda-1", RundownStep.Start);
        Assert.Null(Items[0].EndedAt);
    }

    [Fact]
    public void Says_when_an_item_should_begin_and_nothing_when_a_length_is_not_known()
    {
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Plan("agenda-1", 10);
        var last = Plan(null, 5, "Thảo luận", "DHV");
        Assert.Equal((null, 2), Expected(last));
        Plan("agenda-2", 90);
        Assert.Equal((scene.Now.AddMinutes(100), 2), Expected(last));
        Step("agenda-1", RundownStep.Start);
        var began = scene.Now;
        scene.Now = scene.Now.AddMinutes(25);
        // What runs over its time pushes nothing by itself: the time has passed, and people see that it has.
        Assert.Equal((began.AddMinutes(100), 2), Expected(last));
        Step("agenda-2", RundownStep.Start);
        Assert.Equal((scene.Now.AddMinutes(90), 1), Expected(last));
        Step("agenda-2", RundownStep.Finish);
        Assert.Equal((scene.Now, 0), Expected(last));
    }

    [Fact]
    public void Is_put_in_another_order_and_when_each_item_should_begin_follows()
    {
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Plan("agenda-1", 10);
        Plan("agenda-2", 90);
        var talk = Plan(null, 5, "Thảo luận", "DHV");
        scene.Does(new MoveRundownItem("sang", talk, "agenda-2"));
        Assert.Equal(["agenda-1", talk, "agenda-2"], Items.Select(i => i.Id));
        Assert.Equal((scene.Now.AddMinutes(10), 1), Expected(talk));
        Assert.Equal((scene.Now.AddMinutes(15), 2), Expected("agenda-2"));
        // What is added later comes last, and so does what is put last.
        var last = Plan(null, 5, "Bế mạc");
        Assert.Equal(["agenda-1", talk, "agenda-2", last], Items.Select(i => i.Id));
        scene.Does(new MoveRundownItem("sang", "agenda-1", null));
        Assert.Equal([talk, "agenda-2", last, "agenda-1"], Items.Select(i => i.Id));
    }

    [Fact]
    public void Moves_nothing_that_has_begun_nothing_that_is_not_there_and_nothing_to_where_it_is()
    {
        var last = Plan(null, 5, "Bế mạc");
        Assert.Equal("rundown.unknown", scene.Refuses(new MoveRundownItem("sang", "agenda-9", null)));
        Assert.Equal("rundown.unknown", scene.Refuses(new MoveRundownItem("sang", "agenda-1", "agenda-9")));
        Assert.Equal("rundown.already", scene.Refuses(new MoveRundownItem("sang", last, null)));
        Assert.Equal("rundown.already", scene.Refuses(new MoveRundownItem("sang", "agenda-1", "agenda-2")));
        Assert.Equal("rundown.already", scene.Refuses(new MoveRundownItem("sang", "agenda-1", "agenda-1")));
        Step("agenda-1", RundownStep.Start);
        Assert.Equal("rundown.begun", scene.Refuses(new MoveRundownItem("sang", "agenda-1", last)));
        Step("agenda-2", RundownStep.Start);
        Assert.Equal("rundown.begun", scene.Refuses(new MoveRundownItem("sang", "agenda-1", null)));
        Step(last, RundownStep.Skip);
        scene.Does(new MoveRundownItem("sang", last, "agenda-2"));
    }

    private (DateTimeOffset?, int) Expected(string item) => Rundown.Expected(scene.Morning, Items, item);

    private string Plan(string? item, int minutes, string? title = null, params string[] points) =>
        scene.Does(new PlanRundownItem("sang", item, minutes, points) { Title = title }).OfType<RundownItemPlanned>().Single().ItemId;

    private IReadOnlyList<IFact> Step(string item, RundownStep step) => scene.Does(new StepRundownItem("sang", item, step));
}
