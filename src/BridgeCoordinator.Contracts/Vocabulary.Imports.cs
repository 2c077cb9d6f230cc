namespace BridgeCoordinator.Contracts;

/// <summary>What an import does to a point.</summary>
public enum PointChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is other than before.</summary>
    Changed,

    /// <summary>It is no longer named, and leaves the board.</summary>
    Withdrawn,
}

/// <summary>Where an import is.</summary>
public enum ImportStage
{
    /// <summary>The file is being read.</summary>
    Reading,

    /// <summary>It is compared with what stands.</summary>
    Checking,

    /// <summary>The registry writes it.</summary>
    Writing,

    /// <summary>The conference is being given its points.</summary>
    Carrying,

    /// <summary>The conference holds all of it, or of a later import.</summary>
    Done,

    /// <summary>It was refused; nothing was written.</summary>
    Refused,
}
