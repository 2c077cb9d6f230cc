using System.Text.RegularExpressions;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>Inside the Server features do not call each other: they meet in the state machine, and stand on the same ground.</summary>
public sealed partial class FeatureFolders
{
    // Doors holds what every door asks — who are you, which command is this, how is a refusal said — and knows no feature.
    // Notifications is the way out for whatever feature has something to tell, and knows none of them.
    private static readonly string[] Ground = ["Hosting", "Journal", "Storage", "Doors", "Notifications"];

    /// <summary>What a feature may know beside the ground, each with its reason.</summary>
    private static readonly Dictionary<string, string[]> Exceptions = new()
    {
        // A site's heartbeat goes straight into what this node has heard; that is memory, no journal holds it.
        // Its orders carry the key to the echo, which dies with its connection.
        ["Agents"] = ["Liveness", "LinkQuality"],
        // Grades are made of what was heard, and become signs on tiles.
        ["LinkQuality"] = ["Liveness"],
        // What a video platform says is heard like a heartbeat: in memory, by whoever judges and draws.
        ["Platform"] = ["Liveness"],
        // A tile, a desk and a point's "why" show what this node has heard.
        ["Board"] = ["Liveness"],
        ["ControlRoom"] = ["Liveness", "Board"],
        // What was on the board is drawn by the board.
        ["Replay"] = ["Board"],
        ["Operators"] = ["Liveness", "Board"],
        // Names and phones are those of the board; its files are guarded against spreadsheets as rosters are.
        ["Attendance"] = ["Board", "Plans"],
        // Files of units and of reports are read as plans are, and names are searched the same way.
        ["Programmes"] = ["Plans"],
        // An open call for help is a sign on its point's tile.
        ["Incidents"] = ["Liveness"],
    };

    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(Repository.At("src", "BridgeCoordinator.Server")).Select(d => Path.GetFileName(d)).Where(IsFolder).Order()];

    [Theory, MemberData(nameof(Folders))]
    public void A_feature_uses_the_ground_and_no_other_feature(string folder)
    {
        string[] allowed = [folder, .. Ground, .. Exceptions.GetValueOrDefault(folder, [])];
        Sources.None(
            Sources.Where(
                // The list of features is the one place that knows them all.
                Sources.Files($"src/BridgeCoordinator.Server/{folder}", ".cs").Where(f => Path.GetFileName(f) != "CoordinatorHost.cs"),
                line => Named().Matches(line).Any(m => !allowed.Contains(m.Groups["folder"].Value))
            ),
            $"{folder} may use {string.Join(", ", allowed.Skip(1))}; features meet in the state machine."
        );
    }

    private static bool IsFolder(string name) => name is not ("bin" or "obj" or "Properties" or "wwwroot");

    [GeneratedRegex(@"\bBridgeCoordinator\.Server\.(?<folder>[A-Z]\w+)")]
    private static partial Regex Named();
}
