namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // Acts of the state machine, by feature.
    private static Problem[] Acts => [];
}
