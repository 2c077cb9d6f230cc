using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Testing;
using Npgsql;

namespace BridgeCoordinator.Server.Tests.Journal;

public sealed class NodesOnOneJournal(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_lost_after_the_commit_is_looked_up_by_the_next_connection()
    {
        using var deployment = await Deployment.New(Profile.Clustered);
        var direct = new NpgsqlConnectionStringBuilder(deployment.ConnectionString);
        using var line = new CuttingLine(direct.Port);
        direct.Port = line.Port;
        await using var house = await CoordinatorHouse.Open(deployment with { ConnectionString = direct.ConnectionString });
        await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();
        // Statements that were prepared are sent by name; a fresh connection says COMMIT in full.
        house.Get<NpgsqlDataSource>().Clear();

        line.Arm();
        var answer = await house.Desks.Send(StreamId.Access, Acts.Add(2)).MustAccept();

        Assert.Equal(1, line.Cuts);
        Assert.True(answer.Repeated, "It was committed before, and that is what the second try found.");
        var rows = await house.Store.Read(StreamId.Access, 0, 100, Cancel);
        Assert.Single(rows, row => row.CommandId == Acts.Add(2).CommandId);
        await house.MustHold(StreamId.Access);
    }

    [Fact]
    public async Task Two_nodes_share_one_stream_and_see_the_same()
    {
        using var deployment = await Deployment.New(Profile.Clustered, bus: true);
        await using var vinh = await CoordinatorHouse.Open(deployment);
        await using var cuaLo = await CoordinatorHouse.Open(deployment);
        const int each = 200;

        var began = TimeProvider.System.GetTimestamp();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 2 * each).Select(n => (n % 2 == 0 ? vinh : cuaLo).Desks.Send(StreamId.Access, Acts.Add(n)).MustAccept())
        );
        output.WriteLine($"{2 * each} acts on two nodes in {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds:0} ms");

        Assert.Equal(2 * each, answers.Select(a => a.FirstSeq).Distinct().Count());
        var last = answers.Max(a => a.LastSeq);
        await Task.WhenAll(vinh.Followers.WaitFor(StreamId.Access, last, Cancel), cuaLo.Followers.WaitFor(StreamId.Access, last, Cancel));
        Assert.Equal(
            Convert.ToHexString(vinh.Followers.Of(StreamId.Access).Current.Hash),
            Convert.ToHexString(cuaLo.Followers.Of(StreamId.Access).Current.Hash)
        );
        var repeated = await cuaLo.Desks.Send(StreamId.Access, Acts.Add(0)).MustAccept();
        Assert.Equal(answers[0] with { Repeated = true }, repeated);
        await vinh.MustHold(StreamId.Access);
        Assert.Equal(2, (await vinh.Get<Server.Hosting.Nodes>().Alive(Cancel)).Count);
    }

    [Theory, Profiles]
    public async Task A_restored_backup_is_noticed_and_everything_is_folded_anew(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();
        var backup = (await house.Store.Head(StreamId.Access, Cancel))!;
        await house.Desks.Send(StreamId.Access, Acts.Add(2)).MustAccept();
        using var listening = house.Followers.Subscribe();

        await house.Store.Write(
            async c =>
            {
                await c.Do("delete from journal where stream = 'access' and seq > @seq", Cancel, ("seq", backup.Seq));
                return await c.Do("update head set seq = @seq, hash = @hash where stream = 'access'", Cancel, ("seq", backup.Seq), ("hash", backup.Hash));
            },
            Cancel
        );

        var news = await listening.News.ReadAsync(Cancel);
        Assert.True(news.Restarted);
        Assert.Equal(backup.Seq, news.After.Seq);
        var answer = await house.Desks.Send(StreamId.Access, Acts.Add(3)).MustAccept();
        Assert.Equal(backup.Seq + 1, answer.FirstSeq);
        await house.MustHold(StreamId.Access);
    }
}
