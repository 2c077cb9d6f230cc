using System.Globalization;
using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Client;

/// <content>Programmes: the cascade of a resolution, and what its units report.</content>
public sealed partial class CoordinatorApi
{
    /// <summary>Every programme, with what asks for a person.</summary>
    public Task<IReadOnlyList<ProgrammeLine>> Programmes(CancellationToken ct = default) => Get<IReadOnlyList<ProgrammeLine>>("programmes", ct);

    /// <summary>One programme, level by level. Refusals: <c>programme.unknown</c>.</summary>
    /// <param name="programmeId">The programme.</param>
    /// <param name="under">The organisation whose next step down is wanted; absent: the root's.</param>
    /// <param name="ct">Cancels.</param>
    public Task<ProgrammeView> Programme(string programmeId, string? under = null, CancellationToken ct = default) =>
        Get<ProgrammeView>($"programmes/{Part(programmeId)}{(under is null ? "" : $"?under={Part(under)}")}", ct);

    /// <summary>A page of units.</summary>
    /// <param name="programmeId">The programme.</param>
    /// <param name="q">Searched without diacritics.</param>
    /// <param name="level">Only this level.</param>
    /// <param name="standing">Only those that stand so.</param>
    /// <param name="owes">Only those that still owe something.</param>
    /// <param name="under">Only those at or below this organisation.</param>
    /// <param name="after">The cursor of the page before.</param>
    /// <param name="limit">1–200.</param>
    /// <param name="ct">Cancels.</param>
    public Task<UnitPage> ProgrammeUnits(
        string programmeId,
        string? q = null,
        string? level = null,
        UnitStanding? standing = null,
        bool owes = false,
        string? under = null,
        string? after = null,
        int limit = 100,
        CancellationToken ct = default
    )
    {
        var query = new (string Name, string? Value)[]
        {
            ("q", q),
            ("level", level),
            ("standing", standing?.ToString()),
            ("owes", owes ? "true" : null),
            ("under", under),
            ("after", after),
            ("limit", limit.ToString(CultureInfo.InvariantCulture)),
        };
        var asked = string.Join('&', query.Where(a => a.Value is not null).Select(a => $"{a.Name}={Part(a.Value!)}"));
        return Get<UnitPage>($"programmes/{Part(programmeId)}/units?{asked}", ct);
    }

    /// <summary>One unit, whole. Refusals: <c>unit.unknown</c>.</summary>
    public Task<UnitDesk> ProgrammeUnit(string programmeId, string unit, CancellationToken ct = default) =>
        Get<UnitDesk>($"programmes/{Part(programmeId)}/units/{Stream(unit)}", ct);

    /// <summary>Reports for a unit; a machine needs the scope <c>programme:write</c>.</summary>
    public Task<Receipt> ReportForUnit(string programmeId, ReportUnitRequest report, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Receipt>(HttpMethod.Post, $"programmes/{Part(programmeId)}/acts/report", ct, Wire.Json(report), commandId ?? NewCommandId());

    /// <summary>Units that need hold nothing any more.</summary>
    public Task<Receipt> WithdrawUnits(string programmeId, WithdrawUnitsRequest units, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Receipt>(HttpMethod.Post, $"programmes/{Part(programmeId)}/acts/withdraw-units", ct, Wire.Json(units), commandId ?? NewCommandId());

    /// <summary>The link and the codes of every unit.</summary>
    public Task<IReadOnlyList<UnitLink>> UnitLinks(string programmeId, CancellationToken ct = default) =>
        Get<IReadOnlyList<UnitLink>>($"programmes/{Part(programmeId)}/unit-links", ct);

    /// <summary>A new code for a unit; the old one is void and who signed in with it is out.</summary>
    public Task<Receipt> NewUnitCode(string programmeId, string unit, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Receipt>(HttpMethod.Post, $"programmes/{Part(programmeId)}/units/{Stream(unit)}/new-code", ct, null, commandId ?? NewCommandId());

    /// <summary>Enters a unit by its codes. <c>LinkCode</c> may be a whole link. Refusals: <c>access.code-wrong</c>, <c>access.locked</c>.</summary>
    public Task<EnterUnitReply> EnterUnit(EnterUnitRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var code = request.LinkCode is { } link ? AfterMark(link, "#c=") : null;
        return Send<EnterUnitReply>(HttpMethod.Post, "unit/enter", ct, Wire.Json(request with { LinkCode = code }));
    }

    /// <summary>One's own unit, whole.</summary>
    public Task<UnitDesk> UnitDesk(CancellationToken ct = default) => Get<UnitDesk>("unit", ct);

    /// <summary>Reports for one's own unit.</summary>
    public Task<Receipt> ReportOwnUnit(ReportUnitRequest report, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Receipt>(HttpMethod.Post, "unit/acts/report", ct, Wire.Json(report), commandId ?? NewCommandId());

    /// <summary>Units from a CSV file. Refusals: <c>report.invalid</c> with <see cref="RefusedException.PlanErrors"/>, <c>programme.unknown</c>.</summary>
    public Task<UnitFileResult> ImportUnits(string programmeId, string csv, bool dryRun = false, Guid? commandId = null, CancellationToken ct = default) =>
        File(programmeId, "units", new StringContent(csv, Encoding.UTF8, "text/csv"), dryRun, commandId, ct);

    /// <summary>As the other, from the bytes of a file: in which encoding they are is for the coordinator to judge.</summary>
    public Task<UnitFileResult> ImportUnits(string programmeId, ReadOnlyMemory<byte> file, bool dryRun = false, Guid? commandId = null, CancellationToken ct = default) =>
        File(programmeId, "units", Body(file, "text/csv"), dryRun, commandId, ct);

    /// <summary>Reports of many units from a CSV file. Refusals: <c>report.invalid</c> with <see cref="RefusedException.PlanErrors"/>, <c>programme.nothing-new</c>.</summary>
    public Task<UnitFileResult> ImportReports(string programmeId, string csv, bool dryRun = false, Guid? commandId = null, CancellationToken ct = default) =>
        File(programmeId, "reports", new StringContent(csv, Encoding.UTF8, "text/csv"), dryRun, commandId, ct);

    private Task<UnitFileResult> File(string programmeId, string what, HttpContent file, bool dryRun, Guid? commandId, CancellationToken ct) =>
        Send<UnitFileResult>(
            HttpMethod.Post,
            $"programmes/{Part(programmeId)}/{what}?dryRun={(dryRun ? "true" : "false")}",
            ct,
            file,
            commandId ?? NewCommandId()
        );
}
