namespace BridgeCoordinator.Domain.Liveness;

/// <summary>When most of a fleet falls silent, the coordinator asks itself these four before it blames the sites.</summary>
/// <param name="LeaseFresh">The database knows this node lives.</param>
/// <param name="TicksOnTime">It looks at its sites when it should.</param>
/// <param name="DoorAnswers">A WebSocket to the public address, through whatever stands before it, opened; absent if no such address is set.</param>
/// <param name="HeardSomebody">Somebody outside was heard within the last interval: a site, or a page of an operator.</param>
public readonly record struct SelfTest(bool LeaseFresh, bool TicksOnTime, bool? DoorAnswers, bool HeardSomebody)
{
    public bool Passed => LeaseFresh && TicksOnTime && DoorAnswers is not false && HeardSomebody;
}
