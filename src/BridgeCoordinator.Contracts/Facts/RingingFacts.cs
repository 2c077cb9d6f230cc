namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: the control room has rung a point, or is ringing it; nobody else need until then.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Until">When it is to be rung again, if it is still owed something.</param>
/// <param name="NoteId">What came of the call, kept beside the journal.</param>
[FactName("point-rung")]
public sealed record PointRung(string Point, DateTimeOffset Until, Guid? NoteId = null) : IFact;
