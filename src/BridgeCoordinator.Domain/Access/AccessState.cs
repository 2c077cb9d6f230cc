using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Access;

/// <summary>Who may do what: roles and scopes as facts made them. Secrets are elsewhere; here are only their ids.</summary>
public sealed record AccessState : StreamState
{
    public static AccessState Empty { get; } = new();

    /// <summary>By person id; removed people are gone.</summary>
    public ImmutableDictionary<Guid, PersonAccess> People { get; init; } = ImmutableDictionary<Guid, PersonAccess>.Empty;

    /// <summary>By sign-in id; ended ones are gone.</summary>
    public ImmutableDictionary<Guid, SignInAccess> SignIns { get; init; } = ImmutableDictionary<Guid, SignInAccess>.Empty;

    /// <summary>By link id; used ones are gone.</summary>
    public ImmutableDictionary<Guid, SignInLink> SignInLinks { get; init; } = ImmutableDictionary<Guid, SignInLink>.Empty;

    /// <summary>By code id; used and void ones are gone, so a site has at most one.</summary>
    public ImmutableDictionary<Guid, EnrolmentCode> EnrolmentCodes { get; init; } = ImmutableDictionary<Guid, EnrolmentCode>.Empty;

    /// <summary>By site id.</summary>
    public ImmutableDictionary<string, AgentKey> AgentKeys { get; init; } =
        ImmutableDictionary.Create<string, AgentKey>(StringComparer.Ordinal);

    /// <summary>By token id; revoked ones are gone.</summary>
    public ImmutableDictionary<Guid, MachineToken> MachineTokens { get; init; } = ImmutableDictionary<Guid, MachineToken>.Empty;

    private ImmutableDictionary<Guid, AgentKey> KeysById { get; init; } = ImmutableDictionary<Guid, AgentKey>.Empty;

    private ImmutableDictionary<string, Guid> OpenCodes { get; init; } = ImmutableDictionary.Create<string, Guid>(StringComparer.Ordinal);

