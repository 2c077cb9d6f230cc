using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>
/// A node with its numbers: what has been counted under it, and what has been signed. A level's signature stands only on older ones: whatever
/// is signed anew under it, or is no longer signed, breaks it, even if the sum is the same.
/// </summary>
/// <param name="Node">The node.</param>
/// <param name="Children">What is right under it.</param>
/// <param name="Seated">How many points sit under it.</param>
/// <param name="Counted">What they have reported, signed or not.</param>
/// <param name="State">How it stands with its signature.</param>
/// <param name="Official">The signed numbers under it: its own where its signature stands, else those of its children.</param>
public sealed record AttendanceRoll(
    AttendanceNode Node,
    IReadOnlyList<AttendanceRoll> Children,
    int Seated,
    HeadTotals Counted,
    SignatureState State,
    HeadTotals Official
)
{
    /// <summary>A point's headcount.</summary>
    public CountedHeads? Heads { get; private init; }

    /// <summary>A level's latest signature, standing or not.</summary>
    public AttendanceSeal? Seal { get; private init; }

    /// <summary>The number of the fact by which it is signed.</summary>
    private long SignedSeq => Heads?.Seal?.Seq ?? Seal?.Seq ?? 0;

    /// <summary>Itself and everything under it.</summary>
    public IEnumerable<AttendanceRoll> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>What its level would sign now: the children that have signed.</summary>
    public HeadTotals ToSign => Sum(Children.Where(child => child.State == SignatureState.Sealed).Select(child => child.Official));

    /// <summary>The points whose numbers are in <see cref="Official"/>.</summary>
    public IEnumerable<AttendanceRoll> Covered =>
        Node.Point is not null ? (State == SignatureState.Sealed ? [this] : [])
        : State == SignatureState.Sealed ? Children.Where(child => !IsLeftOut(Seal!, child)).SelectMany(child => child.Covered)
        : Children.SelectMany(child => child.Covered);

    public static AttendanceRoll Of(ConferenceState state, SessionState session, HeadcountMoment moment) =>
        Of(session, moment, AttendanceNode.Of(state, session));

    internal static AttendanceRoll Of(SessionState session, HeadcountMoment moment, AttendanceNode node)
    {
        if (node.Point is { } point)
        {
            var heads = session.Seat(point.Index).Heads(moment);
            var state = heads?.Signature ?? SignatureState.Missing;
            var counted = heads is null ? HeadTotals.None : HeadTotals.Of(heads.Count);
            return new(node, [], 1, counted, state, state == SignatureState.Sealed ? HeadTotals.Of(heads!.Seal!.Count) : HeadTotals.None) { Heads = heads };
        }
        AttendanceRoll[] children = [.. node.Children.Select(child => Of(session, moment, child))];
        var seal = session.Attendance.Find(moment, node.Organization);
        var counts = Sum(children.Select(child => child.Counted));
        var standing =
            seal is null ? counts.Points == 0 ? SignatureState.Missing : SignatureState.Open
            : children.All(child => IsLeftOut(seal, child) || (child.State == SignatureState.Sealed && child.SignedSeq < seal.Seq)) ? SignatureState.Sealed
            : SignatureState.Broken;
        var official = standing == SignatureState.Sealed ? seal!.Totals : Sum(children.Select(child => child.Official));
        return new(node, children, children.Sum(child => child.Seated), counts, standing, official) { Seal = seal };
    }

    internal static HeadTotals Sum(IEnumerable<HeadTotals> totals) => totals.Aggregate(HeadTotals.None, (sum, next) => sum + next);

    private static bool IsLeftOut(AttendanceSeal seal, AttendanceRoll child) =>
        child.Node.Point is { } point ? seal.WithoutPoints.Contains(point.Code) : seal.WithoutOrganizations.Contains(child.Node.Organization);
}
