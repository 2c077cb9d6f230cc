using System.Net.Http.Headers;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>A wave in depth: answers over time, groups, who is missing.</summary>
    public Task<WavePage> Wave(string conferenceId, string sessionId, string waveId, int after = 0, CancellationToken ct = default) =>
        Get<WavePage>($"conferences/{Part(conferenceId)}/sessions/{Part(sessionId)}/waves/{Part(waveId)}?after={after}", ct);

    /// <summary>The picture before the director's word.</summary>
    public Task<GoPage> Go(string conferenceId, string sessionId, int after = 0, CancellationToken ct = default) =>
        Get<GoPage>($"conferences/{Part(conferenceId)}/sessions/{Part(sessionId)}/go?after={after}", ct);

    /// <summary>Keeps a photo for an answer. Refusals: <c>photo.*</c>.</summary>
    public Task<KeptPhoto> KeepPhoto(byte[] photo, CancellationToken ct = default) =>
        Send<KeptPhoto>(HttpMethod.Post, "operator/photos", ct, new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } });

    /// <summary>A photo an operator left.</summary>
    public async Task<byte[]> Photo(string conferenceId, string photo, CancellationToken ct = default)
    {
        using var response = await _http.GetAsync(new Uri($"api/v1/conferences/{Part(conferenceId)}/photos/{Part(photo)}", UriKind.Relative), ct);
        await Wire.Accept(response, ct);
        return await response.Content.ReadAsByteArrayAsync(ct);
    }
}
