using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Machines;

/// <summary>The agent as it is started at a site, against a coordinator that runs.</summary>
public sealed class AgentOfASite(RunningCoordinator coordinator) : IClassFixture<RunningCoordinator>, IDisposable
{
    private readonly string folder = Machine.TempFolder("agent");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_enrols_is_up_answers_a_wave_says_good_bye_and_comes_back_without_its_code()
    {
        var printed = await coordinator.Bridgectl("import", coordinator.File("plan.yaml", Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(2).AddMinutes(1))));
        var code = printed.Output.Split('\n').Single(line => line.StartsWith(Cast.DaiHocVinh + "\t", StringComparison.Ordinal)).Split('\t')[3];
        using var api = coordinator.Api();
        await api.Do(Cast.Conference, new OpenConferenceAct(null));

        await using (var agent = Start("--server", coordinator.Url.ToString(), "--code", code))
        {
            await agent.Says("Enrolled as Trường Đại học Vinh");
            await api.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
            await ConferenceHouse.Shows(api, Cast.Conference, b => Tile(b) is { Link: LinkState.Up } tile && tile.Readiness != Readiness.NoAnswer);
            await agent.Says("Answered wave may");
            Assert.Equal(0, (await agent.Terminate()).ExitCode);
        }
        await ConferenceHouse.Shows(api, Cast.Conference, b => Tile(b).Link == LinkState.Left);

        await using var again = Start();
        await ConferenceHouse.Shows(api, Cast.Conference, b => Tile(b).Link == LinkState.Up);
        Assert.DoesNotContain("Enrolled", (await again.Terminate()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_code_is_made_anew_and_another_code_enrols_the_same_folder_again()
    {
        // Sites of its own: an import prints codes only for sites that have none open, and the tests of a class come in any order.
        var plan = Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)).Replace(Cast.Conference, "ma-mat").Replace("nghe-an/", "ma-mat/");
        await coordinator.Bridgectl("import", coordinator.File("lost.yaml", plan));
        var server = coordinator.Url.ToString();

        var first = await coordinator.Bridgectl("enrol", "ma-mat/vinh");
        await using (var agent = Start("--server", server, "--code", first.Output))
        {
            await agent.Says("Thành phố Vinh is connected");
            await agent.Terminate();
        }
        var second = await coordinator.Bridgectl("enrol", "ma-mat/vinh");
        await using (var taker = Start("--code", second.Output))
        {
            await taker.Says("Enrolled as Thành phố Vinh");
            await taker.Says("is connected");
            await taker.Terminate();
        }
        await using var sameAgain = Start("--code", second.Output);
        await sameAgain.Says("is connected");
        // One agent at a time holds a folder.
        var same = await sameAgain.Terminate();
        var used = await Start("--code", first.Output).Ended();
        var nowhere = await coordinator.Bridgectl("enrol", "nghe-an/nowhere");

        Assert.DoesNotContain("Enrolled", same.Output, StringComparison.Ordinal);
        Assert.Equal((2, 2), (used.ExitCode, nowhere.ExitCode));
    }

    [Fact]
    public async Task A_start_that_cannot_succeed_ends_with_2_and_says_why_in_both_languages()
    {
        var wrong = await Start("--server", coordinator.Url.ToString(), "--code", "00000-00000-00000-00000").Ended();
        var bare = await Start().Ended();
        var typed = await Start("--server", "bridge.example", "--code", "00000-00000-00000-00000").Ended();

        Assert.All([wrong, bare, typed], ended => Assert.Equal(2, ended.ExitCode));
        Assert.Contains("This enrolment code is wrong or was used. Mã ghi danh không đúng hoặc đã được dùng.", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("Máy này chưa được ghi danh", bare.Output, StringComparison.Ordinal);
        Assert.Contains("'bridge.example' is not the address of a coordinator", typed.Output, StringComparison.Ordinal);
    }

    private ConsoleProgram Start(params string[] arguments) => ConsoleProgram.Agent([.. arguments, "--data", folder]);

    private static PointTile Tile(BoardSnapshot board) => board.Points.Single(p => p.Code == Cast.DaiHocVinh);
}
