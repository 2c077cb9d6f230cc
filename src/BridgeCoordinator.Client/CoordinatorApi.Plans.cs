using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Client;

/// <summary>A file a conference is exported as.</summary>
public enum ExportFile
{
    /// <summary>The whole plan, <c>plan.yaml</c>.</summary>
    Yaml,

    /// <summary>The roster, <c>roster.csv</c>.</summary>
    Csv,

    /// <summary>The roster, <c>roster.xlsx</c>.</summary>
    Xlsx,
}

public sealed partial class CoordinatorApi
{
    /// <summary>As the other, from the text of a file.</summary>
    public Task<PlanImported> ImportPlan(string yaml, bool dryRun = false, Guid? commandId = null, bool codes = true, string? ifMatch = null, CancellationToken ct = default) =>
        ImportPlan(Encoding.UTF8.GetBytes(yaml), dryRun, commandId, codes, ifMatch, ct);

    /// <summary>
    /// Checks a plan file whole, and imports it unless dry. Refusals: <c>plan.invalid</c> with <see cref="RefusedException.PlanErrors"/>,
    /// <c>conference.closed</c>, dry or not, <c>roster.changed</c> where somebody changed what the dry run had seen.
    /// </summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="dryRun">Only check it.</param>
    /// <param name="commandId">The import's id, a UUID of version 7.</param>
    /// <param name="codes">Hand out codes and links.</param>
    /// <param name="ifMatch">The dry run's <see cref="PlanImported.Tag"/>; absent: whatever stands there gives way.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PlanImported> ImportPlan(
        ReadOnlyMemory<byte> file,
        bool dryRun = false,
        Guid? commandId = null,
        bool codes = true,
        string? ifMatch = null,
        CancellationToken ct = default
    ) => Import($"plans?dryRun={Word(dryRun)}&codes={Word(codes)}", Body(file, MediaTypeNames.Application.Yaml), commandId, ifMatch, ct);

    /// <summary>
    /// Checks a roster file (CSV or XLSX) whole, and imports it unless dry. Refusals: <c>roster.invalid</c> with <see cref="RefusedException.PlanErrors"/>,
    /// <c>conference.closed</c>, dry or not, <c>roster.changed</c> where somebody changed what the dry run had seen.
    /// </summary>
    /// <param name="conferenceId">The conference it is for.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="dryRun">Only check it.</param>
    /// <param name="commandId">The import's id, a UUID of version 7.</param>
    /// <param name="codes">Hand out codes and links.</param>
    /// <param name="ifMatch">The dry run's <see cref="PlanImported.Tag"/>; absent: whatever stands there gives way.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PlanImported> ImportRoster(
        string conferenceId,
        ReadOnlyMemory<byte> file,
        bool dryRun = false,
        Guid? commandId = null,
        bool codes = true,
        string? ifMatch = null,
        CancellationToken ct = default
    ) => Import($"conferences/{Part(conferenceId)}/roster?dryRun={Word(dryRun)}&codes={Word(codes)}", Body(file, MediaTypeNames.Application.Octet), commandId, ifMatch, ct);

    /// <summary>How far an import has come; its id is its command's. Refusals: <c>import.unknown</c>, <c>import.id</c>.</summary>
    public Task<ImportProgress> Import(Guid importId, CancellationToken ct = default) => Get<ImportProgress>($"imports/{importId}", ct);

    /// <summary>A conference as a file that would bring it again.</summary>
    public Task<byte[]> Export(string conferenceId, ExportFile file, CancellationToken ct = default) =>
        Wire.Bytes(_http, Request(HttpMethod.Get, $"conferences/{Part(conferenceId)}/{(file == ExportFile.Yaml ? "plan.yaml" : file == ExportFile.Csv ? "roster.csv" : "roster.xlsx")}"), ct);

    /// <summary>Points by words, without marks and whatever the case.</summary>
    /// <param name="conferenceId">The conference.</param>
    /// <param name="words">Every word must be found; empty finds all.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="limit">1–500.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PointPage> Points(string conferenceId, string words = "", string? after = null, int limit = 100, CancellationToken ct = default) =>
        Get<PointPage>(
            string.Create(CultureInfo.InvariantCulture, $"conferences/{Part(conferenceId)}/points?q={Part(words)}&limit={limit}{(after is null ? "" : "&after=" + Part(after))}"),
            ct
        );

    /// <summary>One point as planned. Refusals: <c>point.unknown</c>.</summary>
    public Task<PointPlan> PlannedPoint(string conferenceId, string code, CancellationToken ct = default) =>
        Get<PointPlan>($"conferences/{Part(conferenceId)}/roster/{Part(code)}", ct);

    /// <summary>Corrects one point, if it is still the revision that was read. Refusals: <c>point.changed</c>, <c>roster.invalid</c>.</summary>
    public Task<PointPlan> EditPoint(string conferenceId, string code, long revision, PointEdit edit, Guid? commandId = null, CancellationToken ct = default)
    {
        var request = Request(HttpMethod.Put, $"conferences/{Part(conferenceId)}/roster/{Part(code)}");
        request.Content = Wire.Json(edit);
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"")));
        request.Headers.Add(HubRoutes.IdempotencyKey, (commandId ?? NewCommandId()).ToString("D"));
        return Wire.Send<PointPlan>(_http, request, ct);
    }

    /// <summary>What to hand to a point.</summary>
    public Task<PointHandout> Handout(string conferenceId, string code, CancellationToken ct = default) =>
        Get<PointHandout>($"conferences/{Part(conferenceId)}/roster/{Part(code)}/handout", ct);

    /// <summary>The operators' links of these points, 1–500. Refusals: <c>point.unknown</c>.</summary>
    public Task<IReadOnlyList<PointLink>> Links(string conferenceId, IReadOnlyList<string> codes, CancellationToken ct = default) =>
        Send<IReadOnlyList<PointLink>>(HttpMethod.Post, $"conferences/{Part(conferenceId)}/roster/links", ct, Wire.Json(new LinksRequest(codes)));

    /// <summary>The same points in a new conference. Refusals: <c>conference.exists</c>.</summary>
    public Task<PlanImported> Clone(string conferenceId, CloneRequest clone, Guid? commandId = null, CancellationToken ct = default) =>
        Send<PlanImported>(HttpMethod.Post, $"conferences/{Part(conferenceId)}/clone", ct, Wire.Json(clone), commandId ?? NewCommandId());

    private Task<PlanImported> Import(string path, HttpContent file, Guid? commandId, string? ifMatch, CancellationToken ct)
    {
        var request = Request(HttpMethod.Post, path);
        request.Content = file;
        request.Headers.Add(HubRoutes.IdempotencyKey, (commandId ?? NewCommandId()).ToString("D"));
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        return Wire.Send<PlanImported>(_http, request, ct);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path) => new(method, new Uri($"api/v1/{path}", UriKind.Relative));

    private static ReadOnlyMemoryContent Body(ReadOnlyMemory<byte> file, string type) => new(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static string Word(bool truth) => truth ? "true" : "false";
}
