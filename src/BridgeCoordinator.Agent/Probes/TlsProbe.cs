using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A TLS handshake: does the chain hold, does the name fit, for how many days yet.</summary>
/// <param name="to">Whom.</param>
/// <param name="name">The name the certificate must carry.</param>
/// <param name="authority">A file with the only authorities trusted (PEM); absent: the system's.</param>
/// <param name="bounds">Days left.</param>
internal sealed class TlsProbe(Target to, string name, string? authority, Bounds bounds) : IProbe
{
    public static IProbe? Read(AgentSection section)
    {
        var (to, name, authority, bounds) = (section.Target("to", 443), section.Text("name", 253), section.FileName("authority"), section.Bounds(30, 7));
        return to is null ? null : new TlsProbe(to, name ?? to.Host, authority, bounds);
    }

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        Shown? shown = null;
        await using var stream = await Lines.Connect(to, scene.Over, ct);
        await using var tls = new SslStream(stream);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = name,
            CertificateChainPolicy = Trust(authority),
            // Nothing is sent over this connection; what is wrong with the certificate is what we came to see.
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) => Note(certificate, chain, errors, out shown),
        };
        await tls.AuthenticateAsClientAsync(options, ct);
        return shown is null ? Finding.Bad("tls.handshake", "no certificate was shown") : Judge(shown, scene.Time.GetUtcNow());
    }

    private Finding Judge(Shown shown, DateTimeOffset now)
    {
        var days = (shown.Until - now).TotalDays;
        var evidence = string.Create(CultureInfo.InvariantCulture, $"{shown.Subject}, until {shown.Until:yyyy-MM-dd}, by {shown.Issuer}");
        var left = bounds.Judge(days, "d", days < 0 ? "tls.expired" : "tls.expiring", evidence);
        // An expired certificate breaks its chain too; "expired" says more.
        var broken = days >= 0 && shown.Chain.Length > 0 ? Finding.Bad("tls.chain", $"{shown.Chain} {evidence}")
            : shown.NameDiffers ? Finding.Bad("tls.name", $"not for {name}: {evidence}")
            : null;
        return left.Unless(broken);
    }

    /// <summary>Trusts one file instead of the system, or the system; asks nobody about revocation, who may not be reachable from here.</summary>
    public static X509ChainPolicy Trust(string? authority)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck };
        if (authority is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.ImportFromPemFile(authority);
        }
        return policy;
    }

    private static bool Note(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, out Shown? shown)
    {
        shown = certificate is not X509Certificate2 seen ? null : new Shown(
            seen.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
            seen.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
            new DateTimeOffset(seen.NotAfter.ToUniversalTime(), TimeSpan.Zero),
            errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch),
            errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? string.Join(' ', chain!.ChainStatus.Select(s => s.StatusInformation.Trim()).Distinct()) : ""
        );
        return true;
    }

    private sealed record Shown(string Subject, string Issuer, DateTimeOffset Until, bool NameDiffers, string Chain);
}
