using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Plans.Exports;
using BridgeCoordinator.Server.Plans.Imports;

namespace BridgeCoordinator.Server.Plans.Edits;

/// <summary>One point, read and corrected. Its ETag is its revision; who edits an older one is shown what stands there now.</summary>
internal static class PointEdits
{
    public static async Task<IResult> Get(string id, string code, HttpContext context, WholePlans plans) =>
        plans.Conference(id) is not { } conference ? Refusals.Problem("conference.unknown", ("conference", id))
        : conference.Roster.Find(code) is not { } point ? Refusals.Problem("point.unknown", ("point", code))
        : Tagged(await View(conference, point, plans, context), context);

    public static async Task<IResult> Put(string id, string code, PointEdit body, HttpContext context, WholePlans plans, Acts acts)
    {
        if (plans.Conference(id) is not { Plan: { } plan } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (conference.Roster.Find(code) is not { } point)
        {
            return Refusals.Problem("point.unknown", ("point", code));
        }
        if (!Seen(context, out var revision))
        {
            return Refusals.Problem("point.no-etag", ("point", code));
        }
        if (CommandId.Of(context) is not { } commandId)
        {
            return Refusals.Problem("command.id-missing");
        }
        var errors = new PlanErrors();
        if (Command(point, body, revision, commandId, [.. plan.Sessions.Select(s => s.Id)], errors) is not { } command)
        {
            return RosterApi.Invalid(errors.InOrder());
        }
        var answer = await acts.Do(Caller.Of(context.User), StreamId.Conference(id), commandId, command);
        var now = await View(conference, plans.Conference(id)!.Roster.Find(code)!, plans, context);
        return answer switch
        {
            Refused { Refusal: { Code: "point.changed" } refusal } => Conflict(refusal, now, context),
            Refused refused => Refusals.Problem(refused.Refusal),
            _ => Tagged(now, context),
        };
    }

    /// <summary>Read by the rules of plan files, as if the point stood in one.</summary>
    private static EditPoint? Command(BridgePoint point, PointEdit body, long? revision, Guid commandId, List<string> sessions, PlanErrors errors)
    {
        var asked = JsonSerializer.SerializeToNode(body, ContractJson.Options)!.AsObject();
        (asked["code"], asked["organisation"], asked["site"]) = (point.Code, point.Line.OrganizationId, point.SiteId);
        var next = 0;
        var points = new PlanPoints(() => DerivedId.From("edit-person", commandId.ToString("D"), (next++).ToString(CultureInfo.InvariantCulture)), sessions);
        points.One(new PlanSection((PlanMap)Node("", asked), errors));
        if (errors.Any)
        {
            return null;
        }
        var line = points.Roster[0];
        // Whoever is known in a role stays who it is; only the name and the phone are written anew. No phone means none.
        var known = line.Contacts.ToDictionary(c => c.PersonId, c => point.Line.Contacts.FirstOrDefault(k => k.Role == c.Role)?.PersonId ?? c.PersonId);
        return new EditPoint(revision, line with { Contacts = [.. line.Contacts.Select(c => c with { PersonId = known[c.PersonId] })] })
        {
            People = [.. points.People.Select(p => p with { PersonId = known[p.PersonId], Phone = p.Phone ?? "" })],
        };
    }

    private static PlanNode Node(string path, JsonNode? json) =>
        json switch
        {
            JsonObject map => new PlanMap(
                1,
                1,
                path,
                [.. map.Select(m => new PlanEntry(new PlanScalar(1, 1, m.Key, m.Key, true), Node(path.Length == 0 ? m.Key : $"{path}.{m.Key}", m.Value)))]
            ),
            JsonArray list => new PlanList(1, 1, path, [.. list.Select((item, i) => Node($"{path}[{i}]", item))]),
            JsonValue value when value.TryGetValue<string>(out var text) => new PlanScalar(1, 1, path, text.Trim(), text.Length > 0),
            _ => new PlanScalar(1, 1, path, json?.ToJsonString() ?? "", false),
        };

    private static bool Seen(HttpContext context, out long? revision)
    {
        var tag = context.Request.Headers.IfMatch.ToString().Trim();
        revision = long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
        return revision is not null || tag == "*";
    }

    /// <summary>Of a classified conference only those see names who may correct points: their form would else write roles over names.</summary>
    private static async Task<PointPlan> View(ConferenceState conference, BridgePoint point, WholePlans plans, HttpContext context) =>
        PointViews.Of(
            point,
            conference.IsClassified && !Caller.Of(context.User).May(typeof(EditPoint)) ? null : PointViews.Contacts(point.Line, await plans.PeopleOf([point.Line], context.RequestAborted))
        );

    private static IResult Tagged(PointPlan point, HttpContext context)
    {
        Tag(point, context);
        return Results.Json(point, ContractJson.Options);
    }

    private static IResult Conflict(Refusal refusal, PointPlan now, HttpContext context)
    {
        Tag(now, context);
        return Refusals.Problem(refusal, new Dictionary<string, object?> { ["current"] = now });
    }

    private static void Tag(PointPlan point, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{point.Revision}\"");
    }
}
