using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>The closed loop of the roll call through the real doors: asked, answered, read back, and asked again where it was not well.</summary>
public sealed class TheRollIsCalled
{
    [Fact]
    public async Task Answers_are_read_back_and_only_those_who_are_missing_are_called_again()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)));
        PointCodes Point(string code) => plan.Codes.Single(c => c.Point == code);
        using var vinh = await house.Operator(Point(Cast.DaiHocVinh));
        using var border = await house.Operator(Point(Cast.BienPhong), "Lê Thị Hoa");
        using var controller = await house.Person(Role.Controller);
        await using var control = new ControlDoor(controller);
        await control.Open();
        await using var phone = new OperatorDoor(vinh);
        await phone.Open();
        await phone.Watch();

        await control.OpenRollCall(new(controller.NewCommandId(), Cast.Session, Cast.Conference));
        await phone.AnswerRollCall(new(vinh.NewCommandId(), Cast.Session, 1, RollCallWord.AllClear));
        await border.DoAtPoint(new AnswerRollCallAct(null, Cast.Session, 1, RollCallWord.NoSound, "Micro rè"));
        Assert.Null((await vinh.Desk()).Session!.Called!.HeardAt);

        await control.ConfirmRollCall(new(controller.NewCommandId(), Cast.Session, 1, RollCallWord.AllClear, ConferenceId: Cast.Conference));
        var called = (await vinh.Desk()).Session!.Called!;
        Assert.Equal((RollCallWord.AllClear, "Người Controller"), (called.Word, called.HeardBy));

        var page = await controller.RollCall(Cast.Conference, Cast.Session);
        Assert.Equal([RollCallMark.ClearHeard, RollCallMark.Trouble, RollCallMark.Silent], page.Marks);
        Assert.Equal((3, 2, 1, 1, 1), (page.Round!.Asked, page.Round.Answered, page.Round.AllClear, page.Round.Trouble, page.Round.Confirmed));
        Assert.Equal("Micro rè", Assert.Single(page.Trouble).Note);
        Assert.Equal("0912345678", Assert.Single(Assert.Single(page.Silent).Contacts).Phone);
        Assert.Equal("roll-call.changed", await Refused(() => control.ConfirmRollCall(new(controller.NewCommandId(), Cast.Session, 1, RollCallWord.NoPicture, [Cast.BienPhong], Cast.Conference))));
        Assert.Equal("access.denied", await Refused(() => vinh.Do(Cast.Conference, new ConfirmRollCallAct(null, Cast.Session, 1, RollCallWord.AllClear))));

        await control.CloseRollCall(new(controller.NewCommandId(), Cast.Session, 1, Cast.Conference));
        await controller.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session, OnlyMissing: true));
        Assert.Null((await vinh.Desk()).Session!.RollCall);
        Assert.Equal(1, (await vinh.Desk()).Session!.Called!.Round);
        Assert.Equal(MainAct.AnswerRollCall, (await border.Desk()).MainAct);
        await border.DoAtPoint(new AnswerRollCallAct(null, Cast.Session, 2, RollCallWord.AllClear));
        await controller.Do(Cast.Conference, new ConfirmRollCallAct(null, Cast.Session, 2, RollCallWord.AllClear, [Cast.BienPhong]));
        // Said anew, it waits to be heard anew.
        await border.DoAtPoint(new AnswerRollCallAct(null, Cast.Session, 2, RollCallWord.NoPicture));
        Assert.Null((await border.Desk()).Session!.Called!.HeardAt);

        page = await controller.RollCall(Cast.Conference, Cast.Session);
        Assert.Equal([RollCallMark.NotAsked, RollCallMark.Trouble, RollCallMark.Silent], page.Marks);
        Assert.Equal([(2, true, 2, 1), (1, false, 3, 2)], page.Rounds.Select(r => (r.Round, r.OnlyMissing, r.Asked, r.Answered)));
        Assert.Equal([RollCallMark.ClearHeard, RollCallMark.Trouble, RollCallMark.Silent], (await controller.RollCall(Cast.Conference, Cast.Session, 1)).Marks);
        var board = await house.Shows(Cast.Conference, b => b.Sessions[0].RollCall is { Round: 2, Trouble: 1 });
        Assert.Equal((true, 1, 0), (board.Sessions[0].RollCall!.OnlyMissing, board.Sessions[0].RollCall!.Pending, board.Sessions[0].RollCall!.Confirmed));
    }

    private static async Task<string> Refused<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RefusedException>(async () => await act())).Code;
}
