using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Simulator.Judging;
using BridgeCoordinator.Simulator.Rehearsals;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Simulator.Tests;

/// <summary>The journal a rehearsal should leave, written by hand: what the course demands and not a fact more.</summary>
internal sealed class GoodJournal
{
    public static readonly DateTimeOffset T = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
    private const string Bell = "bell";
    private const string Session = PlanCopy.SessionId;
    private const string Wave = PlanCopy.WaveId;

    private readonly List<(string Stream, DateTimeOffset At, ActorKind Kind, string Actor, IFact[] Facts)> commands = [];
    private int ids;

    private GoodJournal()
    {
        var yaml = PlanCopy.Write(PlanCopy.Sample(Id), "thu", T, Pace.Fast(8), 8);
        var read = PlanFile.Read(yaml, Id).Plan!;
        Plan = new JudgedPlan(read.Programme.Id, read.Conference!, [.. read.Roster.Select(l => new JudgedPoint(l.Code, l.SiteId))]);
        Play(read);
    }

    public JudgedPlan Plan { get; }

    private string Conference => $"conference/{Plan.Conference.Id}";

    /// <summary>The rows of the good journal after <paramref name="change"/> had its way with the facts, numbered densely.</summary>
    public static (JudgedPlan Plan, IReadOnlyDictionary<string, IReadOnlyList<JournalFact>> Journal) Rows(Func<IFact, IFact?>? change = null)
    {
        var good = new GoodJournal();
        var rows = new Dictionary<string, IReadOnlyList<JournalFact>>();
        foreach (var stream in good.commands.GroupBy(c => c.Stream))
        {
            var seq = 0;
            rows[stream.Key] =
            [
                .. stream
                    .OrderBy(c => c.At)
                    .SelectMany(c =>
                    {
                        var command = good.Id();
                        return c
                            .Facts.Select(f => change is null ? f : change(f))
                            .OfType<IFact>()
                            .Select((fact, ord) =>
                            {
                                var (name, version, body) = FactCatalogue.Write(fact);
                                return new JournalFact(++seq, command, ord, name, version, c.At, c.At, c.Kind, c.Actor, body, "");
                            })
                            .ToList();
                    }),
            ];
        }
        return (good.Plan, rows);
    }

    private Guid Id() => new(++ids, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private void At(double second, string stream, ActorKind kind, string actor, params IFact[] facts) =>
        commands.Add((stream, T.AddSeconds(second), kind, actor, facts));

    private void Play(ReadPlan read)
    {
        var (import, director) = (Id(), Id().ToString("D"));
        At(-24, "registry", ActorKind.Machine, "m", new PlanAccepted(import, read.Programme, read.Conference), new PlanCompleted(import, Plan.Conference.Id, 8));
        At(-23, $"programme/{read.Programme.Id}", ActorKind.System, "courier", new ProgrammeAdopted(read.Programme));
        At(-23, Conference, ActorKind.System, "courier", new ConferenceDrafted(import, read.Conference!));
        At(-22.9, Conference, ActorKind.System, "courier", new PointsEnrolled(import, read.Roster));
        At(-22.8, Conference, ActorKind.System, "courier", new RosterCompleted(import, 8));
        At(-22, Conference, ActorKind.Person, director, new ConferenceOpened());
        At(-16, Conference, ActorKind.System, Bell, new WaveOpened(Session, Wave, 1, T.AddSeconds(-8)), Phase(SessionPhase.Planned, SessionPhase.Preparing));
        foreach (var point in Plan.Points)
        {
            Attend(point, Id());
        }
        At(-13, Conference, ActorKind.Agent, Plan.Points[0].SiteId, Answer(Plan.Points[0].Code, Readiness.Ready));
        At(-11, Conference, ActorKind.System, Bell, Phase(SessionPhase.Preparing, SessionPhase.Gathering));
        At(-10, Conference, ActorKind.Person, director, new RollCallOpened(Session, 1));
        At(-8, Conference, ActorKind.System, Bell, new WaveClosed(Session, Wave, 1, 8, 0, 0, 0));
        At(-6, Conference, ActorKind.Person, director, new RollCallClosed(Session, 1, 8, 8));
        At(-2, Conference, ActorKind.Person, "p", Heads(Plan.Points[3].Code, HeadcountMoment.First, 2, 91));
        At(0, Conference, ActorKind.Person, director, Phase(SessionPhase.Gathering, SessionPhase.Live));
        At(9, Conference, ActorKind.System, "sweep", new LinkWentDown(Plan.Points[1].Code, 1, T.AddSeconds(1), LinkDownCause.Silence));
        At(12, Conference, ActorKind.System, "sweep", new LinkWentDown(Plan.Points[2].Code, 1, T.AddSeconds(2), LinkDownCause.ConnectionLost));
        At(14, Conference, ActorKind.System, "sweep", new LinkCameUp(Plan.Points[1].Code, 2, T.AddSeconds(14)));
        At(18, Conference, ActorKind.Person, director, Phase(SessionPhase.Live, SessionPhase.Closed));
        At(19, Conference, ActorKind.Person, director, new ConferenceClosed());
    }

    private void Attend(JudgedPoint point, Guid person)
    {
        var (code, who) = (point.Code, person.ToString("D"));
        At(-21, "access", ActorKind.System, "door", new AgentEnrolled(Id(), point.SiteId, Id()));
        At(-21, "access", ActorKind.System, "door", new PersonAdded(person, Role.Operator, Plan.Conference.Id, code), new SignedIn(Id(), person));
        At(-20, Conference, ActorKind.Person, who, new OperatorCameOnPost(Session, code, person, Late: false));
        At(-15.5, Conference, ActorKind.System, "sweep", new LinkCameUp(code, 1, T.AddSeconds(-20)));
        At(-15, Conference, ActorKind.Agent, point.SiteId, Answer(code, code == Plan.Points[0].Code ? Readiness.NotReady : Readiness.Ready));
        At(-9, Conference, ActorKind.Person, who, new RollCallAnswered(Session, 1, code, RollCallWord.AllClear));
        At(-5, Conference, ActorKind.Person, who, Heads(code, HeadcountMoment.First, 1, 90));
        At(16, Conference, ActorKind.Person, who, Heads(code, HeadcountMoment.Closing, 1, 88));
    }

    private static SessionPhaseChanged Phase(SessionPhase from, SessionPhase to) => new(Session, from, to);

    private static WaveAnswered Answer(string code, Readiness verdict) =>
        new(Session, Wave, 1, code, WaveSource.Agent, verdict, [new CheckResult("cpu", verdict)]);

    private static HeadcountRecorded Heads(string code, HeadcountMoment moment, int revision, int present) =>
        new(Session, code, moment, revision, new Headcount(100, present, 5, 100 - 5 - present));
}
