using System.Collections.Concurrent;
using BridgeCoordinator.Simulator.Judging;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Simulator.Tests;

/// <summary>Real processes on two cores judge each other's silence: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Rehearsals), DisableParallelization = true)]
public sealed class Rehearsals : ICollectionFixture<RehearsalRuns>;

/// <summary>All rehearsals of the suite, a few at a time: each spends most of its minute waiting.</summary>
public sealed class RehearsalRuns : IDisposable
{
    public const string Whole = "";

    /// <summary>The whole course on PostgreSQL and RabbitMQ.</summary>
    public const string OnServers = "on servers";
    private const int AtOnce = 7;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task<Rehearsed>>> runs = new();

    public void Dispose() => gate.Dispose();

    internal async Task<Rehearsed> Of(string omitted)
    {
        var order = new[] { Whole, OnServers }.Concat(Acts.MayBeOmitted).ToList();
        var started = order.Select((act, i) => runs.GetOrAdd(act, a => new Lazy<Task<Rehearsed>>(() => Run(a, i))).Value).ToList();
        return await started[order.IndexOf(omitted)];
    }

    private async Task<Rehearsed> Run(string omitted, int place)
    {
        // Starting is what costs: seven at one instant would each take seven times as long, and miss their own bell.
        await Task.Delay(Between * (place % AtOnce), TimeProvider.System);
        await gate.WaitAsync();
        try
        {
            return omitted == OnServers
                ? await RunOnServers()
                : await RehearsalProcess.Run($"--fast --url http://127.0.0.1:0 {(omitted == Whole ? "" : $"--omit {omitted}")}");
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task<Rehearsed> RunOnServers()
    {
        using var deployment = await Deployment.New(Profile.Clustered, bus: true);
        return await RehearsalProcess.Run(
            "--fast --url http://127.0.0.1:0",
            new Dictionary<string, string>
            {
                ["Bridge__Storage__Provider"] = "PostgreSql",
                ["Bridge__Storage__ConnectionString"] = deployment.ConnectionString!,
                ["Bridge__Bus__Transport"] = "RabbitMq",
                ["Bridge__Bus__Uri"] = deployment.Broker!.ToString(),
            }
        );
    }
}

/// <summary>The whole course through the real doors, and the judge who must miss whatever is left out.</summary>
[Collection(nameof(Rehearsals))]
public sealed class RehearsalTests(RehearsalRuns runs, ITestOutputHelper output)
{
    public static TheoryData<string> Omissions => [.. Acts.MayBeOmitted];

    [Fact]
    public async Task The_whole_course_pleases_the_judge()
    {
        var rehearsed = await runs.Of(RehearsalRuns.Whole);

        output.WriteLine($"{rehearsed.Took.TotalSeconds:0} s\n{rehearsed.Output}");
        Assert.Equal(0, rehearsed.ExitCode);
    }

    [Fact]
    [Trait("Needs", "postgres")]
    [Trait("Needs", "rabbitmq")]
    public async Task The_whole_course_pleases_the_judge_on_PostgreSQL_and_RabbitMQ()
    {
        var rehearsed = await runs.Of(RehearsalRuns.OnServers);

        output.WriteLine($"{rehearsed.Took.TotalSeconds:0} s\n{rehearsed.Output}");
        Assert.Equal(0, rehearsed.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Omissions))]
    public async Task An_act_left_out_is_missed(string act)
    {
        var rehearsed = await runs.Of(act);

        output.WriteLine($"{rehearsed.Took.TotalSeconds:0} s\n{rehearsed.Output}");
        Assert.Equal(1, rehearsed.ExitCode);
        Assert.Contains($"finding {act}.", rehearsed.Output, StringComparison.Ordinal);
    }
}
