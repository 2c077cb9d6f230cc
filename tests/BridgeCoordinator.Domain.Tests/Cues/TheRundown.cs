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

    private (DateTimeOffset?, int) Expected(string item) => Rundown.Expected(scene.Morning, Items, item);

    private string Plan(string? item, int minutes, string? title = null, params string[] points) =>
        scene.Does(new PlanRundownItem("sang", item, minutes, points) { Title = title }).OfType<RundownItemPlanned>().Single().ItemId;

    private IReadOnlyList<IFact> Step(string item, RundownStep step) => scene.Does(new StepRundownItem("sang", item, step));
}
