using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Journal;

public sealed class DeskRules
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Profiles]
    public async Task A_repeat_gets_the_first_answer_and_writes_nothing(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);

        var first = await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();
        await house.Desks.Send(StreamId.Access, Acts.Add(2)).MustAccept();
        var again = await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();

        Assert.Equal(first with { Repeated = true }, again);
        await house.MustHold(StreamId.Access);
    }

    [Theory, Profiles]
    public async Task The_same_id_with_another_body_is_refused(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);

        await house.Desks.Send(StreamId.Access, Acts.Add(1, id: 7)).MustAccept();
        await house.Desks.Send(StreamId.Access, Acts.Add(2, id: 7)).MustRefuse("command.id-reused");
        // Personal data is no part of what makes a command the same.
        var renamed = Acts.Add(1, id: 7) with { Command = new AddPerson(Acts.Person(1), Role.Controller) };
        Assert.True((await house.Desks.Send(StreamId.Access, renamed).MustAccept()).Repeated);
    }

    [Theory, Profiles]
    public async Task A_refused_command_leaves_no_row_and_is_decided_afresh(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        var remove = new Envelope(DerivedId.From("remove"), Acts.House, new RemovePerson(Acts.Person(1)));

        await house.Desks.Send(StreamId.Access, remove).MustRefuse("access.person-unknown");
        await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();

        Assert.False((await house.Desks.Send(StreamId.Access, remove).MustAccept()).Repeated);
    }

    [Theory, Profiles]
    public async Task A_text_no_database_can_keep_fails_only_its_sender(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        var add = new AddPerson(Acts.Person(2), Role.Controller) { Person = new PersonRow(Acts.Person(2), "Người\0hai") };
        var poison = new Envelope(DerivedId.From("poison"), Acts.House, add);

        await Task.WhenAll(
            house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept(),
            house.Desks.Send(StreamId.Access, poison).MustRefuse("text.not-plain"),
            house.Desks.Send(StreamId.Access, Acts.Add(3)).MustAccept()
        );
        await house.MustHold(StreamId.Access);
    }

    [Theory, Profiles]
    public async Task A_decide_that_throws_fails_only_its_caller(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);

        var wrong = new Envelope(DerivedId.From("wrong"), Acts.House, new AddPerson(Acts.Person(9), Role.Controller));
        var answers = await Task.WhenAll(
            house.Desks.Send(StreamId.Access, Acts.Add(1)).AsTask(),
            house.Desks.Send(StreamId.Access, wrong with { Command = new Domain.Registry.ImportPlan(Guid.Empty, null!, null, [], [], []) }).AsTask(),
            house.Desks.Send(StreamId.Access, Acts.Add(2)).AsTask()
        );

        Assert.IsType<Accepted>(answers[0]);
        Assert.Equal("command.failed", Assert.IsType<Refused>(answers[1]).Refusal.Code);
        Assert.IsType<Accepted>(answers[2]);
    }

    [Theory, Profiles]
    public async Task What_a_sender_says_happened_later_happened_now(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        var now = house.Clock.GetUtcNow();

        await house.Desks.Send(StreamId.Access, Acts.Add(1) with { OccurredAt = now.AddHours(1) }).MustAccept();
        await house.Desks.Send(StreamId.Access, Acts.Add(2) with { OccurredAt = now.AddHours(-1) }).MustAccept();

        var rows = (await house.Store.Read(StreamId.Access, 0, 1000, Cancel)).TakeLast(2).ToList();
        Assert.Equal(rows[0].At, rows[0].OccurredAt);
        Assert.Equal(now.AddHours(-1).ToMicrosecond(), rows[1].OccurredAt);
    }

    [Theory, Profiles]
    public async Task Erasing_a_person_breaks_no_chain(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();
        Assert.Equal("Người 1", (await house.Get<People>().Find([Acts.Person(1)], Cancel))[Acts.Person(1)].Name);

        Assert.True(await house.Get<People>().Erase(Acts.Person(1), Cancel));

        Assert.Empty(await house.Get<People>().Find([Acts.Person(1)], Cancel));
        await house.MustHold(StreamId.Access);
    }

    [Theory, Profiles]
    public async Task A_fact_of_a_newer_release_stops_deciding(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();
        var head = (await house.Store.Head(StreamId.Access, Cancel))!;
        var last = (await house.Store.Read(StreamId.Access, head.Seq - 1, 1, Cancel)).Single();
        var unknown = last with { Seq = head.Seq + 1, CommandId = Guid.CreateVersion7(house.Clock.GetUtcNow()), Type = "person-cloned" };
        unknown = unknown with { Hash = Chain.Next(head.Hash, unknown) };
        await house.Store.Append(
            StreamId.Access,
            head.Seq,
            [],
            _ => new Writing([unknown], [], head with { Seq = unknown.Seq, Hash = unknown.Hash }),
            Cancel
        );

        await house.Desks.Send(StreamId.Access, Acts.Add(2)).MustRefuse("stream.not-understood");
        Assert.Equal(unknown.Seq, (await house.Store.Head(StreamId.Access, Cancel))!.Seq);
    }

    [Theory, Profiles]
    public async Task A_restart_folds_to_the_same_state(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        Folded before;
        await using (var house = await CoordinatorHouse.Open(deployment))
        {
            await Task.WhenAll(Enumerable.Range(1, 50).Select(n => house.Desks.Send(StreamId.Access, Acts.Add(n)).AsTask()));
            before = house.Followers.Of(StreamId.Access).Current;
        }

        await using var again = await CoordinatorHouse.Open(deployment);
        var after = again.Followers.Of(StreamId.Access).Current;
        // The start adds one fact of its own, the administrator's new link; it must follow from where the first house ended.
        var added = Assert.Single(await again.Store.Read(StreamId.Access, before.Seq, 10, Cancel));
        Assert.Equal("sign-in-link-issued", added.Type);
        Assert.True(Chain.Links(before.Hash, added));
        Assert.Equal((added.Seq, Convert.ToHexString(added.Hash)), (after.Seq, Convert.ToHexString(after.Hash)));
        Assert.Equal(((AccessState)before.State).People.Keys.Order(), ((AccessState)after.State).People.Keys.Order());
    }
}
