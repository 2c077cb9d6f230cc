using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Tests.Peers;

/// <summary>HTTP and TLS against nginx, with an authority of the test's own.</summary>
public sealed class Against_nginx : IAsyncLifetime
{
    private readonly int _goodTls = Testing.Machine.FreePort();
    private readonly int _soonTls = Testing.Machine.FreePort();
    private readonly int _expiredTls = Testing.Machine.FreePort();
    private Peer _nginx = null!;

    private string Authority => Path.Combine(_nginx.Folder, "ca.pem");

    public async ValueTask InitializeAsync()
    {
        _nginx = Peer.Of("/usr/sbin/nginx", "nginx-light");
        var now = TimeProvider.System.GetUtcNow();
        using var ca = Issue("CN=Bridge test authority", null, now.AddYears(-1), now.AddYears(1), _nginx.Write("ca.pem", ""), null);
        string Pair(string name, DateTimeOffset until)
        {
            var (certificate, key) = (Path.Combine(_nginx.Folder, name + ".pem"), Path.Combine(_nginx.Folder, name + ".key"));
            Issue("CN=localhost", ca, now.AddDays(-300), until, certificate, key).Dispose();
            return $"ssl_certificate {certificate}; ssl_certificate_key {key};";
        }
        string Tls(int port, string pair) => $"server {{ listen 127.0.0.1:{port} ssl; {pair} location / {{ return 200 'well'; }} }}";
        var conf = _nginx.Write(
            "nginx.conf",
            $$"""
            daemon off; master_process off; pid {{_nginx.Folder}}/pid; error_log stderr;
            events { }
            http {
              access_log off; client_body_temp_path {{_nginx.Folder}}; proxy_temp_path {{_nginx.Folder}}; fastcgi_temp_path {{_nginx.Folder}}; uwsgi_temp_path {{_nginx.Folder}}; scgi_temp_path {{_nginx.Folder}};
              server { listen 127.0.0.1:{{_nginx.Port}}; location = /well { return 200 'xin chào'; } location / { return 503; } }
              {{Tls(_goodTls, Pair("good", now.AddDays(90)))}}
              {{Tls(_soonTls, Pair("soon", now.AddDays(10)))}}
              {{Tls(_expiredTls, Pair("expired", now.AddDays(-10)))}}
            }
            """
        );
        _nginx.Run("/usr/sbin/nginx", ["-p", _nginx.Folder, "-e", "stderr", "-c", conf]);
        await _nginx.Check($"kind: tcp, to: \"127.0.0.1:{_expiredTls}\"");
    }

    [Fact]
    public async Task A_page_is_fetched_and_its_words_are_read()
    {
        var page = $"kind: http, url: \"http://127.0.0.1:{_nginx.Port}/well\"";
        Assert.Equal((Readiness.Ready, "200 OK from 127.0.0.1"), await Said(page));
        Assert.Equal(Readiness.Ready, (await Peer.Once(page + ", contains: chào")).Result);
        Assert.Equal("http.content", (await Peer.Once(page + ", contains: tạm biệt")).Code);
        Assert.Equal("http.status", (await Peer.Once($"kind: http, url: \"http://127.0.0.1:{_nginx.Port}/\"")).Code);
        Assert.Equal(Readiness.Ready, (await Peer.Once($"kind: http, url: \"http://127.0.0.1:{_nginx.Port}/\", status: 503")).Result);
        Assert.Equal(Readiness.Ready, (await Peer.Once($"kind: http, url: \"https://localhost:{_goodTls}/\", authority: {Authority}")).Result);
        Assert.Equal("tls.handshake", (await Peer.Once($"kind: http, url: \"https://localhost:{_goodTls}/\"")).Code);
    }

    [Fact]
    public async Task A_certificate_is_judged_by_its_days_its_chain_and_its_name()
    {
        string Tls(int port, string rest = "") => $"kind: tls, to: \"localhost:{port}\", authority: {Authority}{rest}";
        var good = await Peer.Once(Tls(_goodTls));
        Assert.Equal((Readiness.Ready, "d", true), (good.Result, good.Unit, good.Value is > 89 and <= 90));
        Assert.Equal((Readiness.ReadyWithNotes, "tls.expiring"), Verdict(await Peer.Once(Tls(_soonTls))));
        Assert.Equal((Readiness.NotReady, "tls.expired"), Verdict(await Peer.Once(Tls(_expiredTls))));
        Assert.Equal((Readiness.NotReady, "tls.name"), Verdict(await Peer.Once(Tls(_goodTls, ", name: mcu.tinh.example"))));
        Assert.Equal((Readiness.NotReady, "tls.chain"), Verdict(await Peer.Once($"kind: tls, to: \"localhost:{_goodTls}\"")));
    }

    [Fact]
    public async Task What_is_no_TLS_is_called_so() => Assert.Equal("tls.handshake", (await Peer.Once($"kind: tls, to: \"localhost:{_nginx.Port}\"")).Code);

    public ValueTask DisposeAsync() => _nginx.DisposeAsync();

    private static async Task<(Readiness?, string)> Said(string yaml) => await Peer.Once(yaml) is var f ? (f.Result, f.Evidence) : default;

    private static (Readiness?, string?) Verdict(Finding finding) => (finding.Result, finding.Code);

    private static X509Certificate2 Issue(string subject, X509Certificate2? issuer, DateTimeOffset from, DateTimeOffset until, string file, string? keyFile)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuer is null, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        if (issuer is null)
        {
            var authority = request.CreateSelfSigned(from, until);
            File.WriteAllText(file, authority.ExportCertificatePem());
            return authority;
        }
        var certificate = request.Create(issuer, from, until, RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile!, key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }
}
