using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>A technician's day on one phone: in by two codes, a change of shift, a line that is gone for hours, a coordinator that is killed meanwhile.</summary>
[Trait("Needs", "browser")]
public sealed class AnOperatorsDay(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    /// <summary>Stands in the lock's place: a headless browser has no screen to keep on. It is taken away when the page says so, as a system does.</summary>
    private const string WatchTheLock = """
        window.locks = [];
        Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => {
          const lock = new EventTarget();
          lock.kind = kind; lock.released = false;
          lock.release = async () => { if (!lock.released) { lock.released = true; lock.dispatchEvent(new Event('release')); } };
          window.locks.push(lock);
          return lock;
        } } });
        """;

    [Fact]
    public async Task Begins_with_two_codes_typed_as_people_type_and_is_handed_on_without_them_the_screen_kept_on_while_it_is_live()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        var code = plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh);
        await using var phone = await chromium.Open(Screen.Phone);
        var page = phone.Page;
        await page.AddInitScriptAsync(WatchTheLock);
        var began = TimeProvider.System.GetTimestamp();
        await page.GotoAsync(new Uri(house.Address, "/op").ToString());
        await page.GetByTestId("point-code").FillAsync(code.PublicPointCode.ToLowerInvariant().Replace('-', ' '));
        await page.GetByTestId("short-code").FillAsync(code.ShortCode.Replace('0', 'o')[..5] + " " + code.ShortCode[5..]);
        await page.GetByTestId("enter").ClickAsync();
        await page.GetByText("Trần Thị Bình").ClickAsync();
        await page.GetByTestId("main-act").ClickAsync();
        await house.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.ThanhPhoVinh).OnPost is not null);
        TestContext.Current.TestOutputHelper?.WriteLine($"From the page to on post: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s of machine time.");
        await Assertions.Expect(page.GetByTestId("outbox")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByText("· Trần Thị Bình")).ToBeVisibleAsync(Patiently);

        var hours = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("calendar").ClickAsync());
        Assert.Equal($"{Cast.Conference}.{Cast.ThanhPhoVinh}.ics", hours.SuggestedFilename);
        Assert.StartsWith("BEGIN:VCALENDAR", await File.ReadAllTextAsync((await hours.PathAsync())!), StringComparison.Ordinal);

        await page.GetByTestId("shift").ClickAsync();
        await phone.AssertAccessible();
        await page.GetByTestId("who-name").FillAsync("Lê Thị Hoa");
        await phone.Photograph("op-shift");
        await page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(page.GetByTestId("me")).ToContainTextAsync("Lê Thị Hoa");
        await Assertions.Expect(page.GetByTestId("outbox")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        var me = await page.EvaluateAsync<string>("fetch('/api/v1/me').then(r => r.json()).then(me => me.name)");
        Assert.Equal("Lê Thị Hoa", me);

        Assert.Equal(0, await page.EvaluateAsync<int>("window.locks.length"));
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        await Assertions.Expect(page.GetByTestId("phase")).ToContainTextAsync("▶", new() { Timeout = 30_000 });
        await Until(page, "window.locks.length === 1 && !window.locks[0].released && window.locks[0].kind === 'screen'");
        await page.EvaluateAsync("window.locks[0].release().then(() => document.dispatchEvent(new Event('visibilitychange')))");
        await Until(page, "window.locks.length === 2 && !window.locks[1].released");
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Recess));
        await Until(page, "window.locks.every(lock => lock.released)");

        var cdp = await page.Context.NewCDPSessionAsync(page);
        var lacks = (await cdp.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors").EnumerateArray().Select(e => e.GetProperty("errorId").GetString()).ToList();
        // Playwright's profiles are incognito ones, in which nothing can be installed; it is the only thing that may stand in the way.
        Assert.Equal(["in-incognito"], lacks);
        phone.AssertCalm();
    }

    [Fact]
    public async Task Without_a_network_loses_nothing_though_the_coordinator_is_killed_meanwhile_and_what_is_refused_comes_back_with_a_way_out()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        var first = await ServerProcess.Start(deployment);
        var address = new Uri($"http://localhost:{first.Url.Port}");
        using var machine = new CoordinatorApi(address, deployment.MachineToken);
        var plan = await machine.ImportPlan(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await machine.Do(Cast.Conference, new OpenConferenceAct(null));
        await machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        await machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await using var phone = await chromium.Open(Screen.Phone);
        var page = phone.Page;
        await page.GotoAsync(plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh).OperatorLink.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await page.GetByText("Trần Thị Bình").ClickAsync();
        await Assertions.Expect(page.GetByTestId("main-act")).ToHaveAttributeAsync("data-act", "answerRollCall", new() { Timeout = 30_000 });
        // The shell is on the phone once its worker stands and has kept the page's files.
        await Until(page, "navigator.serviceWorker.controller !== null && caches.open('op-shell-1').then(c => c.keys()).then(keys => keys.filter(k => k.url.includes('/assets/')).length >= 2)");

        await page.Context.SetOfflineAsync(true);
        await first.DisposeAsync();
        await page.GetByTestId("main-act").ClickAsync();
        await page.GetByTestId("word-allClear").ClickAsync();
        await Assertions.Expect(page.GetByTestId("main-act")).ToHaveAttributeAsync("data-act", "comeOnPost");
        await page.GetByTestId("main-act").ClickAsync();
        await Assertions.Expect(page.GetByTestId("outbox")).ToContainTextAsync("2 báo cáo chờ gửi");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("outbox")).ToContainTextAsync("2 báo cáo chờ gửi", new() { Timeout = 30_000 });
        await page.GetByTestId("shift").ClickAsync();
        await page.GetByTestId("who-name").FillAsync("Lê Thị Hoa");
        await page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(page.GetByTestId("outbox").Locator("li")).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        await page.GotoAsync(new Uri(address, "/op/headcount/first").ToString());
        await page.GetByTestId("count-present").FillAsync("187");
        await page.GetByTestId("count-send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("outbox").Locator("li")).ToHaveCountAsync(4, new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByTestId("outbox")).ToContainTextAsync("187/200");
        await Assertions.Expect(page.GetByTestId("me")).ToContainTextAsync("Lê Thị Hoa");
        await phone.Photograph("op-offline-day");
        await phone.AssertAccessible();
        var noted = TimeProvider.System.GetUtcNow();

        await using var second = await ServerProcess.Start(address, deployment);
        await machine.Do(Cast.Conference, new CloseRollCallAct(null, Cast.Session, 1));
        await machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        var back = TimeProvider.System.GetUtcNow();
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.GetByTestId("refused")).ToContainTextAsync("Nghe rõ", new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByTestId("outbox")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await phone.Photograph("op-refused-with-a-way-out");
        await phone.AssertAccessible();
        await Assertions.Expect(page.GetByTestId("main-act")).ToHaveAttributeAsync("data-act", "answerRollCall", new() { Timeout = 30_000 });
        await page.GetByTestId("refused-edit").ClickAsync();
        await page.GetByTestId("word-allClear").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refused")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await ConferenceHouse.Shows(machine, Cast.Conference, b => b.Points.Single(p => p.Code == Cast.ThanhPhoVinh).RollCall == RollCallWord.AllClear);
        await Assertions.Expect(page.GetByText("· Trần Thị Bình")).ToBeVisibleAsync(Patiently);

        List<JournalFact> facts = [];
        await foreach (var fact in machine.AllFacts("conference/" + Cast.Conference))
        {
            facts.Add(fact);
        }
        var (post, count, answer) = (facts.Single(f => f.Type == "operator-came-on-post"), facts.Single(f => f.Type == "headcount-recorded"), facts.Single(f => f.Type == "roll-call-answered"));
        Assert.All([post, count], fact => Assert.True(fact.OccurredAt <= noted && fact.At >= back, $"{fact.Type} happened {fact.OccurredAt:T} and was written {fact.At:T}."));
        Assert.NotEqual(post.ActorId, count.ActorId);
        Assert.Equal(count.ActorId, answer.ActorId);
        Assert.True((await machine.Verify("conference/" + Cast.Conference)).Valid);
    }

    /// <summary>Playwright's own way would need an eval, which the pages' policy forbids.</summary>
    private static Task Until(IPage page, string holds) =>
        Machine.Until(() => page.EvaluateAsync<bool>(holds), TimeSpan.FromSeconds(30), () => $"It never came to this: {holds}");
}
