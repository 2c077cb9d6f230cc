namespace BridgeCoordinator.Contracts.Operators;

/// <summary>
/// What is known of the set-up at one's own point, for the operator to confirm or correct with <see cref="AnswerWaveAct.Setup"/>. What an operator says of
/// it replaces what an operator said before, and nothing of what the agent reads.
/// </summary>
/// <param name="Told">What an operator last said; empty before.</param>
/// <param name="Lines">The lines the plan names. One that is as the plan says need not be told.</param>
/// <param name="Read">What the agent reads; empty where there is none.</param>
/// <param name="MainHall">The main hall of the conference, for those who sit in it.</param>
/// <param name="FrozenAt">When the point's set-up was frozen; absent before.</param>
/// <param name="Changes">What differs from the frozen set-up and has not been tested yet.</param>
public sealed record DeskSetup(
    IReadOnlyList<SetupItem> Told,
    IReadOnlyList<SiteLine> Lines,
    IReadOnlyList<SetupItem> Read,
    string MainHall,
    DateTimeOffset? FrozenAt,
    IReadOnlyList<SetupChange> Changes
);
