using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Tests.Journal;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Bus;

public sealed class RelayRules(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Profiles]
    public async Task Every_commit_is_relayed(Profile profile)
    {
        using var deployment = await Deployment.New(profile, bus: true);
        await using var house = await CoordinatorHouse.Open(deployment);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => house.Desks.Send(StreamId.Access, Acts.Add(n)).MustAccept()));

        await Relayed(house);
    }

    [Fact]
    public async Task A_broker_that_dies_slows_nobody_and_hears_everything_in_order_when_it_is_back()
    {
        Installed.Need(Installed.RabbitMq, "RabbitMQ");
        await using var broker = await PrivateRabbitMq.Start();
        using var deployment = await Deployment.New(Profile.Clustered, broker.Uri);
        await using var house = await CoordinatorHouse.Open(deployment);
        await using (var before = new Subscriber())
        {
            await before.Listen(broker.Uri);
            await Send(house, 0, 20);
            await Relayed(house);
        }

        await broker.Kill();
        var began = TimeProvider.System.GetTimestamp();
        await Send(house, 20, 40);
        var took = TimeProvider.System.GetElapsedTime(began);
        output.WriteLine($"20 acts one after another without a broker: {took.TotalMilliseconds:0} ms");
        Assert.True(took < TimeSpan.FromSeconds(5), "A command waited for the broker.");

        await broker.Again();
        began = TimeProvider.System.GetTimestamp();
        await using var after = new Subscriber();
        await after.Listen(broker.Uri);
        await Relayed(house);
        output.WriteLine($"relayed {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s after the broker was back");
        var head = (await house.Store.Head(StreamId.Access, Cancel))!.Seq;
        await Machine.Until(
            () => Task.FromResult(after.FirstHeard("access").Contains(head)),
            TimeSpan.FromSeconds(20),
            () => string.Join(',', after.FirstHeard("access"))
        );
        var heard = after.FirstHeard("access");
        Assert.Equal(heard.Order(), heard);
        Assert.True(heard.Count >= 20, "What was committed without a broker was not relayed.");
    }

    [Fact]
    public void No_message_is_over_256_KiB_and_none_mixes_commits()
    {
        var at = DateTimeOffset.UnixEpoch;
        var rows = Enumerable.Range(1, 30).Select(n => new JournalRow
        {
            Stream = "registry", Seq = n, CommandId = Guid.Empty, Ord = n, Type = "sites-registered", Version = 1, At = n <= 25 ? at : at.AddSeconds(1),
            OccurredAt = at, ActorKind = Contracts.ActorKind.System, ActorId = "house", BodyHash = Chain.Root, Body = new string('x', 30_000), Hash = Chain.Root,
        });

        var messages = Relay.Messages(StreamId.Registry, [.. rows.Select(row => new WrittenFact(row, new Contracts.Facts.ConferenceOpened()))]).ToList();

        Assert.All(messages, m => Assert.True(m.Facts.Sum(f => f.Body.Length) <= 256 * 1024));
        Assert.All(messages, m => Assert.Single(m.Facts.Select(f => f.At).Distinct()));
        Assert.Equal(Enumerable.Range(1, 30).Select(n => (long)n), messages.SelectMany(m => m.Facts).Select(f => f.Seq));
    }

    private static async Task Send(CoordinatorHouse house, int from, int to)
    {
        for (var n = from; n < to; n++)
        {
            await house.Desks.Send(StreamId.Access, Acts.Add(n)).MustAccept();
        }
    }

    private static async Task Relayed(CoordinatorHouse house)
    {
        var head = (await house.Store.Head(StreamId.Access, Cancel))!;
        await Machine.Until(
            async () => (await house.Get<Cursors>().Read("relay", StreamId.Access, Cancel)).Seq >= head.Seq,
            TimeSpan.FromSeconds(60),
            () => $"The relay has not come to {head.Seq}."
        );
    }
}
