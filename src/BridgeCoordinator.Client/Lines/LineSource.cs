using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Client;

/// <summary>A line of the site and how this machine sends over it.</summary>
/// <param name="Line">Main or backup.</param>
/// <param name="Source">An address of this machine, or the name of a network interface (<c>eth1</c>); absent: wherever the system routes it.</param>
public sealed record LineSource(LineRole Line, string? Source = null)
{
    // SO_BINDTODEVICE: with the address alone Linux would still choose the way by its routing table.
    private const int SolSocket = 1;
    private const int BindToDevice = 25;

    /// <summary>Binds a socket to this line before it connects.</summary>
    /// <exception cref="SocketException">The machine has no such address or interface now, or may not bind to it.</exception>
    public void Bind(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (Source is null)
        {
            return;
        }
        if (!IPAddress.TryParse(Source, out var address))
        {
            if (OperatingSystem.IsLinux())
            {
                socket.SetRawSocketOption(SolSocket, BindToDevice, Encoding.ASCII.GetBytes(Source + '\0'));
            }
            address = AddressOf(Source, socket.AddressFamily);
        }
        socket.Bind(new IPEndPoint(address, 0));
    }

    private static IPAddress AddressOf(string name, AddressFamily family) =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .Where(i => i.Name == name && i.OperationalStatus is (OperationalStatus.Up or OperationalStatus.Unknown))
            .SelectMany(i => i.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address)
            .FirstOrDefault(a => a.AddressFamily == family) ?? throw new SocketException((int)SocketError.AddressNotAvailable);
}
