namespace BridgeCoordinator.Contracts;

/// <summary>How a point or a level stands with its signature under a headcount (ký xác nhận sĩ số).</summary>
public enum SignatureState
{
    /// <summary>There is nothing to sign: no headcount has come.</summary>
    Missing,

    /// <summary>Not signed.</summary>
    Open,

    /// <summary>Signed, and nothing under it has changed since.</summary>
    Sealed,

    /// <summary>Signed, then changed under the signature: to be signed again.</summary>
    Broken,
}
