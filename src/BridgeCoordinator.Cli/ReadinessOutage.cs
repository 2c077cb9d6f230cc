using System.Net;
using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary>
/// A gate that waits must not fail because the coordinator was restarted meanwhile. What may pass is asked again until it has been away for
/// <paramref name="patience"/> and the wave's deadline is past by as much: before that nobody can have decided the wave. A refusal is final.
/// </summary>
internal sealed class ReadinessOutage(Speech say, TimeProvider time, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task<T> Past<T>(Func<Task<T>> ask, ReadinessReport? last, CancellationToken ct)
    {
        DateTimeOffset? until = null;
        while (true)
        {
            try
            {
                var answer = await ask();
                if (until is not null)
                {
                    say.Wrong("The coordinator answers again.");
                }
                return answer;
            }
            catch (Exception e) when (patience > TimeSpan.Zero && !ct.IsCancellationRequested && MayPass(e) && time.GetUtcNow() < (until ??= Until(last, e)))
            {
                var asked = (e as RefusedException)?.RetryAfter ?? Pause;
                await Task.Delay(asked < Pause ? Pause : asked > LongestPause ? LongestPause : asked, time, ct);
            }
        }
    }

    private DateTimeOffset Until(ReadinessReport? last, Exception e)
    {
        say.Wrong($"The coordinator does not answer ({e.Message}); asking again.");
        // Left by the coordinator's own clock: the one here may be wrong.
        var (now, left) = (time.GetUtcNow(), last is { Deadline: { } deadline } ? deadline - last.ServerTime : TimeSpan.Zero);
        return now + (left > TimeSpan.Zero ? left : TimeSpan.Zero) + patience;
    }

    private static bool MayPass(Exception e) =>
        e is HttpRequestException or TaskCanceledException or IOException or JsonException
        || (e is RefusedException refused && (refused.IsPassing || refused.Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int?)refused.Status >= 500));
}
