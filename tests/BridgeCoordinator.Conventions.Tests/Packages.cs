using System.Xml.Linq;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

public sealed class Packages
{
    private static readonly IReadOnlyList<XElement> Versions =
        [.. XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion")];

    [Fact]
    public void MassTransit_stays_below_nine()
    {
        var bus = Versions.Where(v => v.Attribute("Include")!.Value.StartsWith("MassTransit", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(bus);
        Assert.All(bus, v => Assert.Matches(@"^\[8\.\d+\.\d+,9\.0\.0\)$", v.Attribute("Version")!.Value));
    }

    [Fact]
    public void Every_version_is_exact_and_said_once()
    {
        var others = Versions.Where(v => !v.Attribute("Include")!.Value.StartsWith("MassTransit", StringComparison.Ordinal));
        Assert.All(others, v => Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?$", v.Attribute("Version")!.Value));
        Assert.Equal(Versions.Count, Versions.Select(v => v.Attribute("Include")!.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Sources.None(
            Sources.Where(Sources.Files("src", ".csproj").Concat(Sources.Files("tests", ".csproj")), l => l.Contains("PackageReference") && l.Contains("Version=")),
            "Versions live in Directory.Packages.props."
        );
    }

    [Fact]
    public void The_hub_is_the_frameworks_not_the_old_package() =>
        Assert.DoesNotContain(Versions, v => v.Attribute("Include")!.Value == "Microsoft.AspNetCore.SignalR");

    [Fact]
    public void What_is_listed_is_used()
    {
        var used = Sources.Files("src", ".csproj").Concat(Sources.Files("tests", ".csproj")).Append(Repository.At("Directory.Build.props"))
            .SelectMany(f => XDocument.Load(f).Descendants("PackageReference")).Select(r => r.Attribute("Include")?.Value);
        Assert.Empty(Versions.Select(v => v.Attribute("Include")!.Value).Except(used));
    }
}
