namespace BridgeCoordinator.Domain.Liveness;

/// <summary>Everything the detector may be told.</summary>
public sealed record DetectorRules
{
    public SuspicionRules Suspicion { get; init; } = new();

    public SilenceRules Silence { get; init; } = new();

    public ObserverRules Observer { get; init; } = new();

    public BrakeRules Brake { get; init; } = new();

    public FlapRules Flap { get; init; } = new();

    /// <summary>While more than this share of the sites is on its way back, nobody is called down.</summary>
    public double Returning { get; init; } = 0.1;
}
