namespace BridgeCoordinator.Contracts;

/// <summary>Why a point is to be rung.</summary>
public enum RingReason
{
    /// <summary>Somebody there called for help, and nobody has taken it.</summary>
    Help,

    /// <summary>Its link is down.</summary>
    Silent,

    /// <summary>Nothing was ever heard of it, neither its machine nor anybody there.</summary>
    NeverHeard,

    /// <summary>Nobody is on post, and it is past the hour.</summary>
    NotOnPost,

    /// <summary>It has not answered a wave that is about to close, or a gate that has closed.</summary>
    Wave,

    /// <summary>It has not answered the roll call.</summary>
    RollCall,
}
