using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Client;

public class SiteSessionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Two_missing_acknowledgements_open_a_second_connection_before_the_first_is_dropped()
    {
        await using var house = await FakeCoordinator.Start();
        house.Deaf.Add(1);
        await using var session = Begin(house);

        Assert.Equal(["open 1", "hello 1", "open 2", "hello 2"], (await house.Until("hello 2")).Where(l => !l.StartsWith("beat", StringComparison.Ordinal)));
        await house.Until("close 1");
        await house.Until("beat 2");
        Assert.Equal(SiteSessionState.Connected, session.State);
    }

    [Fact]
    public async Task A_line_that_freezes_without_a_word_is_noticed_and_left_behind()
    {
        await using var house = await FakeCoordinator.Start();
        var lines = new List<FreezableStream>();
        await using var session = Begin(
            house,
            o => o with
            {
                Connect = async (to, ct) =>
                {
                    var line = new FreezableStream(await SiteSession.Dial(to, ct));
                    lines.Add(line);
                    return line;
                },
            }
        );
        await house.Until("beat 1");

        lines.ForEach(l => l.Freeze());

        await house.Until("beat 2");
        Assert.Equal(2, session.Epoch);
    }

    [Fact]
    public async Task Superseded_by_another_agent_a_session_stops_and_says_so()
    {
        await using var house = await FakeCoordinator.Start();
        var changes = new List<SiteSessionState>();
        await using var session = Begin(house, changed: c => changes.Add(c.State));
        await house.Until("beat 1");

        await house.Clients["1"].Superseded(new SupersededNotice(7));

        await session.Completion.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        await house.Until("close 1");
        Assert.Equal(SiteSessionState.Superseded, changes[^1]);
        Assert.Equal(1, house.Connections);
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_sent_again_with_the_same_id()
    {
        await using var house = await FakeCoordinator.Start();
        house.OnAnswer = (_, context) =>
        {
            if (house.Answers.Count == 1)
            {
                context.Abort();
            }
            return new Receipt("conference/c", 5, 5, default);
        };
        await using var session = Begin(house);
        await house.Until("beat 1");

        var receipt = await session.AnswerWave(Answer(), TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(5, receipt.FirstSeq);
        Assert.Equal(2, house.Answers.Count);
        Assert.Single(house.Answers.Select(a => a.CommandId).Distinct());
    }

    [Fact]
    public async Task An_answer_given_before_there_is_a_line_is_delivered_when_there_is()
    {
        await using var house = await FakeCoordinator.Start();
        await using var session = Begin(house, start: false);

        var receipt = session.AnswerWave(Answer(), TestContext.Current.CancellationToken);
        session.Start();

        Assert.Equal(1, (await receipt.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken)).FirstSeq);
    }

    [Fact]
    public async Task A_refused_answer_is_not_sent_again()
    {
        await using var house = await FakeCoordinator.Start();
        house.OnAnswer = (_, _) => throw new HubException(JsonSerializer.Serialize(new ProblemBody("wave.not-open", "Đợt đã đóng.", "The wave is closed."), ContractJson.Options));
        await using var session = Begin(house);
        await house.Until("beat 1");

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => session.AnswerWave(Answer(), TestContext.Current.CancellationToken));

        Assert.Equal("wave.not-open", refusal.Code);
        await house.Until("beat 1");
        Assert.Single(house.Answers);
    }

    [Fact]
    public async Task The_clock_of_the_coordinator_is_known_from_a_heartbeat()
    {
        await using var house = await FakeCoordinator.Start();
        house.Ahead = TimeSpan.FromMinutes(5);
        await using var session = Begin(house);
        await house.Until("beat 1");
        await house.Until("beat 1");

        Assert.NotNull(session.HubRtt);
        Assert.InRange(session.ClockOffset!.Value, TimeSpan.FromMinutes(4.9), TimeSpan.FromMinutes(5.1));
    }

    [Fact]
    public async Task A_second_address_is_tried_when_the_first_is_dead()
    {
        await using var house = await FakeCoordinator.Start();
        var connected = new TaskCompletionSource<Uri?>();
        await using var session = Begin(
            house,
            o => o with { Servers = [new Uri("http://127.0.0.1:9"), house.Address] },
            c => (c.State is SiteSessionState.Connected ? connected : new()).TrySetResult(c.Server)
        );

        Assert.Equal(house.Address, await connected.Task.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken));
        await house.Until("beat 1");
    }

    [Fact]
    public async Task A_busy_coordinator_is_left_alone_for_as_long_as_it_asks()
    {
        await using var house = await FakeCoordinator.Start();
        var time = new SleepersClock(TimeSpan.FromSeconds(40));
        var (from, back) = (time.GetUtcNow(), new TaskCompletionSource<DateTimeOffset>());
        house.OnSession = turn =>
        {
            if (turn == 2)
            {
                back.TrySetResult(time.GetUtcNow());
            }
            return turn == 1 ? new Busy(40) : null;
        };
        await using var session = Begin(house, o => o with { Time = time });

        await time.Asleep.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal((SiteSessionState.Waiting, 0), (session.State, house.Connections));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(40), await back.Task.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken) - from);
    }

    /// <summary>Tells when somebody has lain down for just so long: from then on the clock may be wound, and not before.</summary>
    private sealed class SleepersClock(TimeSpan sleep) : FakeTimeProvider
    {
        private readonly TaskCompletionSource asleep = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asleep => asleep.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == sleep)
            {
                asleep.TrySetResult();
            }
            return timer;
        }
    }

    internal static SiteSession Begin(
        FakeCoordinator house,
        Func<SiteSessionOptions, SiteSessionOptions>? with = null,
        Action<SiteSessionChange>? changed = null,
        bool start = true
    )
    {
        var options = new SiteSessionOptions
        {
            Servers = [house.Address],
            Key = SiteKey.Create(),
            KeyId = Guid.Empty,
            Hello = new AgentHello("test", "test", default),
            Random = new Random(1),
        };
        var session = new SiteSession(with?.Invoke(options) ?? options);
        session.Changed += changed;
        if (start)
        {
            session.Start();
        }
        return session;
    }

    private static AgentWaveAnswer Answer() =>
        new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), "c", "sang", "t-2h", 1, [new CheckResult("cpu", Readiness.Ready, 12, "%")]);
}
