using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Platform;

namespace BridgeCoordinator.Domain.Tests.Platform;

/// <summary>Agent, platform and operator side by side: what the tile of DHV shows ten minutes into the session.</summary>
public sealed class Who_says_what
{
    private static readonly PlatformRules Rules = new();
    private static readonly Dictionary<string, string> None = [];
    private static readonly DateTimeOffset Now = Cast.T0.AddMinutes(10);
    private static readonly DateTimeOffset LinkSince = Now.AddMinutes(-2);

    /// <summary>The platform's word; the link is as it is for two minutes.</summary>
    private static readonly (string Name, PlatformWord? Word)[] Platform =
    [
        ("not asked", null),
        ("in, picture, sound", In(camera: true, sound: true)),
        ("in, no picture", In(camera: false, sound: true)),
        ("in, believed too early", In(camera: true, sound: true) with { At = LinkSince.AddSeconds(29) }),
        ("not in, never was", Out(null)),
        ("not in, was until T+3m", Out(Cast.T0.AddMinutes(3))),
        ("not in for 14 s", Out(Now.AddSeconds(-14))),
    ];

    private static readonly (string Name, RollCallWord? Word)[] Operator =
    [
        ("silent", null),
        ("all clear", RollCallWord.AllClear),
        ("no picture", RollCallWord.NoPicture),
        ("no sound", RollCallWord.NoSound),
    ];

    [Fact]
    public void Where_they_differ_the_tile_says_so()
    {
        var table = new StringWriter { NewLine = "\n" };
        foreach (var (@operator, word) in Operator)
        {
            Write(table, $"live, operator {@operator}", Session(word, SessionPhase.Live));
        }
        Write(table, "recess, operator silent", Session(null, SessionPhase.Recess));
        Approved.Text("who-says-what", table.ToString());
    }

    [Fact]
    public void Nobody_who_is_silent_is_shown_as_broken()
    {
        foreach (var (_, word) in Platform)
        {
            var tile = Of(Session(null, SessionPhase.Live), LinkState.Down, word);
            Assert.NotEqual(Condition.Unhealthy, tile.Condition);
        }
    }

    [Fact]
    public void A_point_without_an_agent_is_unknown_until_the_platform_says_otherwise()
    {
        var scene = Session(null, SessionPhase.Live);
        Assert.Equal((Condition.Unknown, "link.never-seen"), Shown(null));
        Assert.Equal((Condition.Healthy, "platform.seen"), Shown(In(camera: true, sound: true)));
        Assert.Equal((Condition.Silent, "platform.gone"), Shown(Out(Cast.T0.AddMinutes(3))));

        (Condition, string) Shown(PlatformWord? word) => Of(scene, LinkState.NeverSeen, word) is var it ? (it.Condition, it.Reason) : default;
    }

    [Theory]
    [InlineData("T-70m", 0, false)] // nobody need be there yet
    [InlineData("T-60m", 14, false)]
    [InlineData("T-60m", 15, true)]
    public void While_people_gather_a_site_is_missed_once_its_operator_should_be_on_post(string offset, int seconds, bool missed)
    {
        var scene = Scene.At("T-90m");
        scene.Does(new ComeOnPost("sang", "DHV", Cast.Hoa));
        scene.RingUntil(offset);
        var now = scene.Now.AddSeconds(seconds);
        var word = PlatformWord.First(PlatformLook.Absent, Cast.T0.AddMinutes(-80));
        var live = new LiveSigns(LinkState.Up, Cast.T0.AddMinutes(-80)) { Platform = new(word, Rules, scene.State.Zone) };
        Assert.Equal(missed ? "platform.missing" : "point.healthy", PointCondition.Of(scene.State.Roster.Points[0], live, scene.Morning, now).Reason);
    }

    [Fact]
    public void In_the_wrong_room_nobody_is_missing()
    {
        var (scene, word) = (Session(null, SessionPhase.Live), Out(null));
        Assert.Equal("platform.missing", Of(scene, LinkState.Up, word).Reason);
        Assert.Equal("point.healthy", Of(scene, LinkState.Up, word, absenceCounts: false).Reason);
    }

    [Fact]
    public void A_sentence_names_who_says_what_since_when()
    {
        var it = Of(Session(RollCallWord.AllClear, SessionPhase.Live), LinkState.Up, Out(Cast.T0.AddMinutes(3)));
        Assert.Equal(
            "Nền tảng họp không thấy điểm cầu trong phòng từ 08:03; máy có tín hiệu từ 08:08, người trực báo bình thường lúc 07:35.",
            ProblemCatalogue.ByCode[it.Reason].Say(it.Args ?? None, vietnamese: true)
        );
    }

    private static void Write(StringWriter table, string heading, Scene scene)
    {
        table.WriteLine(heading);
        foreach (var (name, word) in Platform)
        {
            table.WriteLine($"  platform {name}");
            foreach (var link in Enum.GetValues<LinkState>())
            {
                var it = Of(scene, link, word);
                var problem = ProblemCatalogue.ByCode[it.Reason];
                var args = it.Args is null ? "" : " {" + string.Join(", ", it.Args.Select(a => $"{a.Key}={a.Value}")) + "}";
                table.WriteLine($"    {link, -10} → {it.Condition, -9} {it.Domain?.ToString() ?? "-", -8} {it.Reason}{args}");
                Assert.DoesNotContain("{", problem.Say(it.Args ?? None, vietnamese: true) + problem.Say(it.Args ?? None, vietnamese: false), StringComparison.Ordinal);
            }
        }
    }

    private static PointCondition Of(Scene scene, LinkState link, PlatformWord? word, bool absenceCounts = true) =>
        PointCondition.Of(
            scene.State.Roster.Points[0],
            new LiveSigns(link, LinkSince) { Platform = word is null ? null : new(word, Rules, scene.State.Zone, absenceCounts) },
            scene.Morning,
            Now
        );

    private static PlatformWord In(bool camera, bool sound) =>
        new(new(true, Cast.T0.AddMinutes(-5)), new(camera, Cast.T0.AddMinutes(-4)), new(sound, Cast.T0.AddMinutes(-4)), Now, Now);

    /// <summary>Not there since it was last seen, or since one asks.</summary>
    private static PlatformWord Out(DateTimeOffset? lastIn) =>
        new(new(false, lastIn ?? Cast.T0.AddHours(-1)), new(false, Cast.T0), new(false, Cast.T0), Now, lastIn);

    private static Scene Session(RollCallWord? word, SessionPhase phase)
    {
        var scene = Scene.At("T-30m");
        scene.Does(new ComeOnPost("sang", "DHV", Cast.Hoa));
        if (word is { } said)
        {
            scene.Now = Cast.T0.AddMinutes(-25);
            scene.Does(new OpenRollCall("sang"));
            scene.Does(new AnswerRollCall("sang", 1, "DHV", said));
        }
        scene.Now = Cast.T0;
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        if (phase == SessionPhase.Recess)
        {
            scene.Does(new ChangePhase("sang", phase));
        }
        scene.Now = Now;
        return scene;
    }
}
