using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Server.Plans;

/// <summary>
/// Text without its marks, for searching: <c>Trường Đại học</c> → <c>truong dai hoc</c>. Đ does not decompose, so it is named. The page
/// does the same in <c>shared/plain.ts</c>; the same examples hold for both.
/// </summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            {
                plain.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }
        return plain.ToString();
    }

    /// <summary>The words of a search, each plain.</summary>
    public static string[] Words(string search) => Of(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
