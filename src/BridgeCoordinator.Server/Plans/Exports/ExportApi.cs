using System.Net.Mime;
using System.Text;
using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>A conference as the files that would bring it again.</summary>
internal static class ExportApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task<IResult> Yaml(string id, WholePlans plans, HttpContext context, string? lang) =>
        Send(id, plans, context, lang, "plan.yaml", MediaTypeNames.Application.Yaml, plan => Encoding.UTF8.GetBytes(PlanYaml.Of(plan)));

    public static Task<IResult> Csv(string id, WholePlans plans, HttpContext context, string? lang) =>
        Send(id, plans, context, lang, "roster.csv", "text/csv; charset=utf-8", plan => RosterSheet.Csv(plan, lang != "en"));

    public static Task<IResult> Xlsx(string id, WholePlans plans, HttpContext context, string? lang) =>
        Send(id, plans, context, lang, "roster.xlsx", Workbook, plan => RosterSheet.Xlsx(plan, lang != "en"));

    private static async Task<IResult> Send(string id, WholePlans plans, HttpContext context, string? lang, string name, string type, Func<WholePlan, byte[]> write)
    {
        if (await plans.Of(id, context.RequestAborted) is not { } plan)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        // Names and phones of people: no cache keeps them.
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(write(Veil.Over(plan, lang != "en")), type, $"{id}.{name}");
    }
}
