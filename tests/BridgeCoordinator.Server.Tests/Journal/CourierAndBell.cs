using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Journal;

public sealed class CourierAndBell
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Profiles]
    public async Task A_courier_that_died_before_it_marked_its_way_carries_everything_once(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        long carried;
        await using (var house = await CoordinatorHouse.Open(deployment))
        {
            await house.Send(StreamId.Registry, Import.Of("first", house.Clock.GetUtcNow().AddDays(3))).MustAccept();
            await Whole(house);
            carried = house.Followers.Of(Import.Conference).Current.Seq;
            await house.Store.Write(c => c.Do("delete from cursor where effect = 'courier'", Cancel), Cancel);
        }

        await using var again = await CoordinatorHouse.Open(deployment);
        var registry = (await again.Store.Head(StreamId.Registry, Cancel))!;
        await Machine.Until(
            async () => (await again.Get<Cursors>().Read("courier", StreamId.Registry, Cancel)).Seq == registry.Seq,
            TimeSpan.FromSeconds(20),
            () => "The courier did not come to the end again."
        );

        Assert.Equal(carried, (await again.Store.Head(Import.Conference, Cancel))!.Seq);
        await again.MustHold(Import.Conference);
    }

    [Theory, Profiles]
    public async Task However_often_the_bell_rings_the_wave_opens_once(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        await house.Send(StreamId.Registry, Import.Of("now", house.Clock.GetUtcNow().AddHours(2).AddSeconds(3))).MustAccept();
        await Whole(house);
        await house.Send(Import.Conference, new OpenConference()).MustAccept();
        Assert.DoesNotContain(await Facts(house), fact => fact is WaveOpened);

        await Machine.Until(
            async () => (await Facts(house)).Any(fact => fact is WaveOpened),
            TimeSpan.FromSeconds(30),
            () => "The bell did not ring."
        );
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Get<Bell>().RingDue()));

        Assert.Single((await Facts(house)).OfType<WaveOpened>());
        var row = (await house.Store.Read(Import.Conference, 0, 100, Cancel)).Single(row => row.Type == "wave-opened");
        Assert.Equal((Contracts.ActorKind.System, "bell"), (row.ActorKind, row.ActorId));
    }

    private static async Task<List<IFact>> Facts(CoordinatorHouse house) =>
        [.. (await house.Store.Read(Import.Conference, 0, 1000, Cancel)).Select(row => row.Read().Fact)];

    private static Task Whole(CoordinatorHouse house) =>
        Machine.Until(
            () => Task.FromResult(house.Followers.Find(Import.Conference)?.Current.State is ConferenceState { RosterComplete: true }),
            TimeSpan.FromSeconds(20),
            () => "The courier did not bring the whole plan."
        );
}
