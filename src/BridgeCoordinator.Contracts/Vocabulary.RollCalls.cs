namespace BridgeCoordinator.Contracts;

/// <summary>How a point stands in a round of roll call (điểm danh). An answer is whole when it has been read back.</summary>
public enum RollCallMark
{
    /// <summary>This round does not ask it.</summary>
    NotAsked,

    /// <summary>Asked, and no answer yet.</summary>
    Silent,

    /// <summary>It said that all is clear; nobody has read it back.</summary>
    Clear,

    /// <summary>It said that all is clear, and the control room has heard it.</summary>
    ClearHeard,

    /// <summary>It said that something is wrong; nobody has read it back.</summary>
    Trouble,

    /// <summary>It said that something is wrong, and the control room has heard it.</summary>
    TroubleHeard,
}
