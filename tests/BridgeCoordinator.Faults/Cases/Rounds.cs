using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>The same fault many times over, at a few sites at once: never so many that it would look like one cause.</summary>
internal static class Rounds
{
    /// <summary>Plays <paramref name="round"/> so often at each site, at a quarter of them at once.</summary>
    public static async Task Each(IReadOnlyCollection<AgentAtSite> sites, int rounds, Func<AgentAtSite, Random, Task> round)
    {
        using var gate = new SemaphoreSlim(Math.Max(1, sites.Count / 4));
        await Task.WhenAll(sites.Select(Play));

        async Task Play(AgentAtSite site, int seed)
        {
            var chance = new Random(seed);
            for (var i = 0; i < rounds; i++)
            {
                await gate.WaitAsync();
                try
                {
                    await round(site, chance);
                }
                finally
                {
                    gate.Release();
                }
                // Long enough that the next fault meets a line that has settled.
                await Waiting.Pause(TimeSpan.FromSeconds(3 + chance.NextDouble()));
            }
        }
    }
}
