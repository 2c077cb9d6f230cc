using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary><c>Bridge:UdpEcho</c>: agents measure loss and jitter of their lines against it.</summary>
internal sealed record UdpEchoOptions
{
    /// <summary>The UDP port of the echo; 0: no echo, and lines are judged by the hub's round trip alone. Open it in the firewall and, with several nodes, send it to the node itself: it passes no HTTP proxy.</summary>
    [Range(0, 65_535)]
    public int Port { get; init; }

    /// <summary>The name agents send datagrams to; absent: the one they reached this node by. Needed where a proxy stands before the node.</summary>
    public string? PublicHost { get; init; }

    /// <summary>The port agents send to, where a router forwards it; absent: the port itself.</summary>
    [Range(1, 65_535)]
    public int? PublicPort { get; init; }

    /// <summary>Datagrams the echo takes per second in all; what comes beyond waits and is dropped by the kernel, so a flood costs at most so much. 40,000 sites at 20,000 a second are measured every 13 minutes.</summary>
    [Range(100, 1_000_000)]
    public int PacketsPerSecond { get; init; } = 20_000;

    /// <summary>No line is measured more often; with many sites it is longer by itself.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:15:00")]
    public TimeSpan ShortestInterval { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What one attribute cannot say.</summary>
internal sealed class UdpEchoRules : IValidateOptions<UdpEchoOptions>
{
    public ValidateOptionsResult Validate(string? name, UdpEchoOptions options) =>
        options.PublicHost is { } host && Uri.CheckHostName(host) is UriHostNameType.Unknown
            ? ValidateOptionsResult.Fail("Bridge:UdpEcho:PublicHost must be a host name or an address, without port.")
            : ValidateOptionsResult.Success;
}
