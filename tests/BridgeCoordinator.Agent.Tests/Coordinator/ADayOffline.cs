using System.Globalization;
using System.Text.Json;
using BridgeCoordinator.Agent.Queue;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace BridgeCoordinator.Agent.Tests.Coordinator;

/// <summary>
/// The case of issue 3: an agent offline for a day of queued facts, the server restarted meanwhile. Both run on one clock that jumps by
/// the hour; their timers are real, so the reconnecting is too.
/// </summary>
public sealed class A_day_offline
{
    private const int Hours = 24;

    [Fact]
    public async Task Every_answer_arrives_once_in_order_and_with_its_own_time()
    {
        var clock = new JumpingClock();
        using var deployment = await Deployment.New(Profile.Embedded);
        var queueFolder = Testing.Machine.TempFolder("day");
        using var key = SiteKey.Create();
        Guid keyId;
        var before = await CoordinatorHouse.Open(deployment, clock);
        using (var machine = new CoordinatorApi(Local(before.Url), deployment.MachineToken, clock))
        {
            var imported = await machine.ImportPlan(Plan(clock.GetUtcNow().AddDays(3)));
            await machine.Do(imported.ConferenceId!, new OpenConferenceAct(null));
            keyId = (await SiteSession.Enrol(Local(before.Url), imported.Codes[0].EnrolmentCode!, key)).KeyId;
        }

        // First life of the agent: it hears its orders, then the coordinator goes.
        var kept = new List<AgentWaveAnswer>();
        using (var queue = Queue(queueFolder, clock))
        await using (var session = Session(queue, Local(before.Url), key, keyId, clock))
        {
            session.Start();
            await Until(() => session.Orders?.Waves.Count == Hours, () => $"orders for {session.Orders?.Waves.Count} waves, {session.State}");
            await before.DisposeAsync();
            await Until(() => session.State is not SiteSessionState.Connected, () => "still connected");
            foreach (var wave in session.Orders!.Waves)
            {
                clock.Jump(TimeSpan.FromHours(1));
                var measured = new CheckResult("cpu", Readiness.Ready, kept.Count, "%", Evidence: "đo khi mất mạng");
                kept.Add(new AgentWaveAnswer(Guid.CreateVersion7(clock.GetUtcNow()), wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run, [measured], session.CoordinatorNow));
                _ = session.AnswerWave(kept[^1], CancellationToken.None);
            }
            await session.Abort();
        }

        // Both start anew: the agent from its file, the server from its journal.
        await using var after = await CoordinatorHouse.Open(deployment, clock);
        using var api = new CoordinatorApi(Local(after.Url), deployment.MachineToken, clock);
        using (var queue = Queue(queueFolder, clock))
        await using (var session = Session(queue, Local(after.Url), key, keyId, clock))
        {
            Assert.Equal(Hours, queue.Left().Count);
            session.Start();
            await Until(() => queue.Left().Count == 0, () => $"{queue.Left().Count} left, {session.State}");
        }

        var facts = new List<Contracts.Http.JournalFact>();
        await foreach (var fact in api.AllFacts($"conference/{Cast.Conference}"))
        {
            if (fact.Type == "wave-answered")
            {
                facts.Add(fact);
            }
        }
        Assert.Equal(kept.Select(k => k.CommandId), facts.Select(f => f.CommandId));
        Assert.Equal(kept.Select(k => k.WaveId), facts.Select(f => JsonDocument.Parse(f.Body).RootElement.GetProperty("waveId").GetString()));
        // The journal keeps microseconds; the agent measured in ticks.
        Assert.All(kept.Zip(facts), pair => Assert.InRange((pair.First.OccurredAt!.Value - pair.Second.OccurredAt).Duration(), TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
        Assert.True(facts[0].At - facts[0].OccurredAt > TimeSpan.FromHours(22), "the first was written a day after it was measured");
        Directory.Delete(queueFolder, recursive: true);
    }

    private static AnswerFile Queue(string folder, TimeProvider clock) => new(folder, clock, NullLogger<AnswerFile>.Instance);

    private static SiteSession Session(IAnswerOutbox queue, Uri server, SiteKey key, Guid keyId, TimeProvider clock) =>
        new(
            new SiteSessionOptions
            {
                Servers = [server],
                Key = key,
                KeyId = keyId,
                Hello = new AgentHello("test", "test", clock.GetUtcNow()),
                Outbox = queue,
                Time = clock,
                Random = new Random(1),
            }
        );

    private static Task Until(Func<bool> reached, Func<string> otherwise) => Testing.Machine.Until(() => Task.FromResult(reached()), TimeSpan.FromSeconds(60), otherwise);

    private static Uri Local(Uri url) => new(url.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <summary>As many waves as hours, all open from the start and beyond the outage.</summary>
    private static string Plan(DateTimeOffset start)
    {
        var waves = string.Concat(
            Enumerable.Range(1, Hours).Select(i => string.Create(CultureInfo.InvariantCulture, $"\n        - {{ id: w{i:00}, name: \"Đợt {i}\", opens: T-4d, deadline: T-1h, answeredBy: [agent], checks: [cpu] }}"))
        );
        var local = TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh")).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return $$"""
            version: 1
            programme: { id: thu-nghiem-ct, name: "Chương trình thử nghiệm", by: "Tỉnh ủy Nghệ An" }
            conference:
              id: {{Cast.Conference}}
              name: "Hội nghị thử nghiệm"
              zone: Asia/Ho_Chi_Minh
              sessions:
                - id: sang
                  kind: plenary
                  name: "Buổi sáng"
                  start: {{local}}
                  lengthHalfDays: 1
                  waves:{{waves}}
              points:
                - { code: DHV, name: "Trường Đại học Vinh", kind: university, organisation: nghe-an/dhv }
            """;
    }

    /// <summary>The machine's clock, moved on by leaps; its timers are the machine's.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

        public void Jump(TimeSpan by) => _ahead += by;
    }
}
