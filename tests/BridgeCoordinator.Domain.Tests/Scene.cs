using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests;

/// <summary>One conference with a clock in hand: send a command, see what came of it.</summary>
internal sealed class Scene
{
    private long sent;

    public ConferenceState State { get; private set; } = ConferenceState.Empty(Cast.Conference);

    public DateTimeOffset Now { get; set; } = Cast.T0.AddDays(-7);

    public List<IFact> Facts { get; } = [];

    public List<(IFact Fact, FactStamp Stamp)> Log { get; } = [];

    public SessionState Morning => State.Session("sang")!;

    public SessionState Rehearsal => State.Session("tong-duyet")!;

    /// <summary>Imported, a week ahead, not open.</summary>
    public static Scene Drafted(ConferencePlan? plan = null)
    {
        var scene = new Scene();
        foreach (var command in Cast.Import("first", plan ?? Cast.Plan, Cast.Roster))
        {
            scene.Does(command, Cast.Courier);
        }
        return scene;
    }

    /// <summary>Open, only the morning session, a week ahead.</summary>
    public static Scene Opened(ConferencePlan? plan = null)
    {
        var scene = Drafted(plan ?? Cast.PlanOf(Cast.Morning));
        scene.Does(new OpenConference());
        return scene;
    }

    /// <summary>The bell has rung up to an offset from T-0.</summary>
    public static Scene At(string offset, ConferencePlan? plan = null)
    {
        var scene = Opened(plan);
        scene.RingUntil(offset);
        return scene;
    }

    public Scene RingUntil(string offset)
    {
        var until = TimeOffset.Parse(offset).From(Cast.T0, TimeZoneInfo.Utc);
        while (State.NextDue is { } due && due <= until)
        {
            Now = due > Now ? due : Now;
            Ring();
        }
        Now = until;
        return this;
    }

    /// <summary>Rings everything that is due now.</summary>
    public void Ring()
    {
        foreach (var due in State.Timetable().Where(d => d.Due <= Now).OrderBy(d => d.Due).ToList())
        {
            Decide(due.Command, Cast.Bell);
        }
    }

    /// <summary>Sends a command that must be accepted; returns its facts.</summary>
    public IReadOnlyList<IFact> Does(Command command, Actor? actor = null, DateTimeOffset? occurredAt = null)
    {
        var decision = Decide(command, actor ?? Cast.Director, occurredAt);
        Assert.True(decision.Refusal is null, $"{command} was refused: {decision.Refusal?.Code}");
        return decision.Facts;
    }

    /// <summary>Sends a command that must be refused; returns the code.</summary>
    public string Refuses(Command command, Actor? actor = null)
    {
        var before = State;
        var decision = Decide(command, actor ?? Cast.Director);
        Assert.NotNull(decision.Refusal);
        Assert.Same(before, State);
        var problem = ProblemCatalogue.ByCode[decision.Refusal.Code];
        Assert.DoesNotContain("{", problem.Say(decision.Refusal.Arguments, vietnamese: true), StringComparison.Ordinal);
        Assert.DoesNotContain("{", problem.Say(decision.Refusal.Arguments, vietnamese: false), StringComparison.Ordinal);
        return decision.Refusal.Code;
    }

    public IReadOnlyList<IFact> Answers(string point, WaveSource source, params CheckResult[] checks)
    {
        var wave = Morning.Waves.First(w => w.State == WaveState.Open);
        return Does(new AnswerWave("sang", wave.Plan.Id, wave.Run, point, source, checks), Cast.Director);
    }

    public Decision Decide(Command command, Actor actor, DateTimeOffset? occurredAt = null)
    {
        var moment = new Moment(Now, occurredAt ?? Now, DerivedId.From("scene", $"{++sent}"), actor);
        var decision = command.Decide(State, moment);
        foreach (var fact in decision.Facts)
        {
            Facts.Add(fact);
            var stamp = new FactStamp(Facts.Count, Now, occurredAt ?? Now, actor);
            Log.Add((fact, stamp));
            State = (ConferenceState)State.Apply(fact, stamp);
        }
        return decision;
    }

    public static CheckResult Check(string id, Contracts.Readiness result = Contracts.Readiness.Ready) => new(id, result);
}
