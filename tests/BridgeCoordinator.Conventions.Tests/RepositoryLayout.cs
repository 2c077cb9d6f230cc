using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>The top of the repository is a table of contents.</summary>
public sealed class RepositoryLayout
{
    private static readonly string[] Top =
    [
        ".ci", ".config", ".editorconfig", ".gitattributes", ".gitignore", ".dockerignore", ".csharpierrc.json", ".csharpierignore",
        "BridgeCoordinator.sln", "Directory.Build.props", "Directory.Packages.props", "docker-compose.yml", "global.json",
        "infra", "LICENSE", "README.md", "src", "tests",
    ];

    [Fact]
    public void Nothing_lies_about_at_the_top()
    {
        var mine = File.ReadAllLines(Repository.At(".gitignore")).Select(l => l.Trim('/'));
        var found = new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(f => f.Name).Except([".git", .. mine]);
        Assert.Empty(found.Except(Top));
    }

    [Fact]
    public void Every_project_lives_in_src_or_tests_and_is_in_the_solution()
    {
        var solution = Repository.Read("BridgeCoordinator.sln");
        var projects = Sources.Files("src", ".csproj").Concat(Sources.Files("tests", ".csproj")).Select(Repository.Name);
        Assert.DoesNotContain(projects, p => !solution.Contains(p.Replace('/', '\\'), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_of_the_product_says_what_it_is_for() =>
        Assert.Empty(Directory.GetDirectories(Repository.At("src")).Where(d => !File.Exists(Path.Combine(d, "README.md"))).Select(Repository.Name));

    [Fact]
    public void A_decision_is_one_page_with_context_decision_consequences_and_what_was_rejected()
    {
        var pages = Directory.GetFiles(Repository.At("infra", "decisions"), "*.md").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(pages.Count, pages.Select(p => Path.GetFileName(p)[..4]).Distinct().Count());
        string[] parts = ["# ", "## Context", "## Decision", "## Consequences", "## Rejected"];
        Sources.None(
            from page in pages
            let text = File.ReadAllText(page)
            from part in parts
            where !text.Contains(part, StringComparison.Ordinal)
            select $"{Repository.Name(page)} has no '{part}'",
            "A decision is told whole or not at all."
        );
    }

    [Fact]
    public void CI_runs_the_whole_check_and_nothing_else() => Assert.Contains("infra/test.sh", Repository.Read(".ci", "run"), StringComparison.Ordinal);
}
