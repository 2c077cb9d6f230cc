namespace BridgeCoordinator.Server.Storage;

// The side tables, as EF Core knows them. Everything here may be erased or expire; what must not is in the journal.

/// <summary>How far an effect has come on a stream.</summary>
internal sealed record CursorRow
{
    public required string Effect { get; init; }
    public required string Stream { get; init; }
    public required long Seq { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>A person's name and numbers: erasable.</summary>
internal sealed record Person
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
}

/// <summary>Where acts came from (address, browser): erasable.</summary>
internal sealed record Origin
{
    public required Guid OriginId { get; init; }
    public required string Address { get; init; }
    public string? Client { get; init; }
    public required DateTimeOffset FirstSeen { get; init; }
}

/// <summary>Free text that goes with a fact: erasable.</summary>
internal sealed record Note
{
    public required Guid NoteId { get; init; }
    public required string Text { get; init; }
}

/// <summary>A photo or file that goes with a fact, by the hash of its content: erasable.</summary>
internal sealed record Evidence
{
    public required byte[] ContentHash { get; init; }
    public required string MediaType { get; init; }
    public required byte[] Content { get; init; }
}

/// <summary>The hash of a secret, or a public key. Roles and scopes are facts.</summary>
internal sealed record Credential
{
    public required Guid CredentialId { get; init; }
    public required string Kind { get; init; }
    public required byte[] Value { get; init; }
}

/// <summary>A notice given about an incident.</summary>
internal sealed record NoticeRow
{
    public required Guid NoticeId { get; init; }
    public required string Stream { get; init; }
    public required Guid IncidentId { get; init; }
    public required string Kind { get; init; }
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>Something on its way out by mail or webhook, and what became of it.</summary>
internal sealed record DeliveryRow
{
    public required Guid DeliveryId { get; init; }
    public required string Channel { get; init; }
    public required string Target { get; init; }
    public required string Kind { get; init; }
    public string? Subject { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required int Attempts { get; init; }
    public DateTimeOffset? NextAt { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public string? Failure { get; init; }
}

/// <summary>Where an operator's device may be called, by the hash of its address: erasable, gone with its sign-in.</summary>
internal sealed record PushSubscriptionRow
{
    public required byte[] EndpointHash { get; init; }
    public required Guid SignInId { get; init; }
    public required string ConferenceId { get; init; }
    public required string Point { get; init; }
    public required string Endpoint { get; init; }
    public required string P256dh { get; init; }
    public required string Auth { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A site's agent session: its epoch, whether its ticket was used, the node that holds it, and when it was last heard.</summary>
internal sealed record SiteSession
{
    public required string SiteId { get; init; }
    public required long Epoch { get; init; }
    public required long RedeemedEpoch { get; init; }
    public required Guid Node { get; init; }
    public required DateTimeOffset LastSeen { get; init; }
}

/// <summary>A coordinator process and the lease it renews.</summary>
internal sealed record Node
{
    public required Guid Epoch { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset RenewedAt { get; init; }
}
