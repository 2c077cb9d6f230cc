using System.Net.Http.Headers;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Client;

/// <summary>
/// The second way: a heartbeat by plain HTTPS while the socket is stuck behind a lost packet. An acknowledgement that does not come is reason
/// enough; waiting for two of a slow pace would leave no time for proof (decision 0007).
/// </summary>
internal sealed class SiteProof(SiteSessionOptions options, Uri server, string token, HttpMessageInvoker door)
{
    private int _insisting;

    /// <summary>How long an acknowledgement may take before the other way is tried.</summary>
    public static TimeSpan First(TimeSpan interval) => Max(TimeSpan.FromSeconds(2), 0.8 * interval);

    /// <summary>And between tries: not so often that a province in trouble becomes a storm.</summary>
    public static TimeSpan Again(TimeSpan interval) => Max(TimeSpan.FromSeconds(1), Min(interval / 2, TimeSpan.FromSeconds(5)));

    /// <summary>Waits for an acknowledgement, and speaks by the other way while it does not come.</summary>
    public async Task<T> Insist<T>(Task<T> answer, Func<bool> unheard, long sequence, TimeSpan interval, CancellationToken ct)
    {
        if (await Comes(answer, First(interval), ct) || Interlocked.CompareExchange(ref _insisting, 1, 0) != 0)
        {
            return await answer;
        }
        try
        {
            while (!answer.IsCompleted && unheard())
            {
                _ = Say(sequence, ct);
                await Comes(answer, RetrySchedule.Beat(Again(interval), options.Random), ct);
            }
        }
        finally
        {
            Interlocked.Exchange(ref _insisting, 0);
        }
        return await answer;
    }

    /// <summary>One heartbeat by plain HTTPS. Whether it arrived shows in what the coordinator does.</summary>
    public async Task Say(long sequence, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(options.Patience, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "api/v1/agent/heartbeat"))
        {
            Content = Wire.Json(new AgentHeartbeat(sequence, null, null, null, null)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(HubRoutes.SessionScheme, token);
        try
        {
            using var response = await door.SendAsync(request, both.Token);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            // Lost like the rest; the next try is under way.
        }
    }

    private async Task<bool> Comes(Task answer, TimeSpan within, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var first = await Task.WhenAny(answer, Task.Delay(within, options.Time, over.Token));
        await over.CancelAsync();
        return first == answer || ct.IsCancellationRequested;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
