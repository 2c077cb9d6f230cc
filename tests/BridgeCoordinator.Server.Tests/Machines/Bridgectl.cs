using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Tests.Machines;

/// <summary><c>bridgectl</c> as an administrator types it, against a coordinator that runs.</summary>
public sealed class Bridgectl(RunningCoordinator coordinator) : IClassFixture<RunningCoordinator>
{
    private static string Plan => Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3));

    [Fact]
    public async Task A_plan_is_imported_and_each_point_gets_its_codes()
    {
        var ended = await coordinator.Bridgectl("import", coordinator.File("plan.yaml", Plan));

        Assert.Equal((0, "Imported: programme thu-nghiem-ct, conference thu-nghiem, 3 points."), (ended.ExitCode, ended.Output.Split('\n')[0]));
        var vinh = ended.Output.Split('\n').Single(line => line.StartsWith(Cast.DaiHocVinh + "\t", StringComparison.Ordinal)).Split('\t');
        using var phone = new CoordinatorApi(coordinator.Url);
        Assert.Equal("Trường Đại học Vinh", (await phone.Enter(new(LinkCode: vinh[4]))).PointName);
    }

    [Fact]
    public async Task A_dry_run_says_what_is_in_the_file_and_writes_nothing()
    {
        var other = Plan.Replace("thu-nghiem", "kho", StringComparison.Ordinal);

        var ended = await coordinator.Bridgectl("import", "--dry-run", coordinator.File("dry.yaml", other));

        Assert.Equal(0, ended.ExitCode);
        Assert.EndsWith("is right: programme kho-ct, conference kho, 3 points. Nothing was written.", ended.Output, StringComparison.Ordinal);
        using var api = coordinator.Api();
        Assert.DoesNotContain(await api.Streams(), s => s.Stream == "conference/kho");
    }

    [Fact]
    public async Task What_a_dry_run_saw_is_imported_by_its_tag_unless_somebody_came_in_between()
    {
        var file = coordinator.File("tag.yaml", Plan.Replace("thu-nghiem", "the", StringComparison.Ordinal));
        var tag = (await coordinator.Bridgectl("import", "--dry-run", file)).Errors.Split("--if-match ")[1].Trim();

        var taken = await coordinator.Bridgectl("import", file, "--no-codes", "--if-match", tag);
        var late = await coordinator.Bridgectl("import", file, "--no-codes", "--if-match", tag);
        var units = await coordinator.Bridgectl("import", coordinator.File("units.csv", "unit,name,level\nnghe-an/dhv,Trường Đại học Vinh,province\n"), "--programme", "the-ct");
        var wrong = await coordinator.Bridgectl("import", coordinator.File("wrong.csv", "unit,name\nx,y\n"), "--programme", "the-ct");

        Assert.Equal((0, 2), (taken.ExitCode, late.ExitCode));
        Assert.Contains("roster.changed", late.Errors, StringComparison.Ordinal);
        Assert.Contains("--dry-run", late.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "Imported: programme the-ct, 1 units: 1 added, 0 changed, 0 taken back, 0 unchanged."), (units.ExitCode, units.Output));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("wrong.csv:1:", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_is_refused_with_line_and_column_of_each_error()
    {
        var lines = Plan.Replace("thu-nghiem", "sai", StringComparison.Ordinal).Replace("summoned: 60", "summoned: many", StringComparison.Ordinal).Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("many", StringComparison.Ordinal));
        var file = coordinator.File("wrong.yaml", string.Join('\n', lines));

        var ended = await coordinator.Bridgectl("import", file);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        var errors = ended.Errors.Split('\n');
        Assert.StartsWith($"{file}:{line + 1}:{lines[line].IndexOf("many", StringComparison.Ordinal) + 1}: ", errors[0], StringComparison.Ordinal);
        Assert.Equal("1 error; nothing was imported.", errors[1]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_a_wrong_token_and_a_silent_address_are_said_in_a_sentence()
    {
        var missing = await coordinator.Bridgectl("import", "nowhere.yaml");
        var stranger = await coordinator.Bridgectl("verify", "--token", "0000");
        var silent = await ConsoleProgram.Bridgectl("verify", "--server", $"http://127.0.0.1:{Machine.FreePort()}", "--token", "0000").Ended();

        Assert.Equal((3, true), (missing.ExitCode, missing.Errors.Contains("nowhere.yaml", StringComparison.Ordinal)));
        Assert.Equal((2, "You are not signed in. (access.signed-out)\nBạn chưa đăng nhập."), (stranger.ExitCode, stranger.Errors));
        Assert.Equal((3, true), (silent.ExitCode, silent.Errors.Contains("cannot be reached", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_gate_takes_nothing_it_does_not_understand_for_an_answer_and_a_token_may_end_with_a_line()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var proxy = builder.Build();
        proxy.MapFallback(() => Results.Content("<html>Sign in</html>", "text/html"));
        await proxy.StartAsync(TestContext.Current.CancellationToken);

        var wall = await ConsoleProgram.Bridgectl("readiness", "thu-nghiem", "--server", proxy.Urls.First(), "--token", "0000").Ended();
        var ended = await coordinator.Bridgectl("verify", "--token", await System.IO.File.ReadAllTextAsync(Path.Combine(coordinator.Folder, "machine.token"), TestContext.Current.CancellationToken) + "\n");
        var broken = await coordinator.Bridgectl("readiness", "thu-nghiem", "--token", "one\ntwo");

        Assert.Equal((3, 0, 3), (wall.ExitCode, ended.ExitCode, broken.ExitCode));
        Assert.NotEqual("", wall.Errors);
    }

    [Fact]
    public async Task An_administrators_link_signs_in_once()
    {
        var ended = await coordinator.Bridgectl("admin-link");

        Assert.Equal(0, ended.ExitCode);
        using var office = new CoordinatorApi(coordinator.Url);
        using var thief = new CoordinatorApi(coordinator.Url);
        Assert.Equal(Role.Administrator, (await office.SignIn(ended.Output)).Role);
        Assert.Equal("access.link-unknown", (await Assert.ThrowsAsync<RefusedException>(() => thief.SignIn(ended.Output))).Code);
    }

    [Fact]
    public async Task A_whole_chain_is_valid_a_broken_one_is_named_and_an_unknown_stream_is_not_called_valid()
    {
        var whole = await coordinator.Bridgectl("verify");
        var unknown = await coordinator.Bridgectl("verify", "conference/nowhere");
        using var other = await Deployment.New(Profile.Embedded);
        await using var server = await ServerProcess.Start(other);
        await Tamper(Path.Combine(other.Folder, "journal.db"));
        var broken = await ConsoleProgram.Bridgectl("verify", "--server", server.Url.ToString(), "--data", other.Folder).Ended();

        Assert.Equal(0, whole.ExitCode);
        Assert.All(whole.Output.Split('\n').Skip(1), line => Assert.Equal("valid", line.Split('\t')[2]));
        Assert.Equal((2, "There is no stream conference/nowhere. (stream.unknown)"), (unknown.ExitCode, unknown.Errors.Split('\n')[0]));
        Assert.Equal(2, broken.ExitCode);
        Assert.Equal(["access", "1", "BROKEN", "2"], broken.Output.Split('\n').Single(l => l.StartsWith("access\t", StringComparison.Ordinal)).Split('\t')[..4]);
    }

    /// <summary>Somebody with the file open in another program changes what the second fact says.</summary>
    private static async Task Tamper(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var change = connection.CreateCommand();
        change.CommandText = "update journal set body = replace(body, '}', ' }') where stream = 'access' and seq = 2";
        Assert.Equal(1, await change.ExecuteNonQueryAsync());
    }
}
