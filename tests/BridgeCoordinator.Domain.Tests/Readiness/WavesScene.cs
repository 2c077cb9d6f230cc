using BridgeCoordinator.Domain.Readiness;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

/// <summary>The three halls in a course with a hard gate: one wave by machine that compares the set-up, a rehearsal before it that freezes it.</summary>
internal static class WavesScene
{
    public static readonly SetupItem[] Rally = [new(SetupKind.Endpoint, "Logitech Rally"), new(SetupKind.Address, "10.1.0.7")];
    public static readonly SetupItem[] Poly = [new(SetupKind.Endpoint, "Poly Studio"), new(SetupKind.Address, "10.1.0.7")];

    private static readonly WavePlan Machine = new("may", "Kiểm tra máy", TimeOffset.Parse("T-2h"), TimeOffset.Parse("T-1h"), [WaveSource.Agent], ["cpu"], Gate: GateKind.Hard, ComparesSetup: true);

    public static ConferencePlan Plan(int quorum = 100, GateKind gate = GateKind.Hard) =>
        Cast.PlanOf(
            Cast.Session("sang", SessionKind.Plenary, new SessionStart(At: Cast.T0), Machine with { QuorumPercent = quorum, Gate = gate }),
            Cast.Session("tong-duyet", SessionKind.Rehearsal, new SessionStart(OfSession: "sang", Offset: TimeOffset.Parse("T-1d@14:00")), Machine with { Freezes = true, Gate = GateKind.None, ComparesSetup = false })
        ) with
        {
            Checks = [new("cpu", CheckBy.Agent)],
        };

    /// <summary>All three answer the rehearsal with the same set-up, and it is frozen.</summary>
    public static Scene Rehearsed(int quorum = 100, GateKind gate = GateKind.Hard)
    {
        var scene = Scene.Opened(Plan(quorum, gate));
        scene.RingUntil("T-20h");
        foreach (var line in Cast.Roster)
        {
            scene.Says(line.Code, R.Ready, Rally, "tong-duyet");
        }
        scene.RingUntil("T-2h");
        return scene;
    }

    public static IReadOnlyList<IFact> Says(this Scene scene, string point, R word, SetupItem[]? setup = null, string session = "sang") =>
        scene.Does(
            new AnswerWave(session, "may", scene.State.Session(session)!.Wave("may")!.Run, point, WaveSource.Agent, [new CheckResult("cpu", word)], setup),
            Actor.Agent(Cast.Roster.Single(l => l.Code == point).SiteId)
        );

    public static R Of(this Scene scene, string point) => scene.Wave().Readiness(scene.State.Roster.Find(point)!.Index);

    public static WaveRun Wave(this Scene scene) => scene.Morning.Wave("may")!;
}
