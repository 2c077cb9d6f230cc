using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>From one person's screen through a fact to the other's and back: a button on a phone, an incident in the control room, a name on the phone.</summary>
[Trait("Needs", "browser")]
public sealed class AnOperatorCallsForHelp(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    [Fact]
    public async Task And_sees_who_took_it_and_that_it_is_solved()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        var controller = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Controller));
        await using var wall = await chromium.Open(Screen.Wall);
        await wall.Page.AddInitScriptAsync(CountTones);
        await wall.Page.GotoAsync(controller.Link);
        await Assertions.Expect(wall.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Patiently);
        await wall.Page.Keyboard.PressAsync("g");
        await wall.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(wall.Page.GetByTestId("incidents-none")).ToBeVisibleAsync(Patiently);

        await using var phone = await Enter(plan, Cast.DaiHocVinh);
        await phone.Page.GetByTestId("help").ClickAsync();
        await phone.Page.GetByTestId("help-noPicture").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("called-noPicture")).ToHaveAttributeAsync("data-state", "asked", new() { Timeout = 30_000 });
        await phone.Photograph("help-asked");
        await phone.AssertAccessible();

        var incident = wall.Page.GetByTestId("incident");
        await Assertions.Expect(incident).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Assertions.Expect(incident).ToHaveAttributeAsync("data-cause", "noPicture");
        await Assertions.Expect(wall.Page.GetByTestId("runbook").Locator("li").Nth(4)).ToBeVisibleAsync(Patiently);
        await wall.AssertAccessible();
        await wall.Photograph("incident-asked");

        await wall.Page.Keyboard.PressAsync("o");
        await Assertions.Expect(phone.Page.GetByTestId("called-noPicture")).ToHaveAttributeAsync("data-state", "taken", new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByText("Lê Văn Cường đang xử lý")).ToBeVisibleAsync(Patiently);
        await phone.Photograph("help-taken");

        await wall.Page.GetByTestId("incident-close").ClickAsync();
        await Assertions.Expect(wall.Page.GetByTestId("incidents-none")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(phone.Page.GetByTestId("help-noPicture")).ToContainTextAsync("Đã xử lý xong", new() { Timeout = 30_000 });
        Assert.Equal(0, await wall.Page.EvaluateAsync<int>("window.tones"));
        await wall.Photograph("incident-solved");
        phone.AssertCalm();
        wall.AssertCalm();
    }

    [Fact]
    public async Task Without_a_network_it_waits_and_then_arrives_and_three_that_miss_the_same_are_one_urgent_incident_that_is_heard()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        var controller = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Controller));
        await using var phone = await Enter(plan, Cast.DaiHocVinh);
        await phone.Page.GetByTestId("help").ClickAsync();
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.GetByTestId("help-noSound").ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("Chờ gửi, sẽ tự gửi khi có mạng")).ToBeVisibleAsync(Patiently);

        await using var wall = await chromium.Open(Screen.Wall);
        await wall.Page.AddInitScriptAsync(CountTones);
        await wall.Page.GotoAsync(controller.Link);
        await Assertions.Expect(wall.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Patiently);
        await Task.WhenAll(
            plan.Codes.Where(c => c.Point != Cast.DaiHocVinh)
                .Select(async code =>
                {
                    using var other = await house.Operator(code);
                    await other.DoAtPoint(new Contracts.Operators.AskForHelpAct(null, HelpKind.NoSound));
                })
        );
        await house.Shows(Cast.Conference, b => b.Incidents is [{ Asking: 2, Cause: IncidentCause.NoSound }]);
        await phone.Page.Context.SetOfflineAsync(false);
        await house.Shows(Cast.Conference, b => b.Incidents is [{ Asking: 3, Priority: IncidentPriority.Urgent }]);
        await Assertions.Expect(phone.Page.GetByTestId("called-noSound")).ToHaveAttributeAsync("data-state", "asked", new() { Timeout = 30_000 });
        await Machine.Until(
            async () => await wall.Page.EvaluateAsync<int>("window.tones") > 0,
            TimeSpan.FromSeconds(60),
            () => "An urgent incident that nobody took was not heard."
        );
        Assert.Equal(2, await wall.Page.EvaluateAsync<int>("window.tones"));
    }

    /// <summary>Two tones are one sound; nothing is heard in a test.</summary>
    private const string CountTones = """
        window.tones = 0;
        OscillatorNode.prototype.start = function () { window.tones += 1; };
        OscillatorNode.prototype.stop = function () { };
        """;

    private async Task<Visit> Enter(PlanImported plan, string point)
    {
        var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == point).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("my-state")).ToBeVisibleAsync(Patiently);
        return phone;
    }
}
