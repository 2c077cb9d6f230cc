using System.Diagnostics.Metrics;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Incidents;

/// <summary>
/// What people are called for, as the state machine decided it: at most three for one cause and level, however many points it hits. Each is written
/// down, counted and handed to delivery once; none of a drill's is, and none of a classified conference's.
/// </summary>
internal sealed partial class Notices(EffectGround ground, NoticeBook book, NoticeDelivery delivery, IMeterFactory meters, ILogger<Notices> log)
    : Effect("notices", ground)
{
    private readonly Counter<long> given = meters
        .Create("BridgeCoordinator.Incidents")
        .CreateCounter<long>("bridge.incidents.notices", "{notice}", "Notices given, by kind.");

    private readonly Followers followers = ground.Followers;

    protected override bool Follows(StreamId stream) => stream.Kind == "conference";

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        // A follower that has just opened is still empty: whom it concerns comes with what is read here.
        await followers.WaitFor(stream, facts[^1].Row.Seq, cancel);
        if (followers.Find(stream)?.Current.State is not ConferenceState { Plan.Drill: false, IsClassified: false } state)
        {
            return;
        }
        foreach (var (row, fact) in facts)
        {
            if (fact is not PeopleCalled call)
            {
                continue;
            }
            var notice = new Notice(call.IncidentId, call.Kind, call.Level, row.Seq, row.At);
            // On its way before it counts as given: a crash in between sends it, and its id sends it once.
            await delivery.Send(state, call, notice.Id(stream), row.At, cancel);
            if (await book.Write(stream, notice, cancel))
            {
                given.Add(1, new KeyValuePair<string, object?>("kind", call.Kind.ToString()));
                Given(stream, call.IncidentId, call.Kind);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stream}: notice that the incident {Incident} is {Kind}.")]
    private partial void Given(StreamId stream, Guid incident, NoticeKind kind);
}
