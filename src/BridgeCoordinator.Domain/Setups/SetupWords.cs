using System.Text;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Setups;

/// <summary>A set-up typed by hand, always written the same way: a space more or an accent typed in two strokes would ask people for a new test.</summary>
public static class SetupWords
{
    /// <summary>Composed (NFC), single spaces, none at the ends; what is empty then, or there twice, falls away.</summary>
    public static IReadOnlyList<SetupItem> Plain(IEnumerable<SetupItem> items) =>
        [.. items.Select(item => item with { Value = Plain(item.Value) }).Where(item => item.Value.Length > 0).Distinct()];

    private static string Plain(string value) => string.Join(' ', value.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
