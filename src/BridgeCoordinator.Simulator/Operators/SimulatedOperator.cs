using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Simulator.Operators;

/// <summary>The technician of one point: enters by his link and acts as his phone page would without a WebSocket.</summary>
internal sealed class SimulatedOperator(Uri server, PointCodes codes, int seed, TimeProvider time) : IDisposable
{
    private readonly CoordinatorApi api = new(server, token: null, time);

    public string Point => codes.Point;

    public Headcount FirstCount { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Some leave before the end.</summary>
    public Headcount ClosingCount => FirstCount with { Present = FirstCount.Present - 2, Excused = FirstCount.Excused + 2 };

    /// <summary>Enters by the link, choosing the operator among the point's contacts, and reads his desk.</summary>
    public async Task Enter(CancellationToken cancel)
    {
        var asked = await api.Enter(new EnterRequest(codes.OperatorLink), cancel);
        var me = asked.Contacts.FirstOrDefault(c => c.Role == ContactRole.Operator);
        await api.Enter(
            me is null ? new EnterRequest(codes.OperatorLink, Name: $"Trực {codes.Point}") : new EnterRequest(codes.OperatorLink, PersonId: me.PersonId),
            cancel
        );
        var desk = await api.Desk(cancel);
        FirstCount = Guess(desk.Session?.Summoned ?? 100);
    }

    public Task ComeOnPost(string session, CancellationToken cancel) => api.DoAtPoint(new ComeOnPostAct(null, session), ct: cancel);

    public Task AnswerRollCall(string session, int round, CancellationToken cancel) =>
        api.DoAtPoint(new AnswerRollCallAct(null, session, round, RollCallWord.AllClear), ct: cancel);

    public Task Count(string session, HeadcountMoment moment, Headcount count, CancellationToken cancel) =>
        api.DoAtPoint(new RecordHeadcountAct(null, session, moment, count), ct: cancel);

    public void Dispose() => api.Dispose();

    private Headcount Guess(int summoned)
    {
        var random = new Random(seed);
        var (excused, absent) = (random.Next(summoned / 20 + 1), random.Next(summoned / 40 + 1));
        return new Headcount(summoned, summoned - excused - absent, excused, absent);
    }
}
