namespace BridgeCoordinator.Domain.Platform;

/// <summary>
/// A yes or no that turns only once its opposite was seen for a while, and only at a look: who leaves and is back within seconds has not left,
/// and no clock turns a word nobody has asked again for.
/// </summary>
/// <param name="Shown">What is shown.</param>
/// <param name="Since">When it became true.</param>
/// <param name="OtherSince">Since when every look saw the opposite; absent while the last look agreed.</param>
public readonly record struct HeldWord(bool Shown, DateTimeOffset Since, DateTimeOffset? OtherSince = null)
{
    /// <summary>What the last look saw, held or not.</summary>
    public bool Seen => OtherSince is null ? Shown : !Shown;

    public HeldWord Next(bool seen, DateTimeOffset at, PlatformRules rules)
    {
        if (seen == Shown)
        {
            return this with { OtherSince = null };
        }
        var since = OtherSince ?? at;
        return at - since >= (Shown ? rules.MissingAfter : rules.BackAfter) ? new(seen, since) : this with { OtherSince = since };
    }
}
