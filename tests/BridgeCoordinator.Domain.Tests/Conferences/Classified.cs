using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class A_classified_conference
{
    private static readonly CheckResult Pictured = Scene.Check("word") with { Photo = new string('a', 64) };

    [Fact]
    public void Takes_no_photo_with_an_answer_and_takes_the_answer_without()
    {
        var scene = Scene.At("T-30m", Cast.PlanOf(Cast.Morning) with { Classified = true });
        var answer = new AnswerWave("sang", "t-30m", 1, "DHV", WaveSource.Operator, [Pictured]);
        Assert.Equal("conference.classified", scene.Refuses(answer, Actor.Person(Cast.Hoa)));
        scene.Does(answer with { Checks = [Scene.Check("word")] }, Actor.Person(Cast.Hoa));
    }

    [Fact]
    public void Is_one_only_where_the_plan_says_so()
    {
        var scene = Scene.At("T-30m");
        Assert.False(scene.State.IsClassified);
        scene.Does(new AnswerWave("sang", "t-30m", 1, "DHV", WaveSource.Operator, [Pictured]), Actor.Person(Cast.Hoa));
    }
}
