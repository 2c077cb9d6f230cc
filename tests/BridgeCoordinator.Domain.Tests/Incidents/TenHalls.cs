using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Incidents;

/// <summary>Ten halls of Nghệ An, each its own carrier's, so that nothing but a call for help joins two; open, and rung up to an hour before the start.</summary>
internal sealed class TenHalls
{
    public static readonly Guid An = DerivedId.From("An");
    private long epoch;

    public TenHalls(string until = "T-60m")
    {
        Scene = new Scene();
        var roster = Enumerable.Range(0, 10).Select(i => Cast.Line($"H-{i}", $"Hội trường {i}", "hall", $"{i}/h{i}", 50) with { Lines = [new SiteLine(LineRole.Main, $"carrier-{i}")] });
        foreach (var command in Cast.Import("first", Cast.PlanOf(Cast.Morning), [.. roster]))
        {
            Scene.Does(command, Cast.Courier);
        }
        Scene.Does(new OpenConference());
        Scene.RingUntil(until);
    }

    public Scene Scene { get; }

    public IncidentState Only => Assert.Single(Scene.State.Incidents.Open.Values);

    public IEnumerable<PeopleCalled> Called => Scene.Facts.OfType<PeopleCalled>();

    public IReadOnlyList<IFact> Asks(int hall, HelpKind kind = HelpKind.NoPicture, string? note = null) =>
        Scene.Does(new AskForHelp($"H-{hall}", kind, Cast.Hoa) { Note = note }, Actor.Person(Cast.Hoa));

    public void Withdraws(int hall, HelpKind kind = HelpKind.NoPicture) => Scene.Does(new WithdrawHelp($"H-{hall}", kind), Actor.Person(Cast.Hoa));

    public HelpRequest Help(int hall, HelpKind kind = HelpKind.NoPicture) => Scene.State.Incidents.Help.Find(hall, kind)!;

    public void Falls(int hall) =>
        Scene.Does(new ReportLink($"{hall}/h{hall}", ++epoch, LinkVerdict.Down, Scene.Now.AddSeconds(-8), LinkDownCause.Silence), Cast.Sweep);

    public void Rises(int hall) => Scene.Does(new ReportLink($"{hall}/h{hall}", ++epoch, LinkVerdict.Up, Scene.Now), Cast.Sweep);

    public void Live() => Scene.Does(new ChangePhase("sang", SessionPhase.Live));

    /// <summary>Time passes, and the bell rings whatever falls due.</summary>
    public void Wait(double minutes)
    {
        var until = Scene.Now.AddMinutes(minutes);
        while (Scene.State.NextDue is { } due && due <= until)
        {
            Scene.Now = due > Scene.Now ? due : Scene.Now;
            Scene.Ring();
        }
        Scene.Now = until;
    }
}
