using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>Everything that can be refused, in both languages. Codes are contract; sentences may be bettered.</summary>
public sealed partial class ProblemPage
{
    private static IEnumerable<Problem> Problems => ProblemCatalogue.ByCode.Values.OrderBy(p => p.Code, StringComparer.Ordinal);

    [Fact]
    public void The_catalogue_is_as_written()
    {
        var text = new StringBuilder();
        foreach (var problem in Problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"{problem.Code}  {problem.Status}\n  vi  {problem.Vi}\n  en  {problem.En}\n");
        }
        Approved.Verify("tests/BridgeCoordinator.Conventions.Tests/Approvals/problems.approved.txt", text.ToString());
    }

    [Fact]
    public void Both_languages_name_the_same_things() => Assert.All(Problems, p => Assert.Equal(Named(p.Vi), Named(p.En)));

    [Fact]
    public void A_code_is_a_subject_and_what_about_it() => Assert.All(Problems, p => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", p.Code));

    /// <summary>What a tile says is no refusal and has 200; everything else is the caller's fault or the coordinator's.</summary>
    [Fact]
    public void A_refusal_is_the_callers_or_the_coordinators_and_never_half_a_success() =>
        Assert.All(Problems, p => Assert.True(p.Status is 200 or (>= 400 and < 600), $"{p.Code} has {p.Status}."));

    private static IEnumerable<string> Named(string sentence) => Placeholder().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
