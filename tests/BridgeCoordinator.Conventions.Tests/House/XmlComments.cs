using System.Text.RegularExpressions;

namespace BridgeCoordinator.Conventions.Tests.House;

/// <summary>The summary above each property of a record, read from its source: internal records have no documentation file.</summary>
internal static partial class XmlComments
{
    public static IReadOnlyDictionary<string, string> Of(Type record)
    {
        var source = Sources.Files("src/BridgeCoordinator.Server", ".cs").Select(File.ReadAllText)
            .First(t => Regex.IsMatch(t, $@"\brecord {record.Name}\b"));
        var body = source[Regex.Match(source, $@"\brecord {record.Name}\b").Index..];
        var end = body.IndexOf("\n}", StringComparison.Ordinal);
        return Documented()
            .Matches(end < 0 ? body : body[..end])
            .ToDictionary(m => m.Groups["name"].Value, m => Plain(m.Groups["text"].Value));
    }

    private static string Plain(string comment) =>
        Tags().Replace(Regex.Replace(comment.Replace("///", " ", StringComparison.Ordinal), @"\s+", " "), "$1").Trim();

    [GeneratedRegex(@"/// <summary>(?<text>(?:(?!</summary>).)*)</summary>\s*(?:\[[^\]]*\]\s*)*public (?:required )?[\w.<>?\[\], ]+? (?<name>\w+) \{", RegexOptions.Singleline)]
    private static partial Regex Documented();

    [GeneratedRegex("<see cref=\"([^\"]*)\"\\s*/>|</?c>|</?para>")]
    private static partial Regex Tags();
}
