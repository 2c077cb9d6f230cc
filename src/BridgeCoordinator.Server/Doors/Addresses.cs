using BridgeCoordinator.Server.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Doors;

/// <summary>How this installation is reached: the configured public name, else the address it listens on.</summary>
internal sealed class Addresses(IOptions<BridgeOptions> options, IServer server)
{
    public Uri Public =>
        options.Value.PublicUrl
        ?? new Uri(
            (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080")
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
        );

    /// <summary>The secret stands in the fragment: it never reaches a server's log, ours or a proxy's.</summary>
    public string SignIn(string token) => new Uri(Public, $"/sign-in#t={token}").ToString();

    public string Operator(string linkCode) => new Uri(Public, $"/op#c={linkCode}").ToString();

    public string Unit(string linkCode) => new Uri(Public, $"/unit#c={linkCode}").ToString();
}
