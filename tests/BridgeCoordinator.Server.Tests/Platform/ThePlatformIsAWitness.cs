using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Platform;

/// <summary>From a room of the stand-in to the tile, its why, and what people are called for.</summary>
public sealed class ThePlatformIsAWitness : IAsyncLifetime
{
    private LiveKitStandIn standIn = null!;
    private Deployment deployment = null!;
    private ConferenceHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        standIn = await LiveKitStandIn.Open();
        deployment = (await Deployment.New(Profile.Embedded)) with
        {
            Settings =
            [
                .. Setting("Kind", "LiveKit"),
                .. Setting("Url", $"{standIn.Address}"),
                .. Setting("ApiKey", LiveKitStandIn.Key),
                .. Setting("ApiSecret", LiveKitStandIn.Secret),
                .. Setting("Room", "{conference}-{session}"),
                .. Setting("Interval", "00:00:01"),
                .. Setting("MissingAfter", "00:00:02"),
                .. Setting("BackAfter", "00:00:01"),
                .. Setting("Lag", "00:00:10"),
            ],
        };
        house = await ConferenceHouse.Open(deployment);

        static string[] Setting(string name, string value) => [$"--Bridge:Platform:{name}", value];
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await standIn.DisposeAsync();
        deployment.Dispose();
    }

    private const string Room = $"{Cast.Conference}-{Cast.Session}";

    [Fact]
    public async Task Who_speaks_against_the_others_is_named_and_nobody_is_called_for_a_site_that_is_seen()
    {
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(30)));
        await house.Machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        var agent = await house.Agent(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh));
        foreach (var hall in plan.Codes)
        {
            using var op = await house.Operator(hall);
            await op.DoAtPoint(new Contracts.Operators.ComeOnPostAct(null, Cast.Session));
        }
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));

        // A hall without an agent: unknown to all but the platform. Nobody is missing while nobody was ever seen: it may be the wrong room.
        await house.Shows(Cast.Conference, b => Tile(b, Cast.ThanhPhoVinh).Reason == "link.never-seen" && Tile(b, Cast.DaiHocVinh).Condition == Condition.Healthy && standIn.Asked.Count > 3);
        standIn.Join(Room, Cast.ThanhPhoVinh, microphone: false);
        await house.Shows(Cast.Conference, b => Tile(b, Cast.ThanhPhoVinh) is { Condition: Condition.Healthy, Reason: "platform.seen" });
        var seen = await house.Machine.Why(Cast.Conference, Cast.ThanhPhoVinh);
        Assert.Equal((WitnessKind.Platform, $"LiveKit · {Room}"), seen.Witnesses.Where(w => w.Kind == WitnessKind.Platform).Select(w => (w.Kind, w.Name)).Single());
        Assert.True(seen.Meeting is { InMeeting: true, Camera: true, Microphone: false });
        Assert.Contains(seen.Sentences, s => s.Code == "why.platform-in");

        // The agent is heard, the platform does not see the hall: a signal of its own.
        var missing = Tile(await house.Shows(Cast.Conference, b => Tile(b, Cast.DaiHocVinh).Reason == "platform.missing"), Cast.DaiHocVinh);
        Assert.Equal((Condition.Degraded, ConditionDomain.Platform, LinkState.Up), (missing.Condition, missing.Domain!.Value, missing.Link));
        standIn.Join(Room, "dhv");
        await house.Shows(Cast.Conference, b => Tile(b, Cast.DaiHocVinh).Condition == Condition.Healthy);

        // The agent's line dies, the platform goes on seeing the hall: written, shown, and nobody called.
        agent.CutLine();
        var doubted = await house.Shows(Cast.Conference, b => Tile(b, Cast.DaiHocVinh).Reason == "platform.sees-silent");
        Assert.Equal((Condition.Degraded, LinkState.Down), (Tile(doubted, Cast.DaiHocVinh).Condition, Tile(doubted, Cast.DaiHocVinh).Link));
        Assert.Empty(doubted.Incidents);
        Assert.Contains((await house.Machine.Why(Cast.Conference, Cast.DaiHocVinh)).Sentences, s => s.Code == "why.outage-doubted");

        // Both halls leave: one falls silent by the platform's word, the other is an outage now.
        standIn.Leave(Room, "dhv");
        standIn.Leave(Room, Cast.ThanhPhoVinh);
        await house.Shows(Cast.Conference, b => Tile(b, Cast.DaiHocVinh).Condition == Condition.Silent && b.Incidents.Count == 1);
        await house.Shows(Cast.Conference, b => Tile(b, Cast.ThanhPhoVinh) is { Condition: Condition.Silent, Reason: "platform.gone" });

        // A platform that fails says nothing, and nothing is made of that.
        standIn.Mood = Mood.Broken;
        await house.Shows(Cast.Conference, b => Tile(b, Cast.ThanhPhoVinh) is { Condition: Condition.Unknown, Reason: "link.never-seen" });
        Assert.Contains((await house.Machine.Why(Cast.Conference, Cast.ThanhPhoVinh)).Sentences, s => s.Code == "why.platform-mute");
        standIn.Mood = Mood.Well;
        standIn.Join(Room, Cast.ThanhPhoVinh);
        await house.Shows(Cast.Conference, b => Tile(b, Cast.ThanhPhoVinh).Reason == "platform.seen");

        string[] story = ["link-came-up", "link-went-down", "outage-doubted", "outage-confirmed", "incident-opened"];
        Assert.Equal(story, (await house.Facts("conference/" + Cast.Conference)).Select(f => f.Type).Where(story.Contains));
    }

    private static PointTile Tile(BoardSnapshot board, string point) => board.Points.Single(p => p.Code == point);
}
