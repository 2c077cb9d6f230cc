using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>A call on its way to the gateway: whom it concerns by person, the one to be preferred first. Numbers are looked up when it goes out, and stand in no log.</summary>
internal sealed record WaitingCalls(DateTimeOffset At, GatewayNotice Notice, IReadOnlyList<IReadOnlyList<Guid>> People);

/// <summary>Hands calls to a gateway to SMS or Zalo, signed (<see cref="SignedPost"/>) and for as long as they are of use.</summary>
internal sealed class Gateway(IOptions<GatewayOptions> options, DeliveryLog log, SignedPost post, People people, TimeProvider time)
{
    public const string Channel = "gateway";

    public bool IsOn => options.Value.Url is not null;

    /// <summary>Puts it on its way. The id makes it single, however often this is called.</summary>
    public Task Send(string kind, Guid id, WaitingCalls calls, CancellationToken cancel) =>
        IsOn ? log.Add(new Delivery(id, Channel, "", kind, null, JsonSerializer.Serialize(calls, ContractJson.Options)), cancel) : Task.CompletedTask;

    /// <summary>Sends it once; the reason if it was not taken. Of those whose number is erased by now nothing is sent.</summary>
    public async Task<string?> Post(Delivery it, CancellationToken cancel)
    {
        if (options.Value is not { Url: { } url, Secret: { } secret })
        {
            return "There is no Bridge:Gateway:Url any more.";
        }
        var waiting = Waiting(it);
        var known = await people.Find([.. waiting.People.SelectMany(p => p).Distinct()], cancel);
        string? Number(IReadOnlyList<Guid> persons) => persons.Select(id => Digits(known.GetValueOrDefault(id)?.Phone)).FirstOrDefault(phone => phone is not null);
        GatewayCall[] calls = [.. waiting.Notice.Calls.Zip(waiting.People, (call, persons) => Number(persons) is { } phone ? call with { Phone = phone } : null).OfType<GatewayCall>()];
        return calls.Length == 0 ? null : await post.Send(url, secret, it.Id, Webhooks.Body(it.Kind, waiting.At, waiting.Notice with { Calls = calls }), cancel);
    }

    /// <summary>It is of no use any more.</summary>
    public bool IsTooLate(Delivery it) => Waiting(it).Notice.Until <= time.GetUtcNow();

    private static WaitingCalls Waiting(Delivery it) => JsonSerializer.Deserialize<WaitingCalls>(it.Body, ContractJson.Options)!;

    private static string? Digits(string? phone) => phone is null ? null : new string([.. phone.Where(c => char.IsAsciiDigit(c) || c == '+')]) is { Length: > 0 } plain ? plain : null;
}
