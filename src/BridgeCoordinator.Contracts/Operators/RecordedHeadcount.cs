namespace BridgeCoordinator.Contracts.Operators;

/// <summary>A headcount as recorded.</summary>
/// <param name="Count">The numbers.</param>
/// <param name="Revision">From 1; above 1 it corrects an earlier one.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="ByControlRoom">The control room wrote it down.</param>
/// <param name="Signature">The latest signature under it, standing or not.</param>
public sealed record RecordedHeadcount(
    Headcount Count,
    int Revision,
    DateTimeOffset At,
    string By,
    bool ByControlRoom = false,
    HeadcountSignature? Signature = null
);

/// <summary>A signature under one's headcount.</summary>
/// <param name="By">Who signed.</param>
/// <param name="At">When.</param>
/// <param name="Count">The numbers that were signed.</param>
/// <param name="Holds">They have not been corrected since.</param>
/// <param name="ByControlRoom">The control room signed for the point.</param>
public sealed record HeadcountSignature(string By, DateTimeOffset At, Headcount Count, bool Holds, bool ByControlRoom);
