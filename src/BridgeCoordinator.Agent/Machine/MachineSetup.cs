using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Machine;

/// <summary>
/// The set-up this machine can know: addresses of the interfaces that lead outside, the lines its file names, the system and the agent, sound and video
/// devices. Always written the same way, because a difference asks people for a new test.
/// </summary>
internal static class MachineSetup
{
    public static IReadOnlyList<SetupItem> Read(AgentSettings settings) =>
        [
            .. Items(settings)
                .Select(item => item with { Value = Plain(item.Value) })
                .Where(item => item.Value.Length > 0)
                .Distinct()
                .OrderBy(item => item.Kind)
                .ThenBy(item => item.Value, StringComparer.Ordinal)
                .Take(SetupItem.MostItems),
        ];

    private static IEnumerable<SetupItem> Items(AgentSettings settings)
    {
        yield return new(SetupKind.Firmware, RuntimeInformation.OSDescription);
        yield return new(SetupKind.Firmware, $"agent {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0"}");
        foreach (var (role, line) in new[] { (LineRole.Main, settings.Main), (LineRole.Backup, settings.Backup) })
        {
            if (line is not null)
            {
                yield return new(SetupKind.Line, $"{role} {line.Interface ?? line.Address?.ToString()}");
            }
        }
        foreach (var device in Asked(Devices.Audio).Concat(Asked(Devices.Video)))
        {
            yield return new(SetupKind.Endpoint, device);
        }
        foreach (var address in Asked(Addresses))
        {
            yield return new(SetupKind.Address, address);
        }
    }

    /// <summary>IPv4 of every interface that is up and has a way out; IPv6 changes by itself, for privacy.</summary>
    private static IReadOnlyList<string> Addresses() =>
        [
            .. NetworkInterface
                .GetAllNetworkInterfaces()
                .Where(i => i.OperationalStatus == OperationalStatus.Up && i.NetworkInterfaceType != NetworkInterfaceType.Loopback)
                .Select(i => (i.Name, Properties: i.GetIPProperties()))
                .Where(i => i.Properties.GatewayAddresses.Count > 0)
                .SelectMany(i => i.Properties.UnicastAddresses.Where(a => a.Address.AddressFamily == AddressFamily.InterNetwork).Select(a => $"{i.Name} {a.Address}")),
        ];

    /// <summary>What the system does not tell is left out: no set-up is better than a wrong one.</summary>
    private static IReadOnlyList<string> Asked(Func<IReadOnlyList<string>?> ask)
    {
        try
        {
            return ask() ?? [];
        }
        catch (Exception e) when (e is NetworkInformationException or IOException or UnauthorizedAccessException or PlatformNotSupportedException or DllNotFoundException)
        {
            return [];
        }
    }

    private static string Plain(string value)
    {
        var plain = new string([.. value.Where(c => !char.IsControl(c))]).Trim();
        return plain.Length <= SetupItem.MostValue ? plain : plain[..SetupItem.MostValue];
    }
}
