namespace BridgeCoordinator.Contracts;

/// <summary>What of a session follows its start.</summary>
public enum ShiftedThing
{
    /// <summary>The start itself.</summary>
    Start,

    /// <summary>When it gathers.</summary>
    Gathering,

    /// <summary>By when operators are on post.</summary>
    OnPost,

    /// <summary>A wave's opening.</summary>
    WaveOpens,

    /// <summary>A wave's deadline.</summary>
    WaveCloses,
}
