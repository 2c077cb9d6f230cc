using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Board;

/// <summary>Marks of roles in words, for files: pages say them themselves.</summary>
internal static class RoleWords
{
    private static readonly Dictionary<string, (string Vi, string En)> All = new()
    {
        [RoleMark.Of(Role.Administrator)] = ("Quản trị", "Administrator"),
        [RoleMark.Of(Role.Director)] = ("Đạo diễn", "Director"),
        [RoleMark.Of(Role.Controller)] = ("Trực điều khiển", "Controller"),
        [RoleMark.Of(Role.Observer)] = ("Quan sát", "Observer"),
    };

    /// <summary>A name stays as it is.</summary>
    public static string Say(string name, bool vietnamese) => !All.TryGetValue(name, out var word) ? name : vietnamese ? word.Vi : word.En;
}
