using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.Http;

/// <summary>What an import would change, or has changed.</summary>
/// <param name="Added">How many points are new.</param>
/// <param name="Changed">How many are other than before.</param>
/// <param name="Withdrawn">How many are no longer named.</param>
/// <param name="Unchanged">How many stay as they are.</param>
/// <param name="Points">Each of the first three, in the file's order, withdrawn ones last; at most 1,000.</param>
/// <param name="Plan">What changes in programme and conference; <c>Field</c> is the path, e.g. <c>conference.room</c>. At most 200.</param>
/// <param name="KeptWaves">Waves that are over: they stay as they were, though the file says something else of them; absent: none.</param>
/// <param name="WithdrawnUnits">How many units the file names that were withdrawn, and stay so; absent: none. A file of units takes them back.</param>
public sealed record ImportChanges(
    int Added,
    int Changed,
    int Withdrawn,
    int Unchanged,
    IReadOnlyList<PointChange> Points,
    IReadOnlyList<FieldChange> Plan,
    IReadOnlyList<KeptWave>? KeptWaves = null,
    int? WithdrawnUnits = null
);

/// <summary>One point an import changes.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name, from now on.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Fields">Which fields change; empty unless it changes.</param>
public sealed record PointChange(string Point, string Name, PointChangeKind Kind, IReadOnlyList<FieldChange> Fields);

/// <summary>One field that changes.</summary>
/// <param name="Field">The column, as <c>Plans/README.md</c> names it, or a path in the plan.</param>
/// <param name="From">What stood there, if anything.</param>
/// <param name="To">What will.</param>
public sealed record FieldChange(string Field, string? From, string? To);

/// <summary>How far an import has come; <c>GET /api/v1/imports/{id}</c>. The import's id is its command's. Refusals: <c>import.id</c> (400), <c>import.unknown</c> (404).</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Stage">What is being done.</param>
/// <param name="Read">Points read from the file. 0 where another node read it.</param>
/// <param name="Checked">Points checked against what stands.</param>
/// <param name="Written">Points that stand in the registry.</param>
/// <param name="Carried">Points the conference holds.</param>
/// <param name="Total">How many there are, once known.</param>
public sealed record ImportProgress(Guid ImportId, ImportStage Stage, int Read, int Checked, int Written, int Carried, int Total);

/// <summary>A page of the points of a conference.</summary>
/// <param name="Points">The points, by code.</param>
/// <param name="Total">How many match.</param>
/// <param name="Next">Ask again with <c>after=</c> this; absent at the end.</param>
public sealed record PointPage(IReadOnlyList<PointPlan> Points, int Total, string? Next = null);

/// <summary>A bridge point as planned. Its ETag is its revision.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="SiteId">Its site.</param>
/// <param name="OrganizationId">The organisation.</param>
/// <param name="Summoned">How many are summoned.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="PowerZone">Its power zone.</param>
/// <param name="Required">A quorum counts it.</param>
/// <param name="Sessions">The sessions it sits in; absent: all.</param>
/// <param name="Contacts">Its people. Lists of points leave them out, and of a classified conference only those see them who may correct points.</param>
/// <param name="Revision">Which state of it this is.</param>
/// <param name="Withdrawn">No longer on the roster.</param>
public sealed record PointPlan(
    string Code,
    string Name,
    string Kind,
    string SiteId,
    string OrganizationId,
    int? Summoned,
    IReadOnlyList<SiteLine> Lines,
    string? PowerZone,
    bool Required,
    IReadOnlyList<string>? Sessions,
    IReadOnlyList<ContactPlan>? Contacts,
    long Revision,
    bool Withdrawn
);

/// <summary>Somebody at a point.</summary>
/// <param name="Role">What for.</param>
/// <param name="Name">The name; absent where it was erased.</param>
/// <param name="Phone">The phone.</param>
public sealed record ContactPlan(ContactRole Role, string? Name, string? Phone = null);

/// <summary><c>PUT /api/v1/conferences/{id}/roster/{code}</c> with <c>If-Match</c>: the point as it shall be. Refusals: <c>point.changed</c> (412).</summary>
/// <param name="Name">Its name, 1–120 characters.</param>
/// <param name="Kind">What kind of place, <c>[a-z0-9-]{1,32}</c>.</param>
/// <param name="Summoned">0–100,000; absent if unknown.</param>
/// <param name="Lines">Its lines, each role once.</param>
/// <param name="PowerZone">Its power zone.</param>
/// <param name="Required">A quorum counts it.</param>
/// <param name="Sessions">The sessions it sits in; absent: all.</param>
/// <param name="Contacts">Its people, each role once.</param>
public sealed record PointEdit(
    string Name,
    string Kind,
    int? Summoned,
    IReadOnlyList<SiteLine> Lines,
    string? PowerZone,
    bool Required,
    IReadOnlyList<string>? Sessions,
    IReadOnlyList<ContactPlan> Contacts
);

/// <summary>What to hand to a point: <c>GET /api/v1/conferences/{id}/roster/{code}/handout</c>.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OperatorLink">For its operator.</param>
/// <param name="PublicPointCode">For typing.</param>
/// <param name="ShortCode">For typing.</param>
/// <param name="QrSvg">The link as a QR code, an SVG image.</param>
public sealed record PointHandout(string Point, string Name, string OperatorLink, string PublicPointCode, string ShortCode, string QrSvg);

/// <summary><c>POST /api/v1/conferences/{id}/roster/links</c>: the operators' links of these points, in the order asked for; nothing is written. Refusals: <c>point.unknown</c>.</summary>
/// <param name="Points">Codes, 1–500.</param>
public sealed record LinksRequest([property: MinLength(1), MaxLength(500)] IReadOnlyList<string> Points);

/// <summary>An operator's link. Whoever has it may act for the point.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OperatorLink">For its operator.</param>
public sealed record PointLink(string Point, string Name, string OperatorLink);

/// <summary><c>POST /api/v1/conferences/{id}/clone</c>: the same points in a new conference. Refusals: <c>conference.exists</c>.</summary>
/// <param name="Id">The new conference's id, <c>[a-z0-9-]{1,64}</c>.</param>
/// <param name="Name">Its name; absent: the same.</param>
/// <param name="Start">When its first session starts; the others keep their distance. Absent: no session has an hour yet.</param>
/// <param name="Drill">A conference held for practice.</param>
public sealed record CloneRequest(string Id, string? Name = null, DateTimeOffset? Start = null, bool Drill = false);
