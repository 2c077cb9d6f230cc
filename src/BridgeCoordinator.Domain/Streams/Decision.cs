using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Domain.Streams;

/// <summary>What came of a command: facts and the erasable rows that go with them, or a refusal. Never both, never neither.</summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<IFact> facts, IReadOnlyList<SideRow> rows, Refusal? refusal) =>
        (Facts, Rows, Refusal) = (facts, rows, refusal);

    public IReadOnlyList<IFact> Facts { get; }

    /// <summary>Written in the same transaction as the facts.</summary>
    public IReadOnlyList<SideRow> Rows { get; }

    public Refusal? Refusal { get; }

    public static Decision Of(params IReadOnlyList<IFact> facts) =>
        facts.Count > 0
            ? new(facts, [], null)
            : throw new InvalidOperationException("A decision needs a fact; refuse with a code that says already.");

    public Decision With(params IReadOnlyList<SideRow> rows) => new(Facts, [.. Rows, .. rows], Refusal);

    /// <param name="code">A code of <see cref="Contracts.ProblemCatalogue"/>.</param>
    /// <param name="arguments">What its sentence names, by placeholder.</param>
    public static Decision Refuse(string code, params (string Name, string Value)[] arguments) =>
        new([], [], new Refusal(code, arguments.ToDictionary(a => a.Name, a => a.Value)));
}

/// <summary>A refusal is a value: a stable code and what its sentence names.</summary>
public sealed record Refusal(string Code, IReadOnlyDictionary<string, string> Arguments);

/// <summary>A row outside the chain that is committed with it. Each kind is one table; writing it again replaces it.</summary>
public abstract record SideRow;

/// <summary>A person's data, erasable. Absent fields are left as they were.</summary>
public sealed record PersonRow(Guid PersonId, string Name, string? Phone = null, string? Email = null) : SideRow;

/// <summary>Free text of at most 500 characters, erasable.</summary>
public sealed record NoteRow(Guid NoteId, string Text) : SideRow;

/// <summary>A credential: the hash of a secret, or a public key. Roles and scopes are facts, never here.</summary>
/// <param name="CredentialId">As the facts name it.</param>
/// <param name="Kind"><c>sign-in-link</c>, <c>enrolment-code</c>, <c>agent-key</c> or <c>machine-token</c>.</param>
/// <param name="Value">SHA-256 of the secret, or the SubjectPublicKeyInfo.</param>
public sealed record CredentialRow(Guid CredentialId, string Kind, byte[] Value) : SideRow;
