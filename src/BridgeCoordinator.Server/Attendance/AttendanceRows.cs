using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Attendance;

/// <summary>A node of the tree as a row, with the names of bodies and people. Pure.</summary>
internal sealed class AttendanceRows(ConferenceState state, IReadOnlyDictionary<string, Organization> bodies, Func<Actor, string> name)
{
    public AttendanceRow Row(AttendanceRoll roll, IReadOnlyDictionary<Guid, string> reasons) =>
        new(
            roll.Node.Point?.Code,
            roll.Node.Organization,
            Name(roll.Node),
            bodies.GetValueOrDefault(roll.Node.Named)?.Level,
            roll.Seated,
            roll.Counted,
            roll.Official,
            roll.State,
            Signature(roll, reasons),
            roll.Heads is { } heads ? new RecordedBy(name(heads.By), heads.At, heads.Revision, heads.ByControlRoom) : null,
            roll.Children.Count(child => child.State != SignatureState.Sealed)
        );

    public OpenBelow Open(AttendanceRoll roll) => new(roll.Node.Point?.Code, roll.Node.Organization, Name(roll.Node), roll.State);

    private string Name(AttendanceNode node) => node.Point?.Line.Name ?? (node.Named.Length == 0 ? state.Plan!.Name : BodyName(node.Named));

    private string BodyName(string organization) => bodies.GetValueOrDefault(organization)?.Name ?? organization;

    private SignatureView? Signature(AttendanceRoll roll, IReadOnlyDictionary<Guid, string> reasons)
    {
        string? Reason(Guid? note) => note is { } id ? reasons.GetValueOrDefault(id) : null;
        return roll switch
        {
            { Heads.Seal: { } seal } => new(name(seal.By), seal.At, HeadTotals.Of(seal.Count), seal.ByControlRoom, [], Reason(seal.NoteId)),
            { Seal: { } seal } => new(
                name(seal.By),
                seal.At,
                seal.Totals,
                false,
                [.. seal.WithoutPoints.Select(code => state.Roster.Find(code)?.Line.Name ?? code), .. seal.WithoutOrganizations.Select(BodyName)],
                Reason(seal.NoteId)
            ),
            _ => null,
        };
    }
}
