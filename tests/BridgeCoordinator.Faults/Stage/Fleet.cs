using System.Globalization;
using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>Many sites of the client SDK in one process, which can be killed as one.</summary>
internal static class Fleet
{
    /// <summary>The site each line of standard input names.</summary>
    internal sealed record Member(Uri Server, string Code);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Starts a fleet in a place and returns when all its sites are connected.</summary>
    public static async Task<Actor> Start(Place place, Coordinator coordinator, IEnumerable<string> enrolmentCodes)
    {
        var codes = enrolmentCodes.ToList();
        var fleet = place.Start("dotnet", [typeof(Fleet).Assembly.Location, "fleet"], input: true);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fleet.Said += line =>
        {
            if (line == Ready(codes.Count))
            {
                ready.TrySetResult();
            }
        };
        foreach (var code in codes)
        {
            await fleet.Process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new Member(coordinator.Address, code)));
        }
        fleet.Process.StandardInput.Close();
        try
        {
            await ready.Task.WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The fleet at {place.Name} did not connect: {fleet.LastWords}");
        }
        return fleet;
    }

    /// <summary>The process itself.</summary>
    public static async Task<int> Run()
    {
        List<Member> members = [];
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            members.Add(JsonSerializer.Deserialize<Member>(line)!);
        }
        var connected = 0;
        using var gate = new SemaphoreSlim(16);
        await Task.WhenAll(members.Select(Join));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;

        async Task Join(Member member, int index)
        {
            await gate.WaitAsync();
            var key = SiteKey.Create();
            var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var enrolled = await SiteSession.Enrol(member.Server, member.Code, key);
            var session = new SiteSession(
                new SiteSessionOptions
                {
                    Servers = [member.Server],
                    Key = key,
                    KeyId = enrolled.KeyId,
                    Hello = new AgentHello("fleet", "fleet", TimeProvider.System.GetUtcNow()),
                    Random = new Random(index),
                }
            );
            session.Changed += change =>
            {
                if (change.State is SiteSessionState.Connected)
                {
                    up.TrySetResult();
                }
            };
            session.Start();
            await up.Task;
            gate.Release();
            if (Interlocked.Increment(ref connected) == members.Count)
            {
                Console.WriteLine(Ready(members.Count));
            }
        }
    }

    private static string Ready(int count) => string.Create(CultureInfo.InvariantCulture, $"fleet of {count} connected");
}
