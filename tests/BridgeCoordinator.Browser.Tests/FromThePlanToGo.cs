using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>
/// The whole way in real pages on a real coordinator: a roster is dropped, corrected and confirmed; a wave is opened and answered on two phones, one point is repaired and asked again, one is waived by name and
/// reason, the director says go, and only then the session starts.
/// </summary>
[Trait("Needs", "browser")]
public sealed partial class FromThePlanToGo(Chromium chromium)
{
    private static readonly LocatorAssertionsToHaveTextOptions Patiently = new() { Timeout = 30_000 };
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 30_000 };
    private const string Plan = "/control/conferences/" + Cast.Conference;
    private const string Wave = Plan + "/sessions/" + Cast.Session + "/waves/loi";
    private const string Go = Plan + "/sessions/" + Cast.Session + "/go";

    [Fact]
    public async Task A_session_starts_when_every_red_is_repaired_or_waived_and_the_director_has_said_so()
    {
        await using var house = await ConferenceHouse.Open();
        var yaml = Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(9), operatorWave: ("T-2h", "T-1h"))
            .Replace("answeredBy: [operator]", "gate: hard, comparesSetup: true, answeredBy: [operator]", StringComparison.Ordinal)
            .Replace("[camera, microphone]", "[camera, microphone, setup]", StringComparison.Ordinal);
        var plan = await house.Import(WithoutTheCity(yaml));
        await TheCityComesByFile(house);
        var director = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director));
        await using var room = await chromium.Open(Screen.Wall);
        await room.Page.GotoAsync(director.Link);
        await Assertions.Expect(room.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Soon);

        // The wave is opened ahead of its time, on its own page.
        await room.Page.GotoAsync(new Uri(house.Address, Wave).ToString());
        await room.Page.GetByTestId("wave-open").ClickAsync();
        await house.Shows(Cast.Conference, b => b.Sessions[0].Waves.Single(w => w.Id == "loi").State == WaveState.Open);

        // Two phones: one hall is well, one has no sound, a third never answers.
        await using var well = await Enter(plan, Cast.DaiHocVinh);
        await Answer(well, "ready", note: null);
        await using var mute = await Enter(plan, Cast.BienPhong);
        await Answer(mute, "notReady", note: "Micro bàn chủ tọa không lên tiếng", InHallA);
        await house.Shows(Cast.Conference, b => b.Sessions[0].Waves.Single(w => w.Id == "loi") is { Ready: 1, NotReady: 1, Pending: 1 });
        await Assertions.Expect(room.Page.GetByTestId("missing-" + Cast.BienPhong)).ToContainTextAsync("Micro", new() { Timeout = 30_000 });
        await room.Photograph("go-1-wave");
        await room.Page.GetByTestId("wave-close").ClickAsync();
        using var controller = await house.Person(Role.Controller);
        await controller.Do(Cast.Conference, new FreezeSetupAct(null, Cast.Session));

        // Nobody says go, and nobody starts, while two reds are nobody's.
        await room.Page.GotoAsync(new Uri(house.Address, Go).ToString());
        await Assertions.Expect(room.Page.GetByTestId("go-number")).ToHaveTextAsync("2", Patiently);
        await Assertions.Expect(room.Page.GetByTestId("act-go")).ToHaveAttributeAsync("aria-disabled", "true");
        await room.AssertAccessible();
        await room.Photograph("go-2-reds");

        // One is repaired: somebody takes it by name, those that failed are asked again, and the hall answers.
        await room.Page.GetByTestId("fix-" + Cast.BienPhong).ClickAsync();
        await room.Page.GetByTestId("fix-go").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("go-number")).ToHaveTextAsync("1", Patiently);
        await Assertions.Expect(room.Page.GetByTestId("red-" + Cast.BienPhong)).ToContainTextAsync("Lê Văn Cường");
        await room.Page.GotoAsync(new Uri(house.Address, Wave).ToString());
        await room.Page.GetByTestId("wave-rerun-failed").ClickAsync();
        await house.Shows(Cast.Conference, b => b.Sessions[0].Waves.Single(w => w.Id == "loi") is { State: WaveState.Open, Run: 2, Ready: 1 });

        // It has moved for that, and the set-up was frozen: what changed is said at both ends, and it is tested anew.
        await Answer(mute, "ready", note: null, InHallB);
        await house.Shows(Cast.Conference, b => b.Sessions[0].Go.Drifted == 1);
        await room.Page.GetByTestId("wave-close").ClickAsync();
        await room.Page.GotoAsync(new Uri(house.Address, Go).ToString());
        await Assertions.Expect(room.Page.GetByTestId("red-" + Cast.BienPhong)).ToContainTextAsync("Hội trường: Hội trường A → Hội trường B", new() { Timeout = 30_000 });
        await room.Page.GotoAsync(new Uri(house.Address, Wave).ToString());
        await room.Page.GetByTestId("wave-rerun-failed").ClickAsync();
        await house.Shows(Cast.Conference, b => b.Sessions[0].Waves.Single(w => w.Id == "loi") is { State: WaveState.Open, Run: 3, Ready: 1 });
        await Answer(mute, "ready", note: null, StillThere);
        await house.Shows(Cast.Conference, b => b.Sessions[0].Waves.Single(w => w.Id == "loi").Ready == 2);
        await room.Page.GetByTestId("wave-close").ClickAsync();

        // The other is waived, with a name and a reason.
        await room.Page.GotoAsync(new Uri(house.Address, Go).ToString());
        await Assertions.Expect(room.Page.GetByTestId("go-number")).ToHaveTextAsync("1", Patiently);
        await room.Page.GetByTestId("waive-" + Cast.ThanhPhoVinh).ClickAsync();
        await room.Page.GetByTestId("waive-reason").FillAsync("Đã thử trực tiếp qua điện thoại");
        await room.Page.GetByTestId("waive-go").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("go-number")).ToHaveTextAsync("0", Patiently);
        await Assertions.Expect(room.Page.GetByTestId("red-" + Cast.ThanhPhoVinh)).ToContainTextAsync("Đã thử trực tiếp qua điện thoại", new() { Timeout = 30_000 });

        // The word, with its picture; and the session starts.
        await room.Page.GetByTestId("act-go").ClickAsync();
        await room.Page.GetByTestId("ask-yes").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("decision")).ToContainTextAsync("Lê Văn Cường", new() { Timeout = 30_000 });
        await room.Photograph("go-3-decided");
        await room.Page.GetByTestId("nav-h").ClickAsync();
        await room.Page.GetByTestId("act-live").ClickAsync();
        await room.Page.GetByTestId("ask-yes").ClickAsync();
        await house.Shows(Cast.Conference, b => b.Sessions[0].Phase == SessionPhase.Live);
        await Assertions.Expect(mute.Page.GetByTestId("phase")).ToContainTextAsync("Đang họp", new() { Timeout = 30_000 });
        room.AssertCalm();
        well.AssertCalm();
        mute.AssertCalm();
    }

    private async Task<Visit> Enter(PlanImported plan, string point)
    {
        var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == point).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Người trực " + point);
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await phone.Page.GetByTestId("main-act").And(phone.Page.Locator("[data-act=comeOnPost]")).ClickAsync();
        return phone;
    }

    private static async Task InHallA(Visit phone)
    {
        await phone.Page.GetByTestId("setup-room").FillAsync(" Hội trường A");
        await phone.AssertAccessible();
    }

    private static async Task InHallB(Visit phone)
    {
        await phone.Page.GetByTestId("setup-changed").CheckAsync(new() { Force = true });
        await phone.Page.GetByTestId("setup-room").FillAsync("Hội trường B");
        await Assertions.Expect(phone.Page.GetByTestId("setup-compared")).ToBeVisibleAsync();
    }

    private static async Task StillThere(Visit phone)
    {
        await Assertions.Expect(phone.Page.GetByTestId("setup-drift")).ToContainTextAsync("Hội trường: Hội trường A → Hội trường B");
        await phone.Page.GetByTestId("setup-same").CheckAsync(new() { Force = true });
        await phone.AssertAccessible();
    }

    private static async Task Answer(Visit phone, string microphone, string? note, Func<Visit, Task>? setUp = null)
    {
        await phone.Page.GetByTestId("main-act").And(phone.Page.Locator("[data-act=answerWave]")).ClickAsync();
        await phone.Page.GetByTestId("all-good").ClickAsync();
        await phone.Page.GetByTestId("check-microphone-" + microphone).CheckAsync(new() { Force = true });
        if (note is not null)
        {
            await phone.Page.GetByTestId("note-microphone").FillAsync(note);
        }
        if (setUp is not null)
        {
            await setUp(phone);
        }
        await phone.Page.GetByTestId("wave-send").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("my-state")).ToBeVisibleAsync(Soon);
    }
}
