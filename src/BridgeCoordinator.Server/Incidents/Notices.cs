using System.Diagnostics.Metrics;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Incidents;

/// <summary>
/// What people are called for: an incident opens, turns out wider, is over. At most three for one cause, however many points it hits, and none
/// for a drill. Each is written down and counted; who is told, and by what, is another feature's.
/// </summary>
internal sealed partial class Notices(EffectGround ground, NoticeBook book, IMeterFactory meters, ILogger<Notices> log) : Effect("notices", ground)
{
    private readonly Counter<long> given = meters
        .Create("BridgeCoordinator.Incidents")
        .CreateCounter<long>("bridge.incidents.notices", "{notice}", "Notices given, by kind.");

    private readonly Followers followers = ground.Followers;

    protected override bool Follows(StreamId stream) => stream.Kind == "conference";

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        if (followers.Find(stream)?.Current.State is ConferenceState { Plan.Drill: true })
        {
            return;
        }
        foreach (var (row, fact) in facts)
        {
            if (Of(fact) is { } notice && await book.Write(stream, new Notice(notice.Incident, notice.Kind, row.Seq, row.At), cancel))
            {
                given.Add(1, new KeyValuePair<string, object?>("kind", notice.Kind.ToString()));
                Given(stream, notice.Incident, notice.Kind);
            }
        }
    }

    private static (Guid Incident, NoticeKind Kind)? Of(IFact fact) =>
        fact switch
        {
            IncidentOpened it => (it.IncidentId, NoticeKind.Opened),
            IncidentWidened it => (it.IncidentId, NoticeKind.Widened),
            IncidentResolved it => (it.IncidentId, NoticeKind.Resolved),
            _ => null,
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stream}: notice that the incident {Incident} is {Kind}.")]
    private partial void Given(StreamId stream, Guid incident, NoticeKind kind);
}
