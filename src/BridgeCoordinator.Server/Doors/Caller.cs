using System.Security.Claims;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Doors;

/// <summary>Who stands at the door. Site and point come from here, never from an argument.</summary>
internal sealed record Caller(ActorKind Kind, string Id, Role Role)
{
    public string? ConferenceId { get; init; }
    public string? Point { get; init; }
    public string? ProgrammeId { get; init; }
    public string? Unit { get; init; }
    public Guid? SignInId { get; init; }
    public long Epoch { get; init; }
    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>();

    public Actor Actor => new(Kind, Id);

    public Guid PersonId => Kind == ActorKind.Person ? Guid.Parse(Id) : Guid.Empty;

    /// <summary>By the permission table.</summary>
    public bool May(Type command) => Role == Role.Machine ? Permissions.Allows(command, Scopes) : Permissions.Allows(command, Role);

    /// <summary>The same caller as what the access stream now says of the person.</summary>
    public Caller As(PersonAccess person) =>
        this with
        {
            Role = person.Role,
            ConferenceId = person.ConferenceId,
            Point = person.Point,
            ProgrammeId = person.ProgrammeId,
            Unit = person.Unit,
        };

    /// <summary>As the claims of a request or a connection say.</summary>
    public static Caller Of(ClaimsPrincipal principal)
    {
        string? Claim(string type) => principal.FindFirst(type)?.Value;
        return new Caller(
            Enum.Parse<ActorKind>(Claim(Claims.Kind) ?? throw new InvalidOperationException("This door demands an identity, and the request has none.")),
            Claim(Claims.Id)!,
            Enum.Parse<Role>(Claim(Claims.Role)!)
        )
        {
            ConferenceId = Claim(Claims.Conference),
            Point = Claim(Claims.Point),
            ProgrammeId = Claim(Claims.Programme),
            Unit = Claim(Claims.Unit),
            SignInId = Claim(Claims.SignIn) is { } signIn ? Guid.Parse(signIn) : null,
            Epoch = Claim(Claims.Epoch) is { } epoch ? long.Parse(epoch, System.Globalization.CultureInfo.InvariantCulture) : 0,
            Scopes = principal.FindAll(Claims.Scope).Select(c => c.Value).ToHashSet(),
        };
    }

    public ClaimsPrincipal Principal(string scheme)
    {
        List<Claim> claims = [new(Claims.Kind, Kind.ToString()), new(Claims.Id, Id), new(Claims.Role, Role.ToString())];
        void Add(string type, string? value)
        {
            if (value is not null)
            {
                claims.Add(new Claim(type, value));
            }
        }
        Add(Claims.Conference, ConferenceId);
        Add(Claims.Point, Point);
        Add(Claims.Programme, ProgrammeId);
        Add(Claims.Unit, Unit);
        Add(Claims.SignIn, SignInId?.ToString());
        Add(Claims.Epoch, Epoch == 0 ? null : Epoch.ToString(System.Globalization.CultureInfo.InvariantCulture));
        claims.AddRange(Scopes.Select(scope => new Claim(Claims.Scope, scope)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Claims.Id, Claims.Role));
    }
}

internal static class Claims
{
    public const string Kind = "kind";
    public const string Id = "sub";
    public const string Role = "role";
    public const string Conference = "conference";
    public const string Point = "point";
    public const string Programme = "programme";
    public const string Unit = "unit";
    public const string SignIn = "sign-in";
    public const string Epoch = "epoch";
    public const string Scope = "scope";
}
