namespace BridgeCoordinator.Contracts.Http;

/// <summary>
/// <c>POST /api/v1/plans?dryRun=</c> with a YAML body (<c>application/yaml</c>): checks a plan file whole, and imports it unless dry.
/// A wrong file is refused whole with 422 <c>plan.invalid</c> and every error (member <c>errors</c>, a list of <see cref="PlanError"/>). A dry
/// run answers with an <c>ETag</c>; sent back as <c>If-Match</c>, the import is refused with 412 <c>roster.changed</c> if somebody changed the
/// conference, its start, its programme or a unit in between. Without <c>If-Match</c> it takes the place of what stands. Refusals:
/// <c>import.id</c> (400), <c>conference.closed</c> (409, a dry run too).
/// </summary>
/// <param name="ImportId">The import; the command's id.</param>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="ConferenceId">The conference, if the file holds one.</param>
/// <param name="Points">How many bridge points.</param>
/// <param name="DryRun">Nothing was written.</param>
/// <param name="Complete">The conference holds its whole roster. False means the courier is still at it; it goes on by itself.</param>
/// <param name="Codes">Enrolment code and operator link of each point; a code is shown once, for sites that have no agent yet.</param>
/// <param name="Changes">What it would change, or has changed.</param>
/// <param name="Tag">Of a dry run: the <c>ETag</c>.</param>
/// <param name="Stood">Points people corrected while it was carried, by code: they stand as corrected. At most 1,000; absent: none.</param>
public sealed record PlanImported(
    Guid ImportId,
    string ProgrammeId,
    string? ConferenceId,
    int Points,
    bool DryRun,
    bool Complete,
    IReadOnlyList<PointCodes> Codes,
    ImportChanges? Changes = null,
    string? Tag = null,
    IReadOnlyList<string>? Stood = null
);

/// <summary>What to hand to a point.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="SiteId">Its site.</param>
/// <param name="EnrolmentCode">For its agent; absent if the site has one or the code was shown before.</param>
/// <param name="OperatorLink">For its operator.</param>
/// <param name="PublicPointCode">For typing.</param>
/// <param name="ShortCode">For typing.</param>
public sealed record PointCodes(
    string Point,
    string Name,
    string SiteId,
    string? EnrolmentCode,
    string OperatorLink,
    string PublicPointCode,
    string ShortCode
);

/// <summary>One error of a plan file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">Where in the file, e.g. <c>conference.points[3].code</c>.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Vi">The sentence in Vietnamese.</param>
/// <param name="En">The sentence in English.</param>
public sealed record PlanError(int Line, int Column, string Path, string Code, string Vi, string En);
