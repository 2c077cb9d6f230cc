using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>The cascade of a resolution: who has held theirs, who is late, what is owed and what came in.</summary>
internal static class ProgrammesFeature
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services.AddSingleton<ProgrammeDesk>();

    public static WebApplication MapProgrammes(this WebApplication app)
    {
        var look = app.MapGroup("/api/v1/programmes").RequireAuthorization(Policies.WatchProgramme);
        look.MapGet("", ProgrammeApi.List).WithSummary("All programmes, with what asks for a person.");
        look.MapGet("/{id}", ProgrammeApi.Get).WithSummary("One programme level by level, and one step down the tree.");
        look.MapGet("/{id}/units", ProgrammeApi.Units).WithSummary("Units by page: filtered, and searched without diacritics.");
        look.MapGet("/{id}/units/{unit}", ProgrammeApi.Unit).WithSummary("One unit, whole; the slashes of its id written as ~.");
        var run = app.MapGroup("/api/v1/programmes/{id}").RequireAuthorization(Policies.RunProgramme);
        run.MapPost("/acts/report", ReportApi.ForUnit).WithSummary("Reports for a unit.");
        run.MapPost("/acts/withdraw-units", ReportApi.Withdraw).WithSummary("Units that need hold nothing.");
        run.MapPost("/units", FilesApi.Units).WithSummary("Registers units from a CSV file, or says what that would change.");
        run.MapPost("/reports", FilesApi.Reports).WithSummary("Takes the reports of many units from a CSV file, or says what that would change.");
        var codes = app.MapGroup("/api/v1/programmes/{id}").RequireAuthorization(Policies.Administer);
        codes.MapGet("/unit-links", UnitLinks.Get).WithSummary("The link and the codes of every unit, as JSON or CSV.");
        codes.MapPost("/units/{unit}/new-code", UnitLinks.Change).WithSummary("A new code for a unit; the old one is void.");
        var own = app.MapGroup("/api/v1/unit").RequireAuthorization(Policies.ReportUnit);
        own.MapGet("", ReportApi.OwnDesk).WithSummary("One's own unit, whole.");
        own.MapPost("/acts/report", ReportApi.ForOwnUnit).WithSummary("Reports for one's own unit.");
        return app;
    }
}
