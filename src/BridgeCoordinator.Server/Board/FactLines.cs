using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Board;

/// <summary>Facts as lines of a list: their scalar fields, and who stands behind them.</summary>
internal static class FactLines
{
    public static FactLine Of(JournalRow row, Names names, ConferenceState? conference)
    {
        using var body = JsonDocument.Parse(row.Body);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in body.RootElement.EnumerateObject())
        {
            Add(arguments, member);
        }
        return new FactLine(
            row.Seq,
            row.At,
            row.OccurredAt,
            row.Type,
            arguments.GetValueOrDefault("point"),
            Actor(row, names, conference),
            arguments
        );
    }

    /// <summary>The point a row is about, without building its line.</summary>
    public static string? Point(JournalRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.TryGetProperty("point", out var point) ? point.GetString() : null;
    }

    private static void Add(Dictionary<string, string> arguments, JsonProperty member)
    {
        switch (member.Value.ValueKind)
        {
            case JsonValueKind.String:
                arguments[member.Name] = member.Value.GetString()!;
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                arguments[member.Name] = member.Value.GetRawText();
                break;
            case JsonValueKind.Object when member.Name is "count" or "byPhone":
                foreach (var inner in member.Value.EnumerateObject())
                {
                    Add(arguments, inner);
                }
                break;
            case JsonValueKind.Array when member.Name == "points":
                arguments[member.Name] = Some([.. member.Value.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!)]);
                break;
            default:
                break;
        }
    }

    /// <summary>A line names three of many points, and says how many more there are.</summary>
    private static string Some(string[] codes) => string.Join(", ", codes.Take(3)) + (codes.Length > 3 ? $" +{codes.Length - 3}" : "");

    private static string Actor(JournalRow row, Names names, ConferenceState? conference) =>
        row.ActorKind switch
        {
            ActorKind.Person => names.Of(row.ActorId),
            ActorKind.Agent => conference?.Roster.OfSite(row.ActorId)?.Line.Name ?? row.ActorId,
            ActorKind.Machine => "machine:" + row.ActorId,
            ActorKind.System => "system:" + row.ActorId,
        };
}