    /// <summary>By conference and point, as <c>conference/POINT</c>; only what was changed.</summary>
    public ImmutableDictionary<string, int> OperatorCodes { get; init; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The revision of a point's short code: 1 until it is changed.</summary>
    public int OperatorCodeRevision(string conferenceId, string point) => OperatorCodes.GetValueOrDefault($"{conferenceId}/{point}", 1);

    /// <summary>By programme and unit, as <c>programme unit</c>; only what was changed.</summary>
    public ImmutableDictionary<string, int> UnitCodes { get; init; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The revision of a unit's code: 1 until it is changed.</summary>
    public int UnitCodeRevision(string programmeId, string unit) => UnitCodes.GetValueOrDefault($"{programmeId} {unit}", 1);

    /// <summary>The open enrolment code of a site.</summary>
    public EnrolmentCode? OpenCode(string siteId) => OpenCodes.TryGetValue(siteId, out var id) ? EnrolmentCodes[id] : null;

    /// <summary>The key an agent names when it asks for a session; null if there is none, or its site enrolled anew.</summary>
    public AgentKey? KeyNamed(Guid keyId) => KeysById.GetValueOrDefault(keyId);

    /// <summary>Whom a sign-in stands for, with what they may do; null once either is gone.</summary>
    public PersonAccess? Behind(Guid signInId) =>
        SignIns.TryGetValue(signInId, out var signIn) ? People.GetValueOrDefault(signIn.PersonId) : null;

    public override StreamState Apply(IFact fact, in FactStamp stamp) =>
        fact switch
        {
            PersonAdded it => this with
            {
                People = People.SetItem(it.PersonId, new(it.PersonId, it.Role, it.ConferenceId, it.Point, stamp.At)),
            },
            UnitReporterAdded it => this with
            {
                People = People.SetItem(it.PersonId, new(it.PersonId, Role.Unit, null, null, stamp.At) { ProgrammeId = it.ProgrammeId, Unit = it.Unit }),
            },
            PersonRemoved it => Removed(it.PersonId),
            SignInLinkIssued it => this with { SignInLinks = SignInLinks.SetItem(it.LinkId, new(it.LinkId, it.PersonId, it.ExpiresAt)) },
            SignedIn it => this with
            {
                People = Met(it.PersonId, stamp.At),
                SignIns = SignIns.SetItem(it.SignInId, new(it.SignInId, it.PersonId, stamp.At)),
                SignInLinks = it.LinkId is { } link ? SignInLinks.Remove(link) : SignInLinks,
            },
            SignedOut it => this with { SignIns = SignIns.Remove(it.SignInId) },
            EnrolmentCodeIssued it => Issued(it),
            AgentEnrolled it => Enrolled(it, new(it.SiteId, it.KeyId, stamp.At)),
            MachineTokenIssued it => this with
            {
                MachineTokens = MachineTokens.SetItem(it.TokenId, new(it.TokenId, it.Name, it.Scopes, it.ExpiresAt)),
            },
            MachineTokenRevoked it => this with { MachineTokens = MachineTokens.Remove(it.TokenId) },
            OperatorCodeChanged it => this with { OperatorCodes = OperatorCodes.SetItem($"{it.ConferenceId}/{it.Point}", it.Revision) },
            UnitCodeChanged it => this with { UnitCodes = UnitCodes.SetItem($"{it.ProgrammeId} {it.Unit}", it.Revision) },
            AccessDenied => this,
            _ => throw NotMine(fact),
        };

    private ImmutableDictionary<Guid, PersonAccess> Met(Guid personId, DateTimeOffset at) =>
        People.TryGetValue(personId, out var person) && person.FirstSignIn is null ? People.SetItem(personId, person with { FirstSignIn = at }) : People;

    private AccessState Removed(Guid personId) =>
        this with
        {
            People = People.Remove(personId),
            SignIns = SignIns.RemoveRange(SignIns.Values.Where(s => s.PersonId == personId).Select(s => s.SignInId)),
            SignInLinks = SignInLinks.RemoveRange(SignInLinks.Values.Where(l => l.PersonId == personId).Select(l => l.LinkId)),
        };

    private AccessState Enrolled(AgentEnrolled it, AgentKey key) =>
        this with
        {
            EnrolmentCodes = EnrolmentCodes.Remove(it.CodeId),
            OpenCodes = OpenCodes.Remove(it.SiteId),
            AgentKeys = AgentKeys.SetItem(it.SiteId, key),
            KeysById = (AgentKeys.TryGetValue(it.SiteId, out var old) ? KeysById.Remove(old.KeyId) : KeysById).SetItem(it.KeyId, key),
        };

    private AccessState Issued(EnrolmentCodeIssued it) =>
        this with
        {
            EnrolmentCodes = (OpenCodes.TryGetValue(it.SiteId, out var old) ? EnrolmentCodes.Remove(old) : EnrolmentCodes).SetItem(
                it.CodeId,
                new(it.CodeId, it.SiteId, it.ExpiresAt)
            ),
            OpenCodes = OpenCodes.SetItem(it.SiteId, it.CodeId),
        };
}

/// <summary>What a person may be.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Role">The role.</param>
/// <param name="ConferenceId">An operator's conference.</param>
/// <param name="Point">An operator's point.</param>
/// <param name="Since">When the role was given.</param>
/// <param name="FirstSignIn">When the person signed in for the first time in this role, signed out since or not.</param>
public sealed record PersonAccess(
    Guid PersonId,
    Role Role,
    string? ConferenceId,
    string? Point,
    DateTimeOffset Since,
    DateTimeOffset? FirstSignIn = null
)
{
    /// <summary>The programme of somebody who reports for a unit.</summary>
    public string? ProgrammeId { get; init; }

    /// <summary>That unit.</summary>
    public string? Unit { get; init; }
}

/// <summary>A person's sign-in, which a cookie names.</summary>
public sealed record SignInAccess(Guid SignInId, Guid PersonId, DateTimeOffset At);

/// <summary>An unused one-time link.</summary>
public sealed record SignInLink(Guid LinkId, Guid PersonId, DateTimeOffset ExpiresAt);

/// <summary>An unused enrolment code.</summary>
public sealed record EnrolmentCode(Guid CodeId, string SiteId, DateTimeOffset ExpiresAt);

/// <summary>The key a site's agent signs with.</summary>
public sealed record AgentKey(string SiteId, Guid KeyId, DateTimeOffset Since);

/// <summary>A machine's token.</summary>
public sealed record MachineToken(Guid TokenId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
