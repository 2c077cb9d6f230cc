using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Journal;

public sealed class DeskLimits
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_says_busy_and_everything_in_it_is_still_answered()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);
        var gate = new TaskCompletionSource();
        var store = new FaultyStore(house.Store, new Random(1), 0) { Gate = gate.Task };
        using var followers = new Followers(store);
        using var desks = new Desks(store, followers, house.Clock, house.Get<JournalTelemetry>());

        var sent = Enumerable.Range(0, 6_000).Select(n => desks.Send(StreamId.Access, Acts.Add(n)).AsTask()).ToList();
        gate.SetResult();
        var answers = await Task.WhenAll(sent);

        var busy = answers.OfType<Refused>().ToList();
        Assert.All(busy, refused => Assert.Equal("coordinator.busy", refused.Refusal.Code));
        Assert.InRange(busy.Count, 500, 1_000);
        var rows = await house.Store.Read(StreamId.Access, 0, 10_000, Cancel);
        Assert.Equal(answers.Length - busy.Count, rows.Count(row => row.ActorId == "house"));
        await desks.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_fact_its_state_cannot_fold_fails_only_its_caller()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);
        var gate = new TaskCompletionSource();
        var store = new FaultyStore(house.Store, new Random(1), 0) { Gate = gate.Task };
        using var followers = new Followers(store);
        using var desks = new Desks(store, followers, house.Clock, house.Get<JournalTelemetry>());
        var poison = new Envelope(DerivedId.From("poison"), Acts.House, new OpenTheWrongDoor());

        Task<Answer>[] sent =
        [
            .. Enumerable.Range(0, 5).Select(n => desks.Send(StreamId.Access, Acts.Add(n)).AsTask()),
            desks.Send(StreamId.Access, poison).AsTask(),
            .. Enumerable.Range(5, 5).Select(n => desks.Send(StreamId.Access, Acts.Add(n)).AsTask()),
        ];
        gate.SetResult();
        var answers = await Task.WhenAll(sent);

        Assert.Equal("command.failed", Assert.IsType<Refused>(answers[5]).Refusal.Code);
        Assert.Equal(10, answers.OfType<Accepted>().Count());
        await house.MustHold(StreamId.Access);
        await desks.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_body_over_32_KiB_is_not_written()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);
        var before = (await house.Store.Head(StreamId.Access, Cancel))?.Seq;

        var endless = new Denial(new string('x', 33_000), "access.denied", DateTimeOffset.UnixEpoch, 1);
        await house.Send(StreamId.Access, new RecordDenials([endless])).MustRefuse("command.failed");

        Assert.Equal(before, (await house.Store.Head(StreamId.Access, Cancel))?.Seq);
    }

    [Fact]
    public async Task A_desk_idle_for_five_minutes_closes_and_the_next_command_opens_another()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);
        var clock = new FakeTimeProvider(house.Clock.GetUtcNow());
        using var followers = new Followers(house.Store);
        using var desks = new Desks(house.Store, followers, clock, house.Get<JournalTelemetry>());
        await desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();

        await Machine.Until(
            () =>
            {
                clock.Advance(Desk.Idle);
                return Task.FromResult(desks.Open == 0);
            },
            TimeSpan.FromSeconds(10),
            () => "The desk did not close."
        );

        await desks.Send(StreamId.Access, Acts.Add(2)).MustAccept();
        Assert.Equal(1, desks.Open);
        await desks.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_house_whose_patience_is_used_up_still_answers_who_waits_at_a_desk()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);
        var gate = new TaskCompletionSource();
        var store = new FaultyStore(house.Store, new Random(1), 0) { Gate = gate.Task };
        using var followers = new Followers(store);
        using var desks = new Desks(store, followers, house.Clock, house.Get<JournalTelemetry>());
        var waiting = desks.Send(StreamId.Access, Acts.Add(1)).AsTask();

        var stopping = desks.StopAsync(new CancellationToken(true));
        gate.SetResult();
        await stopping;

        Assert.IsType<Accepted>(await waiting);
        Assert.IsType<Refused>(await desks.Send(StreamId.Access, Acts.Add(2)));
    }

    [Fact]
    public void News_that_waited_are_heard_as_one_and_a_restart_forgets_what_came_before()
    {
        var folded = Folded.Nothing(StreamId.Access);
        StreamNews News(long seq, bool restarted = false) => new(StreamId.Access, [], folded with { Seq = seq }, restarted);

        Assert.Equal((3, false), Said(News(2).With(News(3))));
        Assert.Equal((3, true), Said(News(2, restarted: true).With(News(3))));
        Assert.Equal((1, true), Said(News(2).With(News(1, restarted: true))));

        static (long, bool) Said(StreamNews news) => (news.After.Seq, news.Restarted);
    }

    /// <summary>A bug: it writes a fact of another stream.</summary>
    private sealed record OpenTheWrongDoor : Command<AccessState>
    {
        public override Decision Decide(AccessState state, in Moment moment) => Decision.Of(new ConferenceOpened());
    }
}
