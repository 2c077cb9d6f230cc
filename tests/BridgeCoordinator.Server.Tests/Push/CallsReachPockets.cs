using System.Buffers.Text;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Push;

/// <summary>A phone in a pocket is called by its push service, which learns nothing of it.</summary>
public sealed class CallsReachPockets
{
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
        operators.ForEach(o => o.Api.Dispose());
    }

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
