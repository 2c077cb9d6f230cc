using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Programmes;

namespace BridgeCoordinator.Server.Doors;

/// <summary>
/// Codes of units, made like those of points and from the same key: HMAC(key, programme, unit, revision). Units have paths for names, too
/// long to type, so their public code is eight characters of the path's hash; where two share one the short code tells them apart.
/// </summary>
internal sealed class UnitCodes(OperatorCodes codes)
{
    private readonly ConcurrentDictionary<string, (int Units, ILookup<string, string> ByTag)> tags = new(StringComparer.Ordinal);

    public static string PublicCode(string programmeId, string unit) => $"{OperatorCodes.Alias(programmeId)}-{Tag(unit)}";

    public string Short(AccessState access, string programmeId, string unit) =>
        codes.Sealed($"unit\n{programmeId}\n{unit}\n{access.UnitCodeRevision(programmeId, unit)}");

    /// <summary>What the fragment of a unit's link carries.</summary>
    public string LinkCode(AccessState access, string programmeId, string unit) =>
        $"{PublicCode(programmeId, unit)}.{Short(access, programmeId, unit)}";

    /// <summary>The unit of a programme these codes open; null if there is none.</summary>
    public UnitState? Find(AccessState access, ProgrammeState programme, string publicCode, string shortCode)
    {
        var id = programme.Plan!.Id;
        if (publicCode.Length != 13 || publicCode[4] != '-' || Secrets.Normal(publicCode[..4]) != OperatorCodes.Alias(id))
        {
            return null;
        }
        return ByTag(id, programme)[Secrets.Normal(publicCode[5..])]
            .Select(unit => programme.Units.GetValueOrDefault(unit))
            .FirstOrDefault(unit => unit is { Withdrawn: false } && OperatorCodes.Fits(Short(access, id, unit.Unit.Id), shortCode));
    }

    /// <summary>Made once for each roster of units, which only grows: a guesser must not cost a hash for each of fifty thousand.</summary>
    private ILookup<string, string> ByTag(string id, ProgrammeState programme)
    {
        if (!tags.TryGetValue(id, out var known) || known.Units != programme.Units.Count)
        {
            tags[id] = known = (programme.Units.Count, programme.Units.Keys.ToLookup(Tag, StringComparer.Ordinal));
        }
        return known.ByTag;
    }

    private static string Tag(string unit) => Secrets.Base32(SHA256.HashData(Encoding.UTF8.GetBytes(unit)), 8);
}
