using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>What an answer must be to be written down.</summary>
internal static class SoundAnswer
{
    private const int WordLength = 64;
    private const int PhotoLength = 64;

    /// <summary>The first check that is not well formed, not of this wave, not this source's to make, or there twice; null if all are in order.</summary>
    public static string? Unsound(WaveRun wave, WaveSource source, IReadOnlyList<CheckResult> checks)
    {
        var mine = wave.ChecksOf(source).ToHashSet(StringComparer.Ordinal);
        var bad = checks.FirstOrDefault(check => !IsSound(check) || !mine.Contains(check.Check));
        bad ??= checks.GroupBy(check => check.Check).FirstOrDefault(same => same.Count() > 1)?.First();
        return bad is null ? null
            : bad.Check.Length > WordLength ? bad.Check[..WordLength]
            : bad.Check;
    }

    public static bool IsSound(IReadOnlyList<SetupItem>? setup) =>
        setup is null
        || (
            setup.Count <= SetupItem.MostItems
            && setup.All(item => Enum.IsDefined(item.Kind) && item.Value.Length is > 0 and <= SetupItem.MostValue && !item.Value.Any(char.IsControl))
        );

    /// <summary>A photo's name, or none.</summary>
    public static bool IsPhoto(string? name) => name is null || (name.Length == PhotoLength && name.All(char.IsAsciiHexDigitLower));

    private static bool IsSound(CheckResult check) =>
        check.Result is Contracts.Readiness.Ready or Contracts.Readiness.ReadyWithNotes or Contracts.Readiness.NotReady
        && !(check.Unit?.Length > WordLength)
        && !(check.Code?.Length > WordLength)
        && !(check.Evidence?.Length > CheckResult.MostEvidence)
        && IsPhoto(check.Photo)
        && double.IsFinite(check.Value ?? 0)
        && double.IsFinite(check.Threshold ?? 0);
}
