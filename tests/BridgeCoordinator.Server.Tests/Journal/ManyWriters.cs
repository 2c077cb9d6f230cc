using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Journal;

public sealed class ManyWriters(ITestOutputHelper output)
{
    private const int Writers = 64;
    private const int Each = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Profiles]
    public async Task Sixty_four_writers_and_random_failures_leave_dense_numbers_and_every_act_once(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        var faulty = new FaultyStore(house.Store, new Random(2020), 0.1);
        using var followers = new Followers(faulty);
        using var desks = new Desks(faulty, followers, house.Clock, house.Get<JournalTelemetry>());
        using var done = new CancellationTokenSource();
        var reading = Poll(house.Store, done.Token);
        var began = TimeProvider.System.GetTimestamp();

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(desks, writer))));

        var took = TimeProvider.System.GetElapsedTime(began);
        await done.CancelAsync();
        var polls = await reading;
        output.WriteLine($"{Writers * Each} acts in {took.TotalSeconds:0.00} s, {faulty.Failures} failures, {polls} polls");
        Assert.True(faulty.Failures > 3, "The failures did not take effect.");
        var rows = await house.Store.Read(StreamId.Access, 0, 100_000, Cancel);
        foreach (var (id, answer) in answers.SelectMany(a => a))
        {
            var row = Assert.Single(rows, row => row.CommandId == id);
            Assert.Equal((row.Seq, row.Seq, row.At), (answer.FirstSeq, answer.LastSeq, answer.At));
        }
        await house.MustHold(StreamId.Access);
        var state = (AccessState)followers.Of(StreamId.Access).Current.State;
        Assert.All(Enumerable.Range(0, Writers * Each), n => Assert.Contains(Acts.Person(n), state.People));
        await desks.StopAsync(Cancel);
    }

    private static async Task<List<(Guid Id, Accepted Answer)>> Write(Desks desks, int writer)
    {
        var answers = new List<(Guid, Accepted)>();
        for (var i = 0; i < Each; i++)
        {
            var envelope = Acts.Add((writer * Each) + i);
            answers.Add((envelope.CommandId, await desks.Send(StreamId.Access, envelope).MustAccept()));
        }
        return answers;
    }

    /// <summary>Looks every 5 ms: what is visible must be dense and chained at any moment.</summary>
    private static async Task<int> Poll(JournalStore store, CancellationToken stop)
    {
        var (seq, hash, polls) = (0L, Chain.Root, 0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        while (!stop.IsCancellationRequested)
        {
            foreach (var row in await store.Read(StreamId.Access, seq, 10_000, CancellationToken.None))
            {
                Assert.Equal(seq + 1, row.Seq);
                Assert.True(Chain.Links(hash, row), $"The chain is broken at {row.Seq}.");
                (seq, hash) = (row.Seq, row.Hash);
            }
            polls++;
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
        return polls;
    }
}
