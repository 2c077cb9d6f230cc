namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: the numbers of a point were signed.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Revision">Which revision of the headcount; a later one asks to be signed again.</param>
/// <param name="Count">The numbers that were signed.</param>
/// <param name="ByControlRoom">The control room signed for a point that cannot; absent: its own operator.</param>
/// <param name="NoteId">Why, if the control room did: free text kept beside the journal.</param>
[FactName("headcount-signed")]
public sealed record HeadcountSigned(
    string SessionId,
    string Point,
    HeadcountMoment Moment,
    int Revision,
    Headcount Count,
    bool? ByControlRoom = null,
    Guid? NoteId = null
) : IFact;

/// <summary>conference: a level signed the sum of what was signed under it. It stands until something under it is signed anew.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Organization">The level's organisation; absent: the whole conference.</param>
/// <param name="Totals">The numbers that were signed.</param>
/// <param name="WithoutPoints">Codes of points right under it that it signed without; at most 500.</param>
/// <param name="WithoutOrganizations">Organisations right under it that it signed without; at most 500.</param>
/// <param name="NoteId">Why without them: free text kept beside the journal.</param>
[FactName("attendance-signed")]
public sealed record AttendanceSigned(
    string SessionId,
    HeadcountMoment Moment,
    string? Organization,
    HeadTotals Totals,
    IReadOnlyList<string> WithoutPoints,
    IReadOnlyList<string> WithoutOrganizations,
    Guid? NoteId = null
) : IFact;
