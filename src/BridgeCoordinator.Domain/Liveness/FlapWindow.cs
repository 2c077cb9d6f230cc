using System.Numerics;

namespace BridgeCoordinator.Domain.Liveness;

/// <summary>When a link counts as flapping.</summary>
public sealed record FlapRules
{
    /// <summary>One slot of the window.</summary>
    public TimeSpan Slot { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Flapping above this, in per cent.</summary>
    public double Enter { get; init; } = 30;

    /// <summary>Over when no longer above this, in per cent.</summary>
    public double Leave { get; init; } = 25;
}

/// <summary>
/// The last twenty slots of a link, as Icinga 2 weighs them (lib/icinga/checkable-flapping.cpp): a slot in which the link changed
/// counts 0.80 if it is the oldest, 1.18 if it is the newest. Four bytes and a bit.
/// </summary>
public readonly record struct FlapWindow
{
    public const int Slots = 20;

    // Bit 0 is the newest slot.
    private uint Changes { get; init; }

    /// <summary>Whether the link is flapping.</summary>
    public bool Flapping { get; private init; }

    /// <summary>How many of the slots saw a change.</summary>
    public int Changed => BitOperations.PopCount(Changes);

    /// <summary>Whether anything is left to forget.</summary>
    public bool Quiet => Changes == 0 && !Flapping;

    /// <summary>The weighted share of changes, in per cent.</summary>
    public double Percent
    {
        get
        {
            var hundredths = 0;
            for (var left = Changes; left != 0; left &= left - 1)
            {
                hundredths += 80 + (2 * (Slots - 1 - BitOperations.TrailingZeroCount(left)));
            }
            return hundredths / (double)Slots;
        }
    }

    /// <summary>The window a slot later.</summary>
    public FlapWindow Next(bool changed, FlapRules rules)
    {
        var next = this with { Changes = ((Changes << 1) | (changed ? 1u : 0u)) & ((1u << Slots) - 1) };
        return next with { Flapping = next.Percent > (Flapping ? rules.Leave : rules.Enter) };
    }
}
