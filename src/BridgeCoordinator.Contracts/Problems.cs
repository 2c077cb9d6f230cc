using System.Collections.Frozen;

namespace BridgeCoordinator.Contracts;

/// <summary>A problem people and machines can meet. The code is contract; the sentences are not.</summary>
/// <param name="Code">Stable, <c>subject.what</c>.</param>
/// <param name="Status">The HTTP status it becomes (RFC 9110).</param>
/// <param name="Vi">The sentence in Vietnamese, with <c>{placeholders}</c>.</param>
/// <param name="En">The sentence in English, with the same placeholders.</param>
public sealed record Problem(string Code, int Status, string Vi, string En)
{
    /// <summary>The sentence with its placeholders filled.</summary>
    public string Say(IReadOnlyDictionary<string, string> arguments, bool vietnamese)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.Aggregate(
            vietnamese ? Vi : En,
            (text, argument) => text.Replace("{" + argument.Key + "}", argument.Value, StringComparison.Ordinal)
        );
    }
}

/// <summary>Every problem there is. Journal, API errors, hub refusals and tiles speak from here.</summary>
public static partial class ProblemCatalogue
{
    /// <summary>By code.</summary>
    public static FrozenDictionary<string, Problem> ByCode { get; } = All().ToFrozenDictionary(p => p.Code);

    private static IEnumerable<Problem> All() =>
    [
        .. General,
        .. Acts,
        .. Access,
        .. Programmes,
        .. Reasons,
        .. Why,
        .. Findings,
        .. Readinesses,
        .. PeopleAndPhones,
    ];
}
