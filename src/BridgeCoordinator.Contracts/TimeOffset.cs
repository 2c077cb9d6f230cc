using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace BridgeCoordinator.Contracts;

/// <summary>
/// An offset from a session's start (T). Elapsed: <c>T-60m</c>, <c>T-20s</c>, <c>T+5m</c>, units d, h, m, s. Local: <c>T-1d@14:00</c>,
/// a wall-clock time in the session's zone a whole number of days before (or after) the day of the start.
/// A shift of the start moves elapsed offsets always, local ones only when the day changes.
/// </summary>
/// <param name="Elapsed">The elapsed part; whole days when <paramref name="LocalTime"/> is given.</param>
/// <param name="LocalTime">The wall-clock time of a local offset, to the minute.</param>
[JsonConverter(typeof(TimeOffsetJson))]
public readonly partial record struct TimeOffset(TimeSpan Elapsed, TimeOnly? LocalTime = null)
{
    /// <summary>T itself.</summary>
    public static TimeOffset Zero => new(TimeSpan.Zero);

    /// <summary>The instant this offset names for a session that starts at <paramref name="start"/> in <paramref name="zone"/>.</summary>
    public DateTimeOffset From(DateTimeOffset start, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (LocalTime is not { } time)
        {
            return (start + Elapsed).ToUniversalTime();
        }
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, zone).DateTime).AddDays((int)Elapsed.TotalDays);
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>Reads <c>T-60m</c> or <c>T-1d@14:00</c>; several units may follow each other (<c>T-1h30m</c>).</summary>
    public static bool TryParse(string? text, out TimeOffset offset)
    {
        offset = default;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }
        var sum = TimeSpan.Zero;
        for (var i = 0; i < match.Groups["n"].Captures.Count; i++)
        {
            var n = int.Parse(match.Groups["n"].Captures[i].Value, CultureInfo.InvariantCulture);
            sum += match.Groups["u"].Captures[i].Value switch
            {
                "d" => TimeSpan.FromDays(n),
                "h" => TimeSpan.FromHours(n),
                "m" => TimeSpan.FromMinutes(n),
                _ => TimeSpan.FromSeconds(n),
            };
        }
        if (match.Groups["sign"].Value == "-")
        {
            sum = -sum;
        }
        if (!match.Groups["time"].Success)
        {
            offset = new TimeOffset(sum);
            return true;
        }
        if (sum.Ticks % TimeSpan.TicksPerDay != 0 || !TimeOnly.TryParseExact(match.Groups["time"].Value, "HH:mm", out var time))
        {
            return false;
        }
        offset = new TimeOffset(sum, time);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>, or a <see cref="FormatException"/>.</summary>
    public static TimeOffset Parse(string text) =>
        TryParse(text, out var offset) ? offset : throw new FormatException($"'{text}' is not an offset like T-60m or T-1d@14:00.");

    /// <summary>The canonical form, e.g. <c>T-1h30m</c>; <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        var text = Elapsed < TimeSpan.Zero ? "T-" : "T+";
        var left = Elapsed.Duration();
        foreach (var (unit, length) in Units)
        {
            var n = (long)(left / length);
            if (n > 0)
            {
                text += n.ToString(CultureInfo.InvariantCulture) + unit;
                left -= n * length;
            }
        }
        text = text.Length == 2 ? text + (LocalTime is null ? "0s" : "0d") : text;
        return LocalTime is { } time ? $"{text}@{time:HH\\:mm}" : text;
    }

    private static readonly (string, TimeSpan)[] Units =
    [
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
    ];

    [GeneratedRegex(@"^T((?<sign>[+-])((?<n>\d{1,5})(?<u>[dhms]))+)?(@(?<time>\d\d:\d\d))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

/// <summary>Writes an offset as its canonical text.</summary>
public sealed class TimeOffsetJson : JsonConverter<TimeOffset>
{
    /// <inheritdoc/>
    public override TimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOffset.TryParse(reader.GetString(), out var offset) ? offset : throw new JsonException("Expected an offset like T-60m.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
