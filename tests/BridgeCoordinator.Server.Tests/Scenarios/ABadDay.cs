using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Real processes, killed without a word.</summary>
public sealed class ABadDay
{
    private const int Rounds = 20;

    private static string PlanInThreeHours => Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3));

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (var item in items)
        {
            all.Add(item);
        }
        return all;
    }

    [Fact]
    public async Task Twenty_kills_in_the_middle_of_check_ins_lose_nothing_that_was_acknowledged()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        var acknowledged = new Dictionary<Guid, Receipt>();
        var sent = new List<(Guid Id, RecordHeadcountAct Act)>();
        string? link = null;
        var random = new Random(20261124);
        for (var round = 0; round <= Rounds; round++)
        {
            await using var server = await ServerProcess.Start(deployment);
            using var machine = new CoordinatorApi(server.Url, deployment.MachineToken);
            link ??= await Prepare(machine);
            using var op = await Enter(server.Url, link);
            // What was sent and not answered before the kill is sent again, and what was answered is answered the same.
            foreach (var (id, act) in sent.TakeLast(3))
            {
                var receipt = await op.DoAtPoint(act, id);
                Assert.Equal(acknowledged.GetValueOrDefault(id, receipt), receipt);
                acknowledged[id] = receipt;
            }
            if (round == Rounds)
            {
                await Judge(machine, acknowledged, sent.Count);
                break;
            }
            await CheckInUntilKilled(server, op, acknowledged, sent, TimeSpan.FromMilliseconds(random.Next(40, 400)));
        }
    }

    [Fact]
    public async Task Killed_between_commit_and_answer_the_repeated_command_gets_the_first_answer()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        string link;
        long before;
        await using (var first = await ServerProcess.Start(deployment))
        {
            using var machine = new CoordinatorApi(first.Url, deployment.MachineToken);
            link = await Prepare(machine);
            // Once the administrator has been in, a start prints no link any more, and so commits nothing by itself.
            using var administrator = new CoordinatorApi(first.Url);
            await administrator.SignIn((await machine.AdminLink()).Link);
            before = (await machine.Streams()).Single(s => s.Stream == "conference/" + Cast.Conference).Seq;
        }
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        // The second commit of this process is the check-in: the first is the operator's entry.
        await using (var doomed = await ServerProcess.Start(deployment, "desk.after-commit:2"))
        {
            using var op = await Enter(doomed.Url, link);
            await Assert.ThrowsAnyAsync<Exception>(() => op.DoAtPoint(new ComeOnPostAct(null, Cast.Session), id));
            await doomed.Gone(TestContext.Current.CancellationToken);
        }
        await using var next = await ServerProcess.Start(deployment);
        using var api = new CoordinatorApi(next.Url, deployment.MachineToken);
        using var again = await Enter(next.Url, link);

        var receipt = await again.DoAtPoint(new ComeOnPostAct(null, Cast.Session), id);

        Assert.Equal((before + 1, before + 1), (receipt.FirstSeq, receipt.LastSeq));
        Assert.Single(await All(api.AllFacts("conference/" + Cast.Conference)), f => f.Type == "operator-came-on-post");
    }

    private static async Task<string> Prepare(CoordinatorApi machine)
    {
        var plan = await machine.ImportPlan(PlanInThreeHours);
        Assert.True(plan.Complete);
        await machine.Do(plan.ConferenceId!, new OpenConferenceAct(null));
        await machine.Do(plan.ConferenceId!, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        return plan.Codes[0].OperatorLink;
    }

    private static async Task<CoordinatorApi> Enter(Uri server, string link)
    {
        var api = new CoordinatorApi(server);
        await api.Enter(new(LinkCode: new Uri(link).Fragment[3..], Name: "Nguyễn Văn An"));
        return api;
    }

    private static async Task CheckInUntilKilled(
        ServerProcess server,
        CoordinatorApi op,
        Dictionary<Guid, Receipt> acknowledged,
        List<(Guid, RecordHeadcountAct)> sent,
        TimeSpan until
    )
    {
        var kill = Task.Delay(until, TimeProvider.System).ContinueWith(_ => server.Kill(), TaskScheduler.Default).Unwrap();
        while (true)
        {
            var id = op.NewCommandId();
            var act = new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, new Headcount(200, sent.Count % 200, 0, sent.Count / 200));
            sent.Add((id, act));
            try
            {
                acknowledged[id] = await op.DoAtPoint(act, id);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                await kill;
                return;
            }
        }
    }

    private static async Task Judge(CoordinatorApi machine, Dictionary<Guid, Receipt> acknowledged, int sent)
    {
        var facts = await All(machine.AllFacts("conference/" + Cast.Conference));
        var counts = facts.Where(f => f.Type == "headcount-recorded").ToList();
        Assert.True(acknowledged.Count > Rounds, $"Only {acknowledged.Count} check-ins were acknowledged: the kills came before any traffic.");
        Assert.All(acknowledged, a => Assert.Single(counts, f => f.CommandId == a.Key && f.Seq == a.Value.FirstSeq));
        Assert.Equal(sent, counts.Count);
        Assert.Equal(Enumerable.Range(1, facts.Count).Select(n => (long)n), facts.Select(f => f.Seq));
        Assert.True((await machine.Verify("conference/" + Cast.Conference)).Valid);
        var board = await ConferenceHouse.Shows(machine, Cast.Conference, b => b.Sessions.Single().Counted == 1);
        Assert.Contains($"\"revision\":{counts.Count}", counts[^1].Body, StringComparison.Ordinal);
        Assert.Equal(facts.Count, board.Version.Seq);
    }
}
