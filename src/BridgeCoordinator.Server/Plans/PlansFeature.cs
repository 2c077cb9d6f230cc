using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Plans.Calendars;
using BridgeCoordinator.Server.Plans.Edits;
using BridgeCoordinator.Server.Plans.Exports;
using BridgeCoordinator.Server.Plans.Handouts;
using BridgeCoordinator.Server.Plans.Imports;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Plans and rosters come in as files, whole or not at all, go out as the same files, and are corrected point by point.</summary>
internal static class PlansFeature
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services.AddSingleton<PlanImport>().AddSingleton<PlanCodes>().AddSingleton<ImportWatch>().AddSingleton<WholePlans>().AddSingleton<Handouts.Handouts>();

    public static WebApplication MapPlans(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapPost("/plans", PlanApi.Import).RequireAuthorization(Policies.Import).WithSummary("Checks a plan file whole and imports it.");
        api.MapGet("/imports/{id}", RosterApi.Progress).RequireAuthorization(Policies.Import).WithSummary("How far an import has come.");
        api.MapGet("/operator/calendar.ics", CalendarApi.Operator).RequireAuthorization(Policies.Operate).WithSummary("What one's own point takes part in, as a calendar.");
        var conference = api.MapGroup("/conferences/{id}");
        conference.MapPost("/roster", RosterApi.Import).RequireAuthorization(Policies.Import).WithSummary("Checks a roster (CSV, XLSX) whole and imports it.");
        conference.MapGet("/plan.yaml", ExportApi.Yaml).RequireAuthorization(Policies.Import).WithSummary("The plan as the file that brings it.");
        conference.MapGet("/roster.csv", ExportApi.Csv).RequireAuthorization(Policies.Import).WithSummary("The roster as CSV.");
        conference.MapGet("/roster.xlsx", ExportApi.Xlsx).RequireAuthorization(Policies.Import).WithSummary("The roster as a workbook.");
        conference.MapPost("/clone", CloneApi.Post).RequireAuthorization(Policies.Import).WithSummary("The same points in a new conference.");
        conference.MapGet("/points", PointSearch.Get).RequireAuthorization(Policies.WatchBoard).WithSummary("Points by words without marks, page by page.");
        conference.MapGet("/roster/{code}", PointEdits.Get).RequireAuthorization(Policies.WatchBoard).WithSummary("One point as planned, with its ETag.");
        conference.MapPut("/roster/{code}", PointEdits.Put).RequireAuthorization(Policies.EditPlan).WithSummary("Corrects one point, if it is still the one that was read.");
        conference.MapGet("/roster/{code}/handout", Handouts.Handouts.Get).RequireAuthorization(Policies.Administer).WithSummary("Link, QR and codes of a point.");
        conference.MapPost("/roster/links", Handouts.Handouts.Links).RequireAuthorization(Policies.Administer).WithSummary("The operators' links of some points.");
        conference.MapGet("/sheet", HandoutSheet.Get).RequireAuthorization(Policies.Administer).WithSummary("All handouts on paper, eight to a page.");
        conference.MapGet("/calendar.ics", CalendarApi.ControlRoom).RequireAuthorization(Policies.WatchBoard).WithSummary("Sessions and waves as a calendar.");
        return app;
    }
}
