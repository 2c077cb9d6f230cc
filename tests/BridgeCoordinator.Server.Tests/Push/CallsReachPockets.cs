using System.Buffers.Text;
using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Notifications;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.Notifications;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Push;

/// <summary>A phone in a pocket is called by its push service, which learns nothing of it.</summary>
public sealed class CallsReachPockets
{
    private const string Secret = "a-secret-both-sides-know-0123";

    /// <summary>RFC 8291, section 5 and appendix A.</summary>
    [Fact]
    public void The_stand_in_opens_what_the_standard_sealed()
    {
        using var device = new PushDevice("https://push.example/x", "", Base64Url.DecodeFromChars("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"), Base64Url.DecodeFromChars("BTBZMqHH6r4Tts7J_aSIgg"));
        const string Body = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

        Assert.Equal("When I grow up, I want to be a watermelon", device.Unseal(Base64Url.DecodeFromChars(Body)));
    }

    [Fact]
    public async Task A_roll_call_goes_to_those_whose_page_is_put_away_sealed_and_without_a_name()
    {
        await using var service = await PushStandIn.Open();
        using var deployment = await Deployment.New(Profile.Embedded) with { Settings = ["--Bridge:Push:Services", service.Origin] };
        await using var house = await ConferenceHouse.Open(deployment);
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(30)));
        var key = (await (await house.Operator(plan.Codes[0])).PushKey()).PublicKey!;
        List<(CoordinatorApi Api, PushDevice Device)> operators = [];
        foreach (var point in plan.Codes)
        {
            var device = service.Device(point.Point, key);
            var api = await house.Operator(point);
            await api.CallAt(device.Subscription);
            operators.Add((api, device));
        }
        var ((looks, open), (_, pocket), (_, gone)) = (operators[0], operators[1], operators[2]);
        gone.IsGone = true;
        await looks.Desk();

        await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await Heard(pocket, 1);
        await Until(() => gone.Calls == 1);
        await Until(async () => (await house.Get<PushSubscriptions>().Of(Cast.Conference, default)).Count == 2);
        Assert.True(pocket.Heard.TryPeek(out var word));
        Assert.Equal("""{"kind":"rollCall"}""", word);

        await house.Machine.Do(Cast.Conference, new CloseRollCallAct(null, Cast.Session, 1));
        await looks.PutAway();
        await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await Heard(pocket, 2);
        await Heard(open, 1);
        Assert.Equal((1, 2, 1), (open.Calls, pocket.Calls, gone.Calls));

        // An announcement goes the same way, to those it is for.
        await house.Machine.Do(Cast.Conference, new AnnounceAct(null, Cast.Session, "Giải lao 15 phút", Points: [plan.Codes[1].Point]));
        await Heard(pocket, 3);
        Assert.Equal("""{"kind":"announcement"}""", pocket.Heard.Last());
        Assert.Equal((1, 3, 1), (open.Calls, pocket.Calls, gone.Calls));
        operators.ForEach(o => o.Api.Dispose());
    }

    [Fact]
    public async Task A_roll_call_and_a_cue_go_to_the_gateway_signed_with_the_operators_number_and_nothing_of_a_drill_or_of_what_is_classified()
    {
        await using var receiver = await Receiver.Open();
        await using var others = await Receiver.Open();
        using var deployment = await Deployment.New(Profile.Embedded) with
        {
            Settings = ["--Bridge:Gateway:Url", receiver.Url, "--Bridge:Gateway:Secret", Secret, "--Bridge:Webhook:Url", others.Url, "--Bridge:Webhook:Secret", Secret + "-other"],
        };
        await using var house = await ConferenceHouse.Open(deployment);
        var yaml = Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(30));
        foreach (var (other, flag) in new[] { ("tap-duot", "drill"), ("mat", "classified") })
        {
            await house.Import(yaml.Replace(Cast.Conference, other, StringComparison.Ordinal).Replace("  zone:", $"  {flag}: true\n  zone:", StringComparison.Ordinal).Replace("nghe-an/", $"{other}/", StringComparison.Ordinal));
            await house.Machine.Do(other, new OpenRollCallAct(null, Cast.Session));
        }
        var plan = await house.Import(yaml);
        var before = TimeProvider.System.GetUtcNow();
        await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await Out(house, 1);
        await house.Machine.Do(Cast.Conference, new CallCueAct(null, Cast.Session, CueKind.Speak, [Cast.ThanhPhoVinh, Cast.DaiHocVinh]));
        await Out(house, 2);

        Call[] calls = [.. receiver.Calls];
        Assert.All(calls, call => Assert.Equal(SignedPost.Signature(Secret, call.Id, call.Timestamp, call.Body), call.Signature));
        // The first was refused with 503 and came again, the same to the byte.
        Assert.Equal(3, calls.Length);
        Assert.Equal((calls[0].Id, calls[0].Body), (calls[1].Id, calls[1].Body));
        var (roll, cue) = (Data(calls[1], "call.roll-call"), Data(calls[2], "call.cue"));
        Assert.Equal((Cast.Conference, "Hội nghị thử nghiệm", Cast.Session, PushKind.RollCall), (roll.ConferenceId, roll.Conference, roll.SessionId, roll.Kind));
        Assert.InRange(roll.Until, before.AddMinutes(4), before.AddMinutes(6));
        var one = Assert.Single(roll.Calls);
        Assert.Equal((Cast.ThanhPhoVinh, "Thành phố Vinh", "0912345678"), (one.Point, one.PointName, one.Phone));
        Assert.StartsWith("Hội nghị thử nghiệm: phòng điều khiển đang điểm danh Thành phố Vinh", one.Vi, StringComparison.Ordinal);
        Assert.StartsWith("Hội nghị thử nghiệm: the control room calls the roll at Thành phố Vinh", one.En, StringComparison.Ordinal);
        Assert.Equal((PushKind.Cue, Cast.ThanhPhoVinh), (cue.Kind, Assert.Single(cue.Calls).Point));
        Assert.NotEqual(one.Id, cue.Calls[0].Id);

        // The number stands in no log. Whoever looks at the page needs no message, and an erased number is nobody's.
        var store = house.Get<JournalStore>();
        Assert.DoesNotContain(await store.Query(c => c.List("select body from delivery", row => row.GetString(0), default), default), body => body.Contains("0912345678", StringComparison.Ordinal));
        using var phone = await house.Operator(plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh));
        await phone.Desk();
        await CalledAgain(house, round: 1);
        Assert.Equal(2, (await house.Get<DeliveryLog>().Latest(10, default)).Count);
        await phone.PutAway();
        var numbered = await store.Query(c => c.List("select person_id from person where phone is not null", row => new Guid(row.GetFieldValue<byte[]>(0), true), default), default);
        foreach (var person in numbered)
        {
            await house.Get<People>().Erase(person);
        }
        await CalledAgain(house, round: 2);
        await Out(house, 3);
        Assert.Equal(3, receiver.Calls.Count);

        // What was held up until it is of no use is given up, not sent.
        await house.Get<Gateway>().Send("call.cue", Guid.CreateVersion7(before), new WaitingCalls(before, cue with { Until = before }, [numbered]), default);
        await Until(async () => (await house.Get<DeliveryLog>().Latest(10, default)).Any(d => d is { Failure: not null, NextAt: null, DoneAt: null, Attempts: 1 }));
        Assert.Equal(3, receiver.Calls.Count);

        // A gateway that does not answer holds up nothing else that goes out.
        var answers = new TaskCompletionSource();
        receiver.Silence = answers.Task;
        await house.Get<Gateway>().Send("call.cue", Guid.CreateVersion7(before.AddSeconds(1)), new WaitingCalls(before, cue with { Until = before.AddMinutes(9) }, [[await Known(house)]]), default);
        await Until(() => receiver.Calls.Count == 4);
        await house.Get<Webhooks>().Send("wave.closed", Guid.CreateVersion7(before), before, new { }, default);
        await Until(() => !others.Calls.IsEmpty);
        Assert.Contains(await house.Get<DeliveryLog>().Latest(10, default), d => d is { Channel: "gateway", Attempts: 1, DoneAt: null, Failure: null });
        answers.SetResult();

        static GatewayNotice Data(Call call, string type)
        {
            using var body = JsonDocument.Parse(call.Body);
            Assert.Equal(type, body.RootElement.GetProperty("type").GetString());
            return body.RootElement.GetProperty("data").Deserialize<GatewayNotice>(ContractJson.Options)!;
        }
    }

    /// <summary>Somebody with a number.</summary>
    private static async Task<Guid> Known(ConferenceHouse house)
    {
        var added = await house.Machine.AddPerson(new AddPersonRequest("Trần Thị Bình", Role.Observer, "0912345678"));
        return added.PersonId;
    }

    /// <summary>The roll is called once more, and the effect has read it.</summary>
    private static async Task CalledAgain(ConferenceHouse house, int round)
    {
        await house.Machine.Do(Cast.Conference, new CloseRollCallAct(null, Cast.Session, round));
        var opened = await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await Until(async () => (await house.Get<Cursors>().Read("gateway-calls", StreamId.Conference(Cast.Conference), default)).Seq >= opened.LastSeq);
    }

    private static Task Out(ConferenceHouse house, int many) =>
        Until(async () => (await house.Get<DeliveryLog>().Latest(10, default)) is { } log && log.Count == many && log.All(d => d.DoneAt is not null));

    [Fact]
    public async Task The_coordinator_is_sent_nowhere_it_does_not_know()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(30)));
        using var op = await house.Operator(plan.Codes[0]);
        using var device = new PushDevice("", "");
        foreach (var address in (string[])["http://127.0.0.1:5432/", "https://fcm.googleapis.com.evil.example/", "http://fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x", "fcm.googleapis.com"])
        {
            Assert.Equal("push.service", (await Assert.ThrowsAsync<RefusedException>(() => op.CallAt(device.Subscription with { Endpoint = address }))).Code);
        }
        Assert.Equal("request.invalid", (await Assert.ThrowsAsync<RefusedException>(() => op.CallAt(new("https://fcm.googleapis.com/x", "AAAA", "AAAA")))).Code);
        await op.CallAt(device.Subscription with { Endpoint = "https://updates.push.services.mozilla.com/wpush/v2/x" });
    }

    private static Task Heard(PushDevice device, int times) => Until(() => device.Heard.Count == times);

    private static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    private static Task Until(Func<Task<bool>> holds) => Machine.Until(holds, TimeSpan.FromSeconds(30), () => "A call did not arrive.");
}
