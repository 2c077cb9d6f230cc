using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Notifications;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Push;

/// <summary>
/// From a roll call or a cue in the journal to the telephones of those it asks whose page nobody looks at. A batch has its id from the fact and from where its
/// points stand in the roster, so it is handed over once however often the journal is read, by whichever node; nothing of a drill, of what is classified,
/// or of what is old by now.
/// </summary>
internal sealed class GatewayCalls(EffectGround ground, Gateway gateway, OpenPages pages, IOptions<BridgeOptions> options) : Effect("gateway-calls", ground)
{
    private const int Batch = 100;

    private readonly Followers followers = ground.Followers;
    private readonly TimeProvider clock = ground.Clock;

    protected override bool Follows(StreamId stream) => stream.Kind == "conference";

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        if (!gateway.IsOn)
        {
            return;
        }
        foreach (var (row, fact) in facts.Where(f => f.Fact is RollCallOpened or CueCalled && f.Row.At + Calls.Life > clock.GetUtcNow()))
        {
            await followers.WaitFor(stream, row.Seq, cancel);
            if (followers.Find(stream)?.Current.State is ConferenceState { Plan.Drill: false, IsClassified: false } state)
            {
                await Call(state, stream, row, fact, cancel);
            }
        }
    }

    private async Task Call(ConferenceState state, StreamId stream, JournalRow row, IFact fact, CancellationToken cancel)
    {
        var (kind, session) = (Calls.KindOf(fact)!.Value, fact is CueCalled cue ? cue.SessionId : ((RollCallOpened)fact).SessionId);
        var (looked, origin) = (pages.LookedAt(state.Id), Convert.ToHexString(row.Hash));
        var asked =
            from point in state.Roster.Points
            where Calls.Asks(state, fact, point) && !looked.Contains(point.Code)
            let people = PeopleOf(state.Session(session), point)
            where people.Count > 0
            select (Point: point, People: people);
        foreach (var batch in asked.GroupBy(a => a.Point.Index / Batch))
        {
            GatewayCall[] calls = [.. batch.Select(a => Words(state, kind, a.Point, DerivedId.From(stream.Value, "gateway", origin, a.Point.Code)))];
            var notice = new GatewayNotice(state.Id, state.Plan!.Name, session, kind, row.At + Calls.Life, calls);
            await gateway.Send(
                kind == PushKind.Cue ? "call.cue" : "call.roll-call",
                DerivedId.From(stream.Value, "gateway-batch", origin, $"{batch.Key}"),
                new WaitingCalls(row.At, notice, [.. batch.Select(a => a.People)]),
                cancel
            );
        }
    }

    /// <summary>Who is on post there first; a leader is not called to press a button.</summary>
    private static IReadOnlyList<Guid> PeopleOf(SessionState? session, BridgePoint point)
    {
        var contacts = point.Line.Contacts.Where(c => c.Role is ContactRole.Operator or ContactRole.Deputy).OrderBy(c => c.Role).Select(c => c.PersonId);
        return [.. session?.Seat(point.Index).OnPost is { PersonId: var onPost } ? contacts.Prepend(onPost).Distinct() : contacts];
    }

    private GatewayCall Words(ConferenceState state, PushKind kind, BridgePoint point, Guid id)
    {
        var (name, where) = (state.Plan!.Name, options.Value.PublicUrl is { } url ? $": {new Uri(url, "/op")}" : "");
        return kind == PushKind.Cue
            ? new(id, point.Code, point.Line.Name, "", $"{name}: phòng điều khiển gọi {point.Line.Name} chuẩn bị. Mở trang điểm cầu để trả lời{where}", $"{name}: the control room calls {point.Line.Name} to stand by. Answer on the point's page{where}")
            : new(id, point.Code, point.Line.Name, "", $"{name}: phòng điều khiển đang điểm danh {point.Line.Name}. Mở trang điểm cầu để trả lời{where}", $"{name}: the control room calls the roll at {point.Line.Name}. Answer on the point's page{where}");
    }
}
