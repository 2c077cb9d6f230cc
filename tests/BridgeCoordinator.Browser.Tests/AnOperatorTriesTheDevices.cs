using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Camera, microphone, speaker and line on the operator's own device: made-up devices, a real relay, real WebRTC.</summary>
[Trait("Needs", "browser")]
public sealed class AnOperatorTriesTheDevices(Chromium chromium, OpenHouse open) : IClassFixture<OpenHouse>
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    [Fact]
    public async Task The_line_is_measured_through_the_relay_a_tenth_that_is_dropped_shows_as_such_and_the_wave_has_the_figures()
    {
        await using var relay = await PrivateRelay.Start();
        await using var path = new ShakyPath(relay.Port);
        using var deployment = await Deployment.New(Profile.Embedded) with
        {
            Settings = ["--Bridge:Turn:Urls", $"turn:127.0.0.1:{path.Port}?transport=udp", "--Bridge:Turn:Secret", PrivateRelay.Secret],
        };
        await using var house = await ConferenceHouse.Open(deployment);
        var yaml = Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)).Replace("checks: [camera, microphone]", "checks: [camera, microphone, speaker, network]", StringComparison.Ordinal);
        var plan = await house.Import(yaml);
        await using var phone = await Enter(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).OperatorLink);
        var page = phone.Page;
        await page.GetByTestId("main-act").ClickAsync();
        await Assertions.Expect(page.GetByTestId("main-act")).ToHaveAttributeAsync("data-act", "answerWave");
        await page.GetByTestId("main-act").ClickAsync();
        await page.GetByTestId("av").ClickAsync();
        await page.GetByTestId("av-start").ClickAsync();
        await page.GetByTestId("camera-yes").ClickAsync();
        await Assertions.Expect(page.GetByTestId("av-microphone")).ToHaveAttributeAsync("data-result", "ready", new() { Timeout = 30_000 });
        await page.GetByTestId("tone").ClickAsync();
        await page.GetByTestId("speaker-yes").ClickAsync();

        await page.GetByTestId("measure").ClickAsync();
        await Assertions.Expect(page.GetByTestId("figures")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var (clean, roundTrip) = (await Figure(page, "loss"), await Figure(page, "rtt"));
        await phone.Photograph("op-av-measured");
        await phone.AssertAccessible();
        TestContext.Current.TestOutputHelper?.WriteLine($"Clean: {clean:0.0} % lost, {roundTrip:0.0} ms, jitter {await Figure(page, "jitter"):0.0} ms, {await Figure(page, "down"):0} Mbit/s down, {await Figure(page, "up"):0} up.");
        Assert.InRange(clean, 0, 3);
        Assert.InRange(roundTrip, 0, 200);

        path.DropOneIn(10);
        await page.GetByTestId("measure").ClickAsync();
        await Assertions.Expect(page.GetByTestId("figures")).ToHaveAttributeAsync("data-grade", "unhealthy", new() { Timeout = 60_000 });
        var lossy = await Figure(page, "loss");
        TestContext.Current.TestOutputHelper?.WriteLine($"One in ten dropped ({path.Dropped} in all): {lossy:0.0} % lost.");
        Assert.InRange(lossy, 7, 14);
        await Assertions.Expect(page.GetByTestId("advice-network")).ToContainTextAsync("gọi nhà mạng");
        await phone.Photograph("op-av-lossy");

        await page.GetByTestId("av-send").ClickAsync();
        await house.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.DaiHocVinh).Reason == "readiness.not-ready");
        var answer = (await house.Facts("conference/" + Cast.Conference)).Single(f => f.Type == "wave-answered").Body;
        Assert.Contains("\"code\":\"udp.loss\",\"threshold\":5", answer, StringComparison.Ordinal);
        Assert.Contains("\"check\":\"microphone\",\"result\":\"ready\"", answer, StringComparison.Ordinal);
        Assert.Contains("confirmed clear by the operator", answer, StringComparison.Ordinal);
        phone.AssertCalm();
    }

    [Fact]
    public async Task Without_a_permission_and_without_a_relay_one_ticks_by_hand_and_no_figure_is_shown()
    {
        await using var phone = await Enter(open.OperatorLink, "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));");
        var page = phone.Page;
        await page.GetByTestId("av").ClickAsync();
        await page.GetByTestId("av-start").ClickAsync();
        await Assertions.Expect(page.GetByTestId("advice-camera")).ToContainTextAsync("tự đánh dấu");
        await Assertions.Expect(page.GetByTestId("av-microphone")).ToHaveAttributeAsync("data-result", "notReady");
        await Assertions.Expect(page.GetByTestId("devices-only")).ToContainTextAsync("Chỉ kiểm tra thiết bị", new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByTestId("figures")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("measure")).ToHaveCountAsync(0);
        foreach (var check in (string[])["camera", "microphone"])
        {
            await page.GetByTestId("by-hand-" + check).ClickAsync();
            await page.GetByTestId($"hand-{check}-ready").CheckAsync(new() { Force = true });
        }
        await phone.Photograph("op-av-by-hand");
        await phone.AssertAccessible();
        await page.GetByTestId("av-send").ClickAsync();
        await open.House.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.BienPhong).Readiness == Contracts.Readiness.Ready);
        phone.AssertCalm();
    }

    private static async Task<double> Figure(IPage page, string name) =>
        double.Parse((await page.GetByTestId(name).GetAttributeAsync("data-value"))!, CultureInfo.InvariantCulture);

    private async Task<Visit> Enter(string link, string script = "/* as it is */")
    {
        var phone = await chromium.Open(Screen.Phone);
        await phone.Page.AddInitScriptAsync(script);
        await phone.Page.GotoAsync(link);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("my-state")).ToBeVisibleAsync(Patiently);
        return phone;
    }
}
