using System.Diagnostics.Metrics;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Push;

/// <summary>
/// From a call in the journal to the devices of those it asks whose page is put away. A call read twice is the same notice on the device; one that is
/// old by the time it is read goes to nobody. Of a classified conference nothing goes through anybody's push service.
/// </summary>
internal sealed partial class Pushes(EffectGround ground, PushSubscriptions book, PushPost post, OpenPages pages, IMeterFactory meters, ILogger<Pushes> log) : Effect("push", ground)
{
    /// <summary>A province is called within seconds; more at once would only wait for the line.</summary>
    private const int AtOnce = 32;

    private readonly Followers followers = ground.Followers;
    private readonly TimeProvider clock = ground.Clock;
    private readonly Counter<long> sent = meters.Create("BridgeCoordinator.Push").CreateCounter<long>("bridge.pushes", "{push}", "Pushes, by kind and outcome.");

    protected override bool Follows(StreamId stream) => stream.Kind == "conference";

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        if (post.PublicKey is null)
        {
            return;
        }
        foreach (var (row, fact) in facts)
        {
            if (Calls.KindOf(fact) is not { } kind || row.At + Calls.Life < clock.GetUtcNow())
            {
                continue;
            }
            await followers.WaitFor(stream, row.Seq, cancel);
            if (followers.Find(stream)?.Current.State is ConferenceState { Plan: not null, IsClassified: false } state)
            {
                await Call(state, kind, point => Calls.Asks(state, fact, point), cancel);
            }
        }
    }

    private async Task Call(ConferenceState state, PushKind kind, Func<BridgePoint, bool> asks, CancellationToken cancel)
    {
        var access = (AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State;
        await Parallel.ForEachAsync(
            await book.Of(state.Id, cancel),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (device, stop) =>
            {
                if (access.Behind(device.SignInId) is not { Role: Role.Operator } person || person.ConferenceId != state.Id || person.Point != device.Point)
                {
                    await book.Forget(device.EndpointHash, stop);
                    return;
                }
                if (state.Roster.Find(device.Point) is not { } point || !asks(point) || pages.IsLookedAt(device.SignInId))
                {
                    return;
                }
                var outcome = await post.Send(device, new PushWord(kind), Calls.Life, stop);
                sent.Add(1, new("kind", kind.ToString()), new("outcome", outcome.ToString()));
                if (outcome is Posted.Gone)
                {
                    await book.Forget(device.EndpointHash, stop);
                }
                else if (outcome is Posted.Failed)
                {
                    NotSent(kind, new Uri(device.Endpoint).Host);
                }
            }
        );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push ({Kind}) was not taken by {Service}.")]
    private partial void NotSent(PushKind kind, string service);
}
