using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The door for plan files. A wrong one is refused whole, with every error in its place.</summary>
internal static class PlanApi
{
    private const int MostBytes = 16 * 1024 * 1024;

    public static async Task<IResult> Import(HttpContext context, PlanImport import, PlanCodes codes, bool dryRun = false)
    {
        if (CommandId.Of(context) is not { } importId)
        {
            return Refusals.Problem("command.id-missing");
        }
        if (await Body(context) is not { } yaml)
        {
            return Refusals.Problem("plan.too-large");
        }
        var reading = PlanFile.Read(yaml, PlanImport.PersonIds(importId));
        if (reading.Plan is not { } plan)
        {
            return Refusals.Problem(
                new Refusal("plan.invalid", new Dictionary<string, string> { ["detail"] = reading.Errors[0].Path }),
                new Dictionary<string, object?> { ["errors"] = reading.Errors }
            );
        }
        var dry = new PlanImported(importId, plan.Programme.Id, plan.Conference?.Id, plan.Roster.Count, DryRun: true, Complete: false, []);
        if (dryRun)
        {
            return Results.Json(dry, ContractJson.Options);
        }
        var caller = Caller.Of(context.User);
        var answer = await import.Send(caller, importId, plan);
        if (answer is Refused)
        {
            return answer.ToResult(StreamId.Registry);
        }
        var complete = await import.Carried(importId, plan, context.RequestAborted);
        var handed = plan.Conference is null ? [] : await codes.For(caller, plan.Conference.Id, plan.Roster, context.RequestAborted);
        return Results.Json(dry with { DryRun = false, Complete = complete, Codes = handed }, ContractJson.Options);
    }

    private static async Task<string?> Body(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (text.Length + read > MostBytes)
            {
                return null;
            }
            text.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
