namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>Many at once on few cores: spread over a while, and never more than a handful in flight.</summary>
internal static class Crowd
{
    private const int InFlight = 32;

    public static async Task Each<T>(
        IReadOnlyList<T> crowd,
        Func<T, Task> act,
        TimeSpan spread,
        Random random,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        using var gate = new SemaphoreSlim(InFlight);
        // Drawn before anybody starts: the lots must not depend on who is faster.
        var waits = crowd.Select(_ => spread * random.NextDouble()).ToArray();
        await Task.WhenAll(
            crowd.Select(
                async (one, i) =>
                {
                    await Task.Delay(waits[i], time, cancel);
                    await gate.WaitAsync(cancel);
                    try
                    {
                        await act(one);
                    }
                    finally
                    {
                        gate.Release();
                    }
                }
            )
        );
    }
}
