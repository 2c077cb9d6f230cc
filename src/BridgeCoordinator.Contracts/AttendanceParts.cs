namespace BridgeCoordinator.Contracts;

/// <summary>Headcounts added up. Longs, because a national conference may exceed what one hall cannot.</summary>
/// <param name="Points">Over how many bridge points.</param>
/// <param name="Summoned">Triệu tập.</param>
/// <param name="Present">Có mặt.</param>
/// <param name="Excused">Vắng có lý do.</param>
/// <param name="Absent">Vắng không lý do.</param>
public sealed record HeadTotals(int Points, long Summoned, long Present, long Excused, long Absent)
{
    /// <summary>Nobody yet.</summary>
    public static HeadTotals None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static HeadTotals operator +(HeadTotals one, HeadTotals other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(one.Points + other.Points, one.Summoned + other.Summoned, one.Present + other.Present, one.Excused + other.Excused, one.Absent + other.Absent);
    }

    /// <summary>One point's.</summary>
    public static HeadTotals Of(Headcount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return new(1, count.Summoned, count.Present, count.Excused, count.Absent);
    }

    /// <inheritdoc cref="op_Addition"/>
    public HeadTotals Add(HeadTotals other) => this + other;
}
