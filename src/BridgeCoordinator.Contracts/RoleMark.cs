namespace BridgeCoordinator.Contracts;

/// <summary>
/// What stands in the place of a person's name where a classified conference shows who did something: <c>role:director</c>, <c>role:controller</c>,
/// <c>role:administrator</c>, <c>role:observer</c>. Whoever shows it says it in the reader's language. Somebody at a point is named by the point's code.
/// </summary>
public static class RoleMark
{
    /// <summary>What every mark begins with; no name does.</summary>
    public const string Prefix = "role:";

    /// <summary>Whether a name would be taken for a mark; nobody may be called so.</summary>
    public static bool IsLike(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The mark of a role.</summary>
    public static string Of(Role role)
    {
        var word = role.ToString();
        return Prefix + char.ToLowerInvariant(word[0]) + word[1..];
    }
}
