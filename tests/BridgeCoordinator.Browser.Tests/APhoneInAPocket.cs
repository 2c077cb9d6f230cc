using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>
/// From the control room's call to a notice on a phone whose page is put away. A browser's own push service cannot be had here: the subscription is a
/// stand-in's, and what the stand-in's device opened is handed to the worker by the debugging protocol. Everything between is real.
/// </summary>
[Trait("Needs", "browser")]
public sealed class APhoneInAPocket(Chromium chromium)
{
    [Fact]
    public async Task Shows_that_the_roll_is_called_and_a_page_that_is_looked_at_shows_no_second_notice()
    {
        await using var service = await PushStandIn.Open();
        using var deployment = await Deployment.New(Profile.Embedded) with { Settings = ["--Bridge:Push:Services", service.Origin] };
        await using var house = await ConferenceHouse.Open(deployment);
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(30)));
        var point = plan.Codes.Single(c => c.Point == Cast.DaiHocVinh);
        using var other = await house.Operator(point, "Trần Văn Dũng");
        var device = service.Device("phone", (await other.PushKey()).PublicKey!);
        var keys = device.Subscription;
        await using var phone = await chromium.Open(Screen.Phone);
        var page = phone.Page;
        await page.Context.GrantPermissionsAsync(["notifications"]);
        await page.AddInitScriptAsync(
            $$"""
            PushManager.prototype.getSubscription = async () => null;
            PushManager.prototype.subscribe = async () => ({ toJSON: () => ({ endpoint: '{{keys.Endpoint}}', keys: { p256dh: '{{keys.P256dh}}', auth: '{{keys.Auth}}' } }) });
            """
        );
        var cdp = await page.Context.NewCDPSessionAsync(page);
        var registration = "";
        cdp.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
            registration = told!.Value.GetProperty("registrations").EnumerateArray().Select(r => r.GetProperty("registrationId").GetString()!).LastOrDefault() ?? registration;
        await cdp.SendAsync("ServiceWorker.enable");
        await page.GotoAsync(point.OperatorLink);
        await page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(page.GetByTestId("calls")).ToHaveAttributeAsync("data-calls", "on", new() { Timeout = 30_000 });
        await Until(() => page.EvaluateAsync<bool>("caches.open('op-shell-1').then(c => c.match('/op-calls')).then(words => words !== undefined)"));

        // Looked at, it is not called; handed the word all the same, it shows nothing twice.
        await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await Assertions.Expect(page.GetByTestId("main-act")).ToHaveAttributeAsync("data-act", "answerRollCall", new() { Timeout = 30_000 });
        await Deliver(cdp, house.Address, registration, """{"kind":"rollCall"}""");
        await house.Machine.Do(Cast.Conference, new CloseRollCallAct(null, Cast.Session, 1));

        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistration('/op').then(r => r.getNotifications()).then(all => all.length)"));

        await page.GotoAsync(new Uri(house.Address, "/sign-in").ToString());
        await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await Until(() => Task.FromResult(device.Heard.Count == 1));
        Assert.Equal(1, device.Calls);
        Assert.True(device.Heard.TryPeek(out var word));
        await Deliver(cdp, house.Address, registration, word);
        await Until(() => page.EvaluateAsync<bool>("navigator.serviceWorker.getRegistration('/op').then(r => r.getNotifications()).then(all => all.length > 0)"));
        var shown = await page.EvaluateAsync<string>("navigator.serviceWorker.getRegistration('/op').then(r => r.getNotifications()).then(all => JSON.stringify(all.map(n => [n.title, n.body, n.tag, n.data.path])))");
        Assert.Equal("""[["Điểm cầu","Phòng điều khiển đang điểm danh","rollCall","/op/roll-call"]]""", shown);
        phone.AssertCalm();
    }

    private static Task Deliver(ICDPSession cdp, Uri origin, string registration, string word) =>
        cdp.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object> { ["origin"] = origin.GetLeftPart(UriPartial.Authority), ["registrationId"] = registration, ["data"] = word });

    private static Task Until(Func<Task<bool>> holds) => Machine.Until(holds, TimeSpan.FromSeconds(30), () => "The call did not get there.");
}
