using System.Text.Json;

namespace BridgeCoordinator.Server.Platform;

/// <summary>
/// Reads the answer of <c>ListParticipants</c>. Protobuf's JSON may leave out what has its default value, and may write an enum as its name or
/// its number; both are read. https://docs.livekit.io/reference/other/roomservice-api
/// </summary>
internal static class LiveKitRoom
{
    /// <exception cref="JsonException">It is not such an answer.</exception>
    public static IReadOnlyList<Participant> Read(ReadOnlyMemory<byte> json)
    {
        using var answer = JsonDocument.Parse(json);
        if (answer.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("Expected an object.");
        }
        return [.. Items(answer.RootElement, "participants").Where(IsIn).Select(Of).OfType<Participant>()];
    }

    /// <summary>The name of a Twirp error, if the body is one. Its message may quote our token and is never read.</summary>
    public static string? ErrorCode(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var error = JsonDocument.Parse(json);
            return error.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Only ACTIVE has media that flows; JOINING and JOINED are still at the door.</summary>
    private static bool IsIn(JsonElement participant) => Is(participant, "state", "ACTIVE", 2);

    private static Participant? Of(JsonElement participant)
    {
        if (!participant.TryGetProperty("identity", out var identity) || identity.ValueKind != JsonValueKind.String)
        {
            return null;
        }
        var (camera, microphone) = (false, false);
        foreach (var track in Items(participant, "tracks").Where(t => !(t.TryGetProperty("muted", out var muted) && muted.ValueKind == JsonValueKind.True)))
        {
            // A gateway for hardware codecs may not say what the source is.
            var unknown = !track.TryGetProperty("source", out _) || Is(track, "source", "UNKNOWN", 0);
            camera |= Is(track, "type", "VIDEO", 1) && (unknown || Is(track, "source", "CAMERA", 1));
            microphone |= IsAudio(track) && (unknown || Is(track, "source", "MICROPHONE", 2));
        }
        return new Participant(identity.GetString()!, camera, microphone);
    }

    /// <summary>AUDIO is the default of its enum, so it may be left out.</summary>
    private static bool IsAudio(JsonElement track) => !track.TryGetProperty("type", out _) || Is(track, "type", "AUDIO", 0);

    private static bool Is(JsonElement holder, string member, string name, int number) =>
        holder.TryGetProperty(member, out var value)
        && value.ValueKind switch
        {
            JsonValueKind.String => value.ValueEquals(name),
            JsonValueKind.Number => value.TryGetInt32(out var it) && it == number,
            _ => false,
        };

    private static IEnumerable<JsonElement> Items(JsonElement holder, string member) =>
        !holder.TryGetProperty(member, out var items) || items.ValueKind == JsonValueKind.Null ? []
        : items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
        : throw new JsonException($"Expected {member} to be a list.");
}
