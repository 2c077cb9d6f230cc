namespace BridgeCoordinator.Contracts;

/// <summary>How well the coordinator sees its sites.</summary>
public enum SightState
{
    /// <summary>Nothing stands in the way.</summary>
    Clear,

    /// <summary>A whole group fell silent at once: its sites have longer to prove themselves.</summary>
    Braked,

    /// <summary>The sites are coming back after a restart: nobody is called down meanwhile.</summary>
    Returning,

    /// <summary>Most sites fell silent at once, or the lease is late: it may be the coordinator. Nobody is called down.</summary>
    Blind,
}

/// <summary>Who can be heard at a point.</summary>
public enum WitnessKind
{
    /// <summary>The agent of the site.</summary>
    Agent,

    /// <summary>A page of an operator.</summary>
    Operator,

    /// <summary>The video platform: it saw the site in the meeting.</summary>
    Platform,
}
