using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Contracts.Operators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Testing.House;

/// <summary>
/// A push service of our own (RFC 8030) and the devices behind it. It takes what is signed with the key the device subscribed with (RFC 8292), and the
/// device opens what was sealed for it (RFC 8291): written from the documents, so that it agrees with no library by accident.
/// </summary>
public sealed class PushStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, PushDevice> devices = new();

    private PushStandIn(WebApplication app) => this.app = app;

    public string Origin => app.Urls.First();

    public static async Task<PushStandIn> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var service = new PushStandIn(builder.Build());
        service.app.MapPost("/device/{name}", (string name, HttpRequest request) => service.Take(name, request));
        await service.app.StartAsync();
        return service;
    }

    /// <param name="name">What stands in its address.</param>
    /// <param name="applicationKey">The key it subscribes with.</param>
    public PushDevice Device(string name, string applicationKey) => devices[name] = new PushDevice(new Uri(new Uri(Origin), $"/device/{name}").AbsoluteUri, applicationKey);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Take(string name, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var device = devices[name];
        device.Calls++;
        if (device.IsGone)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        if (!IsSigned(request.Headers.Authorization.ToString(), device.ApplicationKey) || request.Headers["TTL"].Count == 0 || request.Headers.ContentEncoding != "aes128gcm")
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        device.Heard.Enqueue(device.Unseal(body.ToArray()));
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    /// <summary><c>vapid t=JWT, k=KEY</c>: by that key, for this service, not for longer than a day.</summary>
    private bool IsSigned(string authorization, string applicationKey)
    {
        var parts = authorization.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var (token, key) = (parts.Find(p => p.StartsWith("t=", StringComparison.Ordinal))?[2..], parts.Find(p => p.StartsWith("k=", StringComparison.Ordinal))?[2..]);
        if (parts.FirstOrDefault() != "vapid" || token?.Split('.') is not [var head, var claims, var signature] || key != applicationKey)
        {
            return false;
        }
        using var signer = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = PushDevice.Point(Base64Url.DecodeFromChars(key)) });
        using var said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        var until = DateTimeOffset.FromUnixTimeSeconds(said.RootElement.GetProperty("exp").GetInt64()) - TimeProvider.System.GetUtcNow();
        return signer.VerifyData(Encoding.ASCII.GetBytes($"{head}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256)
            // An origin names its port unless it is the usual one; the library never does, and real services stand on the usual one (the coordinator calls no other).
            && said.RootElement.GetProperty("aud").GetString() == new Uri(Origin).GetComponents(UriComponents.Scheme | UriComponents.Host, UriFormat.UriEscaped)
            && said.RootElement.TryGetProperty("sub", out _)
            && until > TimeSpan.Zero
            && until <= TimeSpan.FromHours(24);
    }
}

/// <summary>A browser's subscription: its address, its key pair and its secret.</summary>
public sealed class PushDevice(string endpoint, string applicationKey, byte[]? secretKey = null, byte[]? secret = null) : IDisposable
{
    private readonly ECDiffieHellman key = secretKey is null ? ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256) : ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secretKey });
    private readonly byte[] auth = secret ?? RandomNumberGenerator.GetBytes(16);

    public string ApplicationKey => applicationKey;

    /// <summary>How often it was called at all.</summary>
    public int Calls { get; set; }

    /// <summary>Its subscription was taken back.</summary>
    public bool IsGone { get; set; }

    /// <summary>What it was told, opened.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public PushSubscriptionRequest Subscription => new(endpoint, Base64Url.EncodeToString(Public), Base64Url.EncodeToString(auth));

    private byte[] Public => Bytes(key.ExportParameters(includePrivateParameters: false).Q);

    public static ECPoint Point(byte[] uncompressed) => new() { X = uncompressed[1..33], Y = uncompressed[33..65] };

    /// <summary>salt 16 | record size 4 | key length 1 | the sender's key | one record (RFC 8188 §2.1).</summary>
    public string Unseal(byte[] body)
    {
        var (salt, theirs, sealedText) = (body[..16], body[21..(21 + body[20])], body[(21 + body[20])..]);
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Point(theirs) });
        var shared = key.DeriveRawSecretAgreement(sender.PublicKey);
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, auth, [.. "WebPush: info\0"u8, .. Public, .. theirs]);
        var content = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 12, salt, "Content-Encoding: nonce\0"u8.ToArray());
        var text = new byte[sealedText.Length - 16];
        using var aes = new AesGcm(content, 16);
        aes.Decrypt(nonce, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), text);
        // The last record ends with 2 and padding of nothing.
        var end = text.AsSpan().TrimEnd((byte)0).Length - 1;
        return text[end] == 2 ? Encoding.UTF8.GetString(text, 0, end) : throw new InvalidOperationException("The record does not end as a last one does.");
    }

    public void Dispose() => key.Dispose();

    private static byte[] Bytes(ECPoint point) => [4, .. point.X!, .. point.Y!];
}
