using System.Globalization;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using At = BridgeCoordinator.Domain.Streams.Moment;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>
/// A level signs the sum of what was signed right under it: when all of that has signed, or naming those it signs without, and why. The numbers
/// that were looked at come along, so that nothing is signed unseen.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Organization">The level; absent: the whole conference.</param>
/// <param name="Seen">The numbers the signer saw.</param>
/// <param name="WithoutPoints">Points right under it that have not signed.</param>
/// <param name="WithoutOrganizations">Bodies right under it that have not signed.</param>
public sealed record SignAttendance(
    string SessionId,
    HeadcountMoment Moment,
    string? Organization,
    HeadTotals Seen,
    IReadOnlyList<string> WithoutPoints,
    IReadOnlyList<string> WithoutOrganizations
) : Command<ConferenceState>
{
    public const int MostLeftOut = 500;

    [JsonIgnore]
    public string? Reason { get; init; }

    public override Decision Decide(ConferenceState state, in At moment)
    {
        if (state.Signable(SessionId) is { } refusal)
        {
            return refusal;
        }
        var session = state.Known(SessionId);
        if (AttendanceNode.Of(state, session).Find(Organization ?? "") is not { } node)
        {
            return Decision.Refuse("attendance.node", ("organization", Organization!));
        }
        var roll = AttendanceRoll.Of(session, Moment, node);
        if (LeftOut(roll) is { } wrong)
        {
            return wrong;
        }
        if (roll is { State: SignatureState.Sealed, Seal: { } standing } && Same(standing))
        {
            return Decision.Refuse("attendance.already");
        }
        var totals = roll.ToSign;
        var note = Guard.NoteId(Reason, moment);
        var signed = new AttendanceSigned(SessionId, Moment, Organization, totals, WithoutPoints, WithoutOrganizations, note);
        return totals.Points == 0 ? Decision.Refuse("attendance.nothing")
            : totals != Seen ? Decision.Refuse("attendance.changed")
            : WithoutPoints.Count + WithoutOrganizations.Count > 0 && note is null ? Decision.Refuse("attendance.reason")
            : Guard.Note(Reason) is { } tooLong ? tooLong
            : FactParts.Size(signed) > Guard.BodyBytes ? TooMany(roll)
            : Decision.Of(signed).Noted(Reason, moment);
    }

    /// <summary>Exactly those that have not signed are left out: none unnamed, none that has signed, none from elsewhere.</summary>
    private Decision? LeftOut(AttendanceRoll roll)
    {
        if (WithoutPoints.Count + WithoutOrganizations.Count > MostLeftOut)
        {
            return Decision.Refuse("attendance.too-many", ("limit", Number(MostLeftOut)));
        }
        HashSet<string> points = [.. WithoutPoints], bodies = [.. WithoutOrganizations];
        foreach (var child in roll.Children)
        {
            var name = child.Node.Point?.Code ?? child.Node.Organization;
            var named = child.Node.Point is null ? bodies.Remove(name) : points.Remove(name);
            if (named == (child.State == SignatureState.Sealed))
            {
                return Decision.Refuse(named ? "attendance.signed-below" : "attendance.open", ("child", name));
            }
        }
        return points.Concat(bodies).FirstOrDefault() is { } stranger ? Decision.Refuse("attendance.not-under", ("child", stranger)) : null;
    }

    /// <summary>One fact holds them all, and paths may be long: as many as certainly fit.</summary>
    private static Decision TooMany(AttendanceRoll roll)
    {
        var longest = roll.Children.Max(child => (child.Node.Point?.Code ?? child.Node.Organization).Length) + 3;
        return Decision.Refuse("attendance.too-many", ("limit", Number((Guard.BodyBytes - 1024) / longest)));
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private bool Same(AttendanceSeal seal) => seal.WithoutPoints.ToHashSet().SetEquals(WithoutPoints) && seal.WithoutOrganizations.ToHashSet().SetEquals(WithoutOrganizations);
}
