using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conditions;

public sealed class The_condition_of_a_point
{
    private static readonly CheckResult[] Fine = [Scene.Check("camera")];
    private static readonly CheckResult[] Notes = [Scene.Check("camera", Contracts.Readiness.ReadyWithNotes)];
    private static readonly CheckResult[] Bad = [Scene.Check("camera", Contracts.Readiness.NotReady)];

    /// <summary>What has been said at DHV before one looks; the moment one looks is five minutes after the on-post deadline.</summary>
    private static readonly (string Name, Action<Scene> Said)[] Evidence =
    [
        ("session planned", _ => { }),
        ("nobody on post", s => s.RingUntil("T-2h")),
        ("on post", s => OnPost(s)),
        ("answered ready", s => Answers(OnPost(s), Fine)),
        ("answered with notes", s => Answers(OnPost(s), Notes)),
        ("answered not ready", s => Answers(OnPost(s), Bad)),
        ("not ready, then ready", s => Answers(Answers(OnPost(s), Bad), Fine)),
        ("agent not ready", s => Answers(OnPost(s), Bad, WaveSource.Agent)),
        ("agent bad, person fine", s => Answers(Answers(OnPost(s), Bad, WaveSource.Agent), Fine)),
        ("not ready, nobody on post", s => Answers(s.RingUntil("T-2h"), Bad)),
        ("roll call clear", s => Says(OnPost(s), RollCallWord.AllClear)),
        ("roll call no sound", s => Says(OnPost(s), RollCallWord.NoSound)),
        ("not ready, call clear", s => Says(Answers(OnPost(s), Bad), RollCallWord.AllClear)),
        ("no picture, then ready", s => Answers(Says(OnPost(s), RollCallWord.NoPicture), Fine)),
        ("session closed", s => Closed(OnPost(s))),
        ("point withdrawn", s => Withdrawn(OnPost(s))),
    ];

    [Fact]
    public void Is_the_worst_of_what_is_known_for_every_link_and_evidence()
    {
        var table = new StringWriter { NewLine = "\n" };
        foreach (var (name, said) in Evidence)
        {
            var scene = Scene.Opened();
            scene.RingUntil("T-3h");
            said(scene);
            if (name != "session planned")
            {
                scene.RingUntil("T-55m");
            }
            table.WriteLine(name);
            foreach (var link in Enum.GetValues<LinkState>())
            {
                var it = PointCondition.Of(scene.State.Roster.Points[0], new LiveSigns(link, Cast.T0.AddMinutes(-70)), scene.Morning, scene.Now);
                var args = it.Args is null ? "" : " {" + string.Join(", ", it.Args.Select(a => $"{a.Key}={a.Value}")) + "}";
                table.WriteLine(
                    $"  {link, -10} → {it.Condition, -9} {it.Domain?.ToString() ?? "-", -8} {it.Reason}{args} since T{Minutes(it.Since)}"
                );
                Assert.True(ProblemCatalogue.ByCode.ContainsKey(it.Reason));
            }
        }
        Approved.Text("presence", table.ToString());

        static string Minutes(DateTimeOffset since) => $"{(since - Cast.T0).TotalMinutes:+0;-0}m";
    }

    [Fact]
    public void A_lost_connection_is_named_apart_from_silence()
    {
        var point = Scene.At("T-2h").State.Roster.Points[0];
        var lost = point with { Link = new PointLink(LinkState.Down, 1, Cast.T0, Cast.T0, LinkDownCause.ConnectionLost) };
        var session = Scene.At("T-2h").Morning;
        Assert.Equal("link.connection-lost", PointCondition.Of(lost, new LiveSigns(LinkState.Down, Cast.T0), session, Cast.T0.AddHours(-2)).Reason);
    }

    [Fact]
    public void Without_a_session_nothing_is_expected() =>
        Assert.Equal(
            Condition.Inactive,
            PointCondition.Of(Scene.Drafted().State.Roster.Points[0], new LiveSigns(LinkState.Down, Cast.T0), null, Cast.T0).Condition
        );

    [Fact]
    public void A_live_trouble_shows_unless_something_worse_is_known()
    {
        var scene = Scene.At("T-2h");
        var point = scene.State.Roster.Points[0];
        var trouble = new PointCondition(Condition.Degraded, ConditionDomain.Agent, "readiness.notes", null, Cast.T0.AddHours(-2));

        PointCondition Seen(LinkState link, params PointCondition[] troubles) =>
            PointCondition.Of(point, new LiveSigns(link, Cast.T0.AddHours(-2), [.. troubles]), scene.Morning, scene.Now);

        Assert.Equal(trouble, Seen(LinkState.Up, trouble));
        Assert.Equal(Condition.Unhealthy, Seen(LinkState.Up, trouble, trouble with { Condition = Condition.Unhealthy }).Condition);
        Assert.Equal("link.down", Seen(LinkState.Down, trouble).Reason);
    }

    private static Scene OnPost(Scene scene)
    {
        scene.RingUntil("T-2h").Does(new ComeOnPost("sang", "DHV", Cast.Hoa));
        return scene;
    }

    private static Scene Answers(Scene scene, CheckResult[] checks, WaveSource source = WaveSource.Operator)
    {
        scene.Now = scene.Now.AddMinutes(5);
        scene.Does(new AnswerWave("sang", "t-2h", 1, "DHV", source, checks));
        return scene;
    }

    private static Scene Says(Scene scene, RollCallWord word)
    {
        scene.Now = scene.Now.AddMinutes(5);
        scene.Does(new OpenRollCall("sang"));
        scene.Does(new AnswerRollCall("sang", 1, "DHV", word));
        return scene;
    }

    private static Scene Closed(Scene scene)
    {
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        return scene;
    }

    private static Scene Withdrawn(Scene scene)
    {
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), Cast.Roster[1..]))
        {
            scene.Does(command, Cast.Courier);
        }
        return scene;
    }
}
