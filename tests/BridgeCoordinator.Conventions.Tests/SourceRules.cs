using System.Text.RegularExpressions;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

public sealed partial class SourceRules
{
    private const int MostLines = 250;

    [Fact]
    public void A_file_is_read_in_one_sitting() =>
        Sources.None(
            All(".cs", ".ts", ".tsx").Select(f => (f, Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MostLines)
                .Select(f => $"{Repository.Name(f.f)}: {f.Lines} lines"),
            $"A file has at most {MostLines} lines; aim at 150."
        );

    [Fact]
    public void A_file_and_a_type_are_named_by_what_they_answer_or_do()
    {
        var files = All(".cs").Where(f => Vague().IsMatch(Path.GetFileNameWithoutExtension(f))).Select(Repository.Name);
        var types = Sources.Where(All(".cs"), line => Declared().Match(line) is { Success: true } d && Vague().IsMatch(d.Groups["name"].Value));
        Sources.None(files.Concat(types), "Manager, Helper, Service, Utils, Base and Impl name nothing.");
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Sources.None(Marked(), "A mark for later is an issue, not a comment.");

    [Fact]
    public void What_is_not_a_contract_is_internal_and_sealed() =>
        Sources.None(
            Sources.Where(
                Sources.Files("src", ".cs").Where(f => !Repository.Name(f).StartsWith("src/BridgeCoordinator.Contracts/", StringComparison.Ordinal)
                    && !Repository.Name(f).StartsWith("src/BridgeCoordinator.Domain/", StringComparison.Ordinal)
                    && !Repository.Name(f).StartsWith("src/BridgeCoordinator.Client/", StringComparison.Ordinal)),
                line => PublicType().IsMatch(line)
            ),
            "Only Contracts, Domain and the Client's SDK are public."
        );

    [Fact]
    public void No_error_is_swallowed_in_silence() =>
        Sources.None(
            All(".cs").Where(f => EmptyCatch().IsMatch(File.ReadAllText(f))).Select(Repository.Name),
            "An empty catch hides a broken invariant; say in it why nothing needs doing."
        );

    private static IEnumerable<string> All(params string[] endings) => Sources.Files("src", endings).Concat(Sources.Files("tests", endings));

    // Spelt apart, or this file would be the first to break its rule.
    private static IEnumerable<string> Marked() =>
        from file in All(".cs", ".ts", ".tsx", ".css")
        from line in File.ReadLines(file).Select((text, index) => (text, index))
        where Later().IsMatch(line.text)
        select $"{Repository.Name(file)}:{line.index + 1}: {line.text.Trim()}";

    [GeneratedRegex(@"(Manager|Helper|Helpers|Service|Utils|Util|Base|Impl)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file)\s+)*(?:class|record|struct|interface|record struct|enum)\s+(?<name>\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly)\s+)*(?:class|record|struct|interface|enum)\s+\w+")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();
}
