using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>What a level has signed. Whether it still stands follows from what was signed under it since: <see cref="AttendanceRoll"/>.</summary>
/// <param name="Moment">First or closing.</param>
/// <param name="Organization">The level's organisation; empty: the whole conference.</param>
/// <param name="Totals">The numbers.</param>
/// <param name="WithoutPoints">Points right under it that it signed without.</param>
/// <param name="WithoutOrganizations">Organisations right under it that it signed without.</param>
/// <param name="Seq">The fact's number.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="NoteId">Why without them.</param>
public sealed record AttendanceSeal(
    HeadcountMoment Moment,
    string Organization,
    HeadTotals Totals,
    ImmutableArray<string> WithoutPoints,
    ImmutableArray<string> WithoutOrganizations,
    long Seq,
    DateTimeOffset At,
    Actor By,
    Guid? NoteId
);

/// <summary>The latest signature of every level of a session.</summary>
public sealed record AttendanceBook
{
    public static AttendanceBook Empty { get; } = new();

    /// <summary>In the order of moments and paths.</summary>
    public IEnumerable<AttendanceSeal> All => byLevel.Values;

    private ImmutableSortedDictionary<string, AttendanceSeal> byLevel { get; init; } = ImmutableSortedDictionary.Create<string, AttendanceSeal>(StringComparer.Ordinal);

    public AttendanceSeal? Find(HeadcountMoment moment, string organization) => byLevel.GetValueOrDefault(Key(moment, organization));

    internal AttendanceBook With(AttendanceSeal seal) => this with { byLevel = byLevel.SetItem(Key(seal.Moment, seal.Organization), seal) };

    private static string Key(HeadcountMoment moment, string organization) => (moment == HeadcountMoment.First ? "1" : "2") + organization;
}

internal static class AttendanceFold
{
    public static ConferenceState Fold(this ConferenceState state, HeadcountSigned fact, in FactStamp stamp)
    {
        var (session, index) = (state.Known(fact.SessionId), state.KnownPoint(fact.Point).Index);
        var seat = session.Seats[index];
        var signed = new HeadSeal(fact.Count, fact.Revision, stamp.Seq, stamp.At, stamp.Actor, fact.ByControlRoom ?? false, fact.NoteId);
        seat = fact.Moment == HeadcountMoment.First ? seat with { First = seat.First! with { Seal = signed } } : seat with { Closing = seat.Closing! with { Seal = signed } };
        return state.With(session.WithSeat(index, seat, state.Batch));
    }

    public static ConferenceState Fold(this ConferenceState state, AttendanceSigned fact, in FactStamp stamp)
    {
        var session = state.Known(fact.SessionId);
        var seal = new AttendanceSeal(
            fact.Moment,
            fact.Organization ?? "",
            fact.Totals,
            [.. fact.WithoutPoints],
            [.. fact.WithoutOrganizations],
            stamp.Seq,
            stamp.At,
            stamp.Actor,
            fact.NoteId
        );
        return state.With(session with { Attendance = session.Attendance.With(seal) });
    }
}
