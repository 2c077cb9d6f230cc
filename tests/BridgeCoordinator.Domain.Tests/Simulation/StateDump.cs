using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>A state as canonical text: every public property, members by name, and what falls due.</summary>
internal static class StateDump
{
    private static readonly JsonSerializerOptions Options = new(ContractJson.Options)
    {
        Converters = { new ZoneText(), new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        MaxDepth = 64,
        WriteIndented = true,
    };

    public static string Of(StreamState state)
    {
        // A conference holds no dictionaries, so its members come in one order anyway.
        var body =
            state is ConferenceState
                ? JsonSerializer.Serialize(state, state.GetType(), Options)
                : Sorted(JsonSerializer.SerializeToNode(state, state.GetType(), Options))!.ToJsonString(Options);
        var due = state.Timetable().Select(d => $"{d.Due.UtcDateTime:O} {d.Act} #{d.Revision}");
        return body + "\n" + string.Concat(due.Order(StringComparer.Ordinal).Select(line => line + "\n"));
    }

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };

    private sealed class ZoneText : JsonConverter<TimeZoneInfo>
    {
        public override TimeZoneInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TimeZoneInfo value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Id);
    }
}
