using System.Text.Json;
using System.Text.Json.Nodes;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Server.Plans.Imports;

/// <summary>Where two plans say something else, by path. Lists of things with an id are compared by it, other lists whole.</summary>
internal static class PlanDifferences
{
    private const int Most = 200;
    private const int Longest = 120;

    public static IReadOnlyList<FieldChange> Of(ProgrammePlan? oldProgramme, ConferencePlan? oldConference, ProgrammePlan programme, ConferencePlan? conference)
    {
        var changes = new List<FieldChange>();
        Compare("programme", Json(oldProgramme), Json(programme), changes);
        if (conference is not null)
        {
            Compare("conference", Json(oldConference), Json(conference), changes);
        }
        return changes;
    }

    private static JsonNode? Json<T>(T? part) => JsonSerializer.SerializeToNode(part, ContractJson.Options);

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<FieldChange> changes)
    {
        if (changes.Count >= Most || JsonNode.DeepEquals(before, after))
        {
            return;
        }
        if (Members(before) is { } old && Members(after) is { } now)
        {
            foreach (var key in now.Keys.Concat(old.Keys).Distinct(StringComparer.Ordinal))
            {
                Compare($"{path}.{key}", old.GetValueOrDefault(key), now.GetValueOrDefault(key), changes);
            }
            return;
        }
        changes.Add(new FieldChange(path, Say(before), Say(after)));
    }

    private static Dictionary<string, JsonNode?>? Members(JsonNode? node) =>
        node switch
        {
            JsonObject it => it.ToDictionary(m => m.Key, m => m.Value),
            JsonArray { Count: > 0 } list when list.All(i => Id(i) is not null) && list.Select(Id).Distinct().Count() == list.Count => list.ToDictionary(i => Id(i)!, i => i),
            _ => null,
        };

    private static string? Id(JsonNode? node) => node is JsonObject it ? (it["id"] ?? it["level"])?.GetValue<string>() : null;

    private static string? Say(JsonNode? node)
    {
        var text = node is JsonValue value && value.TryGetValue<string>(out var word) ? word : node?.ToJsonString(ContractJson.Options);
        return text?.Length > Longest ? text[..Longest] + "…" : text;
    }
}
