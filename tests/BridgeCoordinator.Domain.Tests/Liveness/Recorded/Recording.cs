using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Domain.Tests.Liveness.Recorded;

/// <summary>What a coordinator heard: a heartbeat, any other word, a socket that closed, a new session.</summary>
internal enum Heard : byte
{
    Beat = (byte)'b',
    Word = (byte)'w',
    Close = (byte)'c',
    Open = (byte)'o',
}

/// <param name="Hundredths">Of a second since the event before.</param>
internal readonly record struct Arrival(int Hundredths, Heard Kind);

/// <summary>
/// Arrivals as the fault case <c>shaky-line --record</c> wrote them down (the format is told at the rig's <c>Recording</c>): real agents of the
/// SDK, real TCP, a real coordinator.
/// </summary>
internal static class Recording
{
    /// <summary>Each site's events, in order.</summary>
    public static Arrival[][] Read(string name, [CallerFilePath] string here = "")
    {
        using var file = new StreamReader(new BrotliStream(File.OpenRead(Path.Combine(Path.GetDirectoryName(here)!, name)), CompressionMode.Decompress));
        List<Arrival[]> sites = [];
        while (file.ReadLine() is { } line)
        {
            sites.Add([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => new Arrival(int.Parse(item.AsSpan(..^1), CultureInfo.InvariantCulture), (Heard)item[^1]))]);
        }
        return [.. sites];
    }
}
