using System.Xml.Linq;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>Who may know whom. A new arrow in this table is a decision, not a convenience.</summary>
public sealed class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts"] = [],
        ["Domain"] = ["Contracts"],
        ["Web"] = [],
        ["Client"] = ["Contracts"],
        ["Server"] = ["Contracts", "Domain", "Web"],
        ["Agent"] = ["Client", "Contracts"],
        ["Cli"] = ["Client", "Contracts"],
        // The rehearsal's judge and copy of the plan speak the domain's words; the Server brings the domain along anyway.
        ["Simulator"] = ["Client", "Contracts", "Domain", "Server"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.At("src")).Select(d => Path.GetFileName(d)).Order()];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_it_may_know(string project)
    {
        var name = project["BridgeCoordinator.".Length..];
        Assert.True(Allowed.ContainsKey(name), $"{project} is new: give it a row in the design's table and here.");
        var references = Items(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)["BridgeCoordinator.".Length..]);
        Assert.Empty(references.Except(Allowed[name]));
    }

    [Fact]
    public void The_wire_and_the_machine_stand_on_the_base_library_alone()
    {
        Assert.Empty(Items("BridgeCoordinator.Contracts", "PackageReference", "FrameworkReference"));
        Assert.Empty(Items("BridgeCoordinator.Domain", "PackageReference", "FrameworkReference"));
    }

    private static IEnumerable<string> Items(string project, params string[] kinds) =>
        XDocument
            .Load(Repository.At("src", project, project + ".csproj"))
            .Descendants()
            .Where(e => kinds.Contains(e.Name.LocalName) && e.Attribute("Include") is not null)
            .Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));
}
