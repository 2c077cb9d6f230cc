using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Push;

/// <summary>What came of one push.</summary>
internal enum Posted
{
    Sent,

    /// <summary>The device has taken its subscription back.</summary>
    Gone,
    Failed,
}

/// <summary>One push to one device: encrypted for it (RFC 8291), signed with the key of this installation (RFC 8292), which lies beside the other keys.</summary>
internal sealed class PushPost(IOptions<PushOptions> options, DataFolder folder, Addresses addresses, IHttpClientFactory clients, TimeProvider time) : IDisposable
{
    public const string Client = "push";
    private const int Tries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lazy<VapidAuthentication> key = new(() => Key(SecretFile.Kept(folder.File("push.key"), NewKey), Contact(options.Value, addresses.Public)));

    /// <summary>What pages subscribe with; nothing where no push goes out.</summary>
    public string? PublicKey => options.Value.IsOn ? key.Value.PublicKey : null;

    public async Task<Posted> Send(PushSubscriptionRow to, PushWord word, TimeSpan life, CancellationToken cancel)
    {
        // What was allowed once may be off the list by now.
        if (!options.Value.May(new Uri(to.Endpoint)))
        {
            return Posted.Failed;
        }
        // A service that is busy may ask for an hour: a call is of use for minutes, and others wait behind it.
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        using var http = clients.CreateClient(Client);
        var service = new PushServiceClient(http) { AutoRetryAfter = true, MaxRetriesAfter = Tries };
        var device = new PushSubscription { Endpoint = to.Endpoint };
        device.SetKey(PushEncryptionKeyName.P256DH, to.P256dh);
        device.SetKey(PushEncryptionKeyName.Auth, to.Auth);
        var message = new PushMessage(JsonSerializer.Serialize(word, ContractJson.Options))
        {
            TimeToLive = (int)life.TotalSeconds,
            Urgency = PushMessageUrgency.High,
            // A later call of the kind takes the place of one that still waits at the service.
            Topic = word.Kind.ToString(),
        };
        try
        {
            await service.RequestPushMessageDeliveryAsync(device, message, key.Value, VapidAuthenticationScheme.Vapid, either.Token);
            return Posted.Sent;
        }
        catch (PushServiceClientException refused)
        {
            return refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? Posted.Gone : Posted.Failed;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Posted.Failed;
        }
    }

    public void Dispose()
    {
        if (key.IsValueCreated)
        {
            key.Value.Dispose();
        }
    }

    /// <summary>RFC 8292 knows mailto and https only; on a machine without a public name some address must do.</summary>
    private static string Contact(PushOptions options, Uri own) =>
        options.Contact?.OriginalString ?? (own.Scheme == "https" ? own.AbsoluteUri : $"mailto:bridge-coordinator@{own.Host}");

    private static string NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var it = made.ExportParameters(includePrivateParameters: true);
        return $"{Base64Url.EncodeToString([4, .. it.Q.X!, .. it.Q.Y!])}.{Base64Url.EncodeToString(it.D)}";
    }

    private static VapidAuthentication Key(string kept, string contact)
    {
        var halves = kept.Split('.', 2);
        return new VapidAuthentication(halves[0], halves[1]) { Subject = contact };
    }
}
