namespace BridgeCoordinator.Agent.Configuration;

/// <summary>The word most likely meant.</summary>
internal static class Near
{
    /// <summary>The nearest of the known words, if it is near at all.</summary>
    public static string? To(string written, IEnumerable<string> known) =>
        known.Distinct().Select(k => (Word: k, Apart: Apart(k, written))).Where(k => k.Apart <= Math.Max(1, k.Word.Length / 3)).OrderBy(k => k.Apart).FirstOrDefault().Word;

    /// <summary>How many letters apart (Levenshtein), whatever their case; the same letters in another order are one slip.</summary>
    private static int Apart(string a, string b)
    {
        if (b.Length > 64)
        {
            return b.Length;
        }
        if (a.Length == b.Length && a.Order().SequenceEqual(b.Order()))
        {
            return a == b ? 0 : 1;
        }
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, before) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                before = Math.Min(Math.Min(row[j], before) + 1, diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                (diagonal, row[j]) = (row[j], before);
            }
        }
        return row[b.Length];
    }
}
