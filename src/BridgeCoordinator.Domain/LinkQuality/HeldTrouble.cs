namespace BridgeCoordinator.Domain.LinkQuality;

/// <summary>A gauge of a machine beyond its bound: one look may be a spike, three in a row are not; it passes once it stayed below for a while.</summary>
/// <param name="InARow">Looks beyond the bound, one after the other.</param>
/// <param name="First">The first of them.</param>
/// <param name="LastBad">The last look beyond the bound.</param>
/// <param name="Since">Since when it is a trouble; absent while it is none.</param>
public readonly record struct HeldTrouble(int InARow, DateTimeOffset First, DateTimeOffset LastBad, DateTimeOffset? Since)
{
    private const int Enough = 3;
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(15);

    public HeldTrouble Next(bool bad, DateTimeOffset at)
    {
        var shown = At(at);
        if (!bad)
        {
            return this with { InARow = 0, Since = shown };
        }
        var first = InARow == 0 ? at : First;
        return new(InARow + 1, first, at, shown ?? (InARow + 1 >= Enough ? first : null));
    }

    /// <summary>Since when it is a trouble now, if it is one.</summary>
    public DateTimeOffset? At(DateTimeOffset now) => Since is not null && LastBad + Hold > now ? Since : null;
}
