using System.Net.Security;
using System.Text;
using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>One GET: the status expected, perhaps a word in the answer, and how long it took until its first bytes.</summary>
internal sealed class HttpProbe(Uri url, int? status, string? contains, string? authority, Bounds bounds) : IProbe
{
    private const int MostRead = 64 * 1024;

    public static IProbe? Read(AgentSection section)
    {
        var (url, status, contains) = (section.Url("url"), section.Number("status", 100, 599), section.Text("contains", 200));
        var (authority, bounds) = (section.FileName("authority"), section.Bounds(2_000, 10_000));
        return url is null ? null : new HttpProbe(url, status, contains, authority, bounds);
    }

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        using var handler = new SocketsHttpHandler
        {
            MaxAutomaticRedirections = 5,
            ConnectCallback = async (context, token) => await Lines.Connect(new Target(context.DnsEndPoint.Host, context.DnsEndPoint.Port), scene.Over, token),
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = TlsProbe.Trust(authority) },
        };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var from = scene.Time.GetTimestamp();
        using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, ct);
        var took = scene.Time.GetElapsedTime(from);
        var code = (int)answer.StatusCode;
        var timed = bounds.Judge(took.TotalMilliseconds, "ms", "http.slow", $"{code} {answer.ReasonPhrase} from {url.Host}");
        var fits = status is { } wanted ? code == wanted : code is >= 200 and < 400;
        return timed.Unless(
            !fits ? Finding.Bad("http.status", timed.Evidence)
            : contains is not null && !(await Beginning(answer, ct)).Contains(contains, StringComparison.Ordinal) ? Finding.Bad("http.content", $"'{contains}' is not in the answer")
            : null
        );
    }

    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken ct)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[MostRead];
        return Encoding.UTF8.GetString(buffer, 0, await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct));
    }
}
