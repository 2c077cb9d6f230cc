namespace BridgeCoordinator.Domain.Streams;

/// <summary>A stream of facts: <c>registry</c>, <c>access</c>, <c>programme/{id}</c>, <c>conference/{id}</c>. A command touches exactly one.</summary>
public readonly record struct StreamId(string Value)
{
    public static StreamId Registry { get; } = new("registry");
    public static StreamId Access { get; } = new("access");

    public static StreamId Programme(string id) => new($"programme/{id}");

    public static StreamId Conference(string id) => new($"conference/{id}");

    /// <summary>What kind of stream: the part before the slash.</summary>
    public string Kind => Value.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Value[..slash] : Value;

    /// <summary>The part after the slash; empty for the streams there is one of.</summary>
    public string Key => Value.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Value[(slash + 1)..] : "";

    public override string ToString() => Value;
}
