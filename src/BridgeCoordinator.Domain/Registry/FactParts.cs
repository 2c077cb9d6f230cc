using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>Cuts a long list into parts that fit one fact: at most 100 items and well under the journal's limit for a body.</summary>
internal static class FactParts
{
    private const int Most = 100;
    private const int Room = Guard.BodyBytes - 1024;

    public static int Size<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ContractJson.Options).Length;

    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> items)
    {
        var (part, bytes) = (new List<T>(), 0);
        foreach (var item in items)
        {
            var size = Size(item) + 1;
            if (part.Count == Most || (part.Count > 0 && bytes + size > Room))
            {
                yield return part;
                (part, bytes) = ([], 0);
            }
            part.Add(item);
            bytes += size;
        }
        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
