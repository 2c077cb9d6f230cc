using System.Net;
using BridgeCoordinator.Cli;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Machines;

/// <summary>A gate that waits, and a coordinator that is restarted meanwhile.</summary>
public sealed class WaitingOutAnOutage : IDisposable
{
    private readonly FakeTimeProvider clock = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly StringWriter errors = new();

    [Fact]
    public async Task What_may_pass_is_asked_again_and_said_once()
    {
        Exception[] away = [new HttpRequestException("Connection refused"), Refused(502), Refused(503, "coordinator.busy"), new TaskCanceledException()];
        Assert.Equal("answer", await Ask(away, TimeSpan.FromMinutes(2)));
        Assert.Equal(2, errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData(404, "conference.unknown")]
    [InlineData(403, "access.denied")]
    [InlineData(422, "wave.unknown")]
    public async Task A_refusal_is_final(int status, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => Ask([Refused(status, code)], TimeSpan.FromMinutes(2)))).Code);

    [Fact]
    public async Task Who_does_not_wait_is_told_at_once() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => Ask([new HttpRequestException("Connection refused")], TimeSpan.Zero));

    [Fact]
    public async Task It_ends_when_the_wave_must_be_over_and_nobody_has_answered_since()
    {
        var began = clock.GetUtcNow();
        await Assert.ThrowsAsync<HttpRequestException>(() => Ask(Enumerable.Repeat<Exception>(new HttpRequestException("Connection refused"), 10_000), TimeSpan.FromMinutes(2), Open(TimeSpan.FromMinutes(30))));
        Assert.Equal(TimeSpan.FromMinutes(32), clock.GetUtcNow() - began);
    }

    public void Dispose() => errors.Dispose();

    /// <summary>Fails so often, then answers; the clock moves whenever it waits.</summary>
    private async Task<string> Ask(IEnumerable<Exception> away, TimeSpan patience, ReadinessReport? last = null)
    {
        var failures = new Queue<Exception>(away);
        var asking = new ReadinessOutage(new Speech(TextWriter.Null, errors, null), clock, patience).Past(
            () => failures.TryDequeue(out var failure) ? Task.FromException<string>(failure) : Task.FromResult("answer"),
            last,
            TestContext.Current.CancellationToken
        );
        while (!asking.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
        }
        return await asking;
    }

    private static RefusedException Refused(int status, string code = "http") => new(new ProblemBody(code, "–", "–"), (HttpStatusCode)status);

    private ReadinessReport Open(TimeSpan left) =>
        new("c", "C", false, "sang", "loi", "Lời", 1, ReadinessVerdict.Open, clock.GetUtcNow(), clock.GetUtcNow() + left, 100, 3, 0, 0, 0, 0, 0, 3, []);
}
