namespace BridgeCoordinator.Contracts;

/// <summary>What a wave asks of a point. All but the first are answered by an act the point does anyway; there is no second answer.</summary>
public enum WaveKind
{
    /// <summary>Checks, answered one by one.</summary>
    Checks,

    /// <summary>Come on post: whoever is on post has answered.</summary>
    OnPost,

    /// <summary>Answer the roll call, which opens and closes with the wave.</summary>
    RollCall,

    /// <summary>Report the first headcount.</summary>
    FirstHeadcount,

    /// <summary>Report the closing headcount.</summary>
    ClosingHeadcount,
}

/// <summary>What hangs on a wave. Gates guard Live alone: gathering is the clock's.</summary>
public enum GateKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>People are warned before they go live without it.</summary>
    Soft,

    /// <summary>Nobody goes live before it has passed or the director has decided "go".</summary>
    Hard,
}

/// <summary>Who makes a check.</summary>
public enum CheckBy
{
    /// <summary>The agent, by a probe.</summary>
    Agent,

    /// <summary>The operator, by word.</summary>
    Operator,

    /// <summary>Both ends see and hear each other, and both tick it: operator and control room.</summary>
    TwoWay,
}

/// <summary>What a set-up is made of.</summary>
public enum SetupKind
{
    /// <summary>The hall.</summary>
    Room,

    /// <summary>Camera, microphone, codec: what makes picture and sound.</summary>
    Endpoint,

    /// <summary>The firmware or program version of what is used.</summary>
    Firmware,

    /// <summary>A line, its role and carrier or interface.</summary>
    Line,

    /// <summary>The network address of the site's machine.</summary>
    Address,
}

/// <summary>The director's word before a session starts.</summary>
public enum GoWord
{
    /// <summary>Go.</summary>
    Go,

    /// <summary>Not yet.</summary>
    NoGo,
}

/// <summary>What a part of a wave's points has in common.</summary>
public enum WaveGroupKind
{
    /// <summary>An organisation above them, the nearest that several share.</summary>
    Organization,

    /// <summary>The carrier of their main line.</summary>
    Carrier,
}
