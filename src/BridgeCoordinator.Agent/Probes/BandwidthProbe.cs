using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>
/// How fast bytes come down from the coordinator and go up to it, within a budget. One stream of a few hundred kilobytes spends much of its
/// time starting slowly: a lower bound, good enough to tell a line that carries a meeting from one that does not.
/// </summary>
internal sealed class BandwidthProbe(int bytes, Bounds bounds) : IProbe
{
    private const int Chunk = 16 * 1024;

    public static IProbe Read(AgentSection section) => new BandwidthProbe(section.Number("bytes", 10_000, 4_000_000) ?? 500_000, section.Bounds(4, 2));

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        if (scene.Door is not { Key: not null } door)
        {
            return Finding.Blind("probe.no-session", "not enrolled with a coordinator");
        }
        using var http = new HttpClient { BaseAddress = door.Server, Timeout = Timeout.InfiniteTimeSpan };
        using var down = await Send(http, door, HttpMethod.Get, content: null, scene.Time, ct);
        if (!down.Answer.IsSuccessStatusCode)
        {
            return Refused(down.Answer);
        }
        var came = await Drained(down.Answer, scene.Time, ct);
        var noise = new byte[bytes];
        new Random().NextBytes(noise);
        using var up = await Send(http, door, HttpMethod.Post, new ByteArrayContent(noise), scene.Time, ct);
        if (!up.Answer.IsSuccessStatusCode)
        {
            return Refused(up.Answer);
        }
        var (mbitDown, mbitUp) = (Rate(came), Rate(up.Took));
        var evidence = string.Create(CultureInfo.InvariantCulture, $"down {mbitDown:0.0}, up {mbitUp:0.0} Mbit/s over {bytes / 1_000} kB each way");
        return bounds.Judge(Math.Min(mbitDown, mbitUp), "Mbit/s", "network.narrow", evidence);
    }

    private async Task<Reply> Send(HttpClient http, CoordinatorDoor door, HttpMethod method, HttpContent? content, TimeProvider time, CancellationToken ct)
    {
        using var asked = await http.PostAsync(new Uri("/api/v1/agent/nonce", UriKind.Relative), content: null, ct);
        var nonce = await asked.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<NonceReply>(ContractJson.Options, ct);
        var query = method == HttpMethod.Get ? $"?bytes={bytes}" : "";
        using var request = new HttpRequestMessage(method, new Uri(HubRoutes.AgentThroughput + query, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue(HubRoutes.AgentKeyScheme, $"{door.KeyId:D}.{nonce!.Nonce}.{door.Key!.Sign(nonce.Nonce)}");
        var from = time.GetTimestamp();
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return new Reply(answer, time.GetElapsedTime(from));
    }

    /// <summary>How long the body took, from the moment the head of the answer had come.</summary>
    private static async Task<TimeSpan> Drained(HttpResponseMessage answer, TimeProvider time, CancellationToken ct)
    {
        var from = time.GetTimestamp();
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[Chunk];
        int read;
        do
        {
            read = await body.ReadAsync(buffer, ct);
        } while (read > 0);
        return time.GetElapsedTime(from);
    }

    private double Rate(TimeSpan took) => bytes * 8 / 1e6 / Math.Max(took.TotalSeconds, 1e-6);

    private static Finding Refused(HttpResponseMessage answer) => Finding.Blind("probe.failed", $"the coordinator answers {(int)answer.StatusCode} {answer.ReasonPhrase}");

    private sealed record Reply(HttpResponseMessage Answer, TimeSpan Took) : IDisposable
    {
        public void Dispose() => Answer.Dispose();
    }
}
