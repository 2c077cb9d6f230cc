using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl verify [STREAM…]</c>: 0 if every chain holds, 2 if one is broken.</summary>
internal static class VerifyStreams
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, IReadOnlyList<string> streams, CancellationToken ct)
    {
        if (streams.Count == 0)
        {
            streams = [.. (await api.Streams(ct)).Select(s => s.Stream)];
        }
        var verdicts = new List<ChainVerdict>();
        foreach (var stream in streams)
        {
            verdicts.Add(await api.Verify(stream, ct));
        }
        say.Table(
            ["stream", "rows", "chain", "broken at", "reason"],
            verdicts.Select<ChainVerdict, IReadOnlyList<string>>(v =>
                [v.Stream, $"{v.Rows}", v.Valid ? "valid" : "BROKEN", v.BrokenAt is { } at ? $"{at}" : "", v.Reason ?? ""]
            )
        );
        return verdicts.All(v => v.Valid) ? ExitCode.Ok : ExitCode.Refused;
    }
}
