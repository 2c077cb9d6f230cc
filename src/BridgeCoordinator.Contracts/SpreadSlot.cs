using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Contracts;

/// <summary>
/// When a site begins its part of a wave. Every site computes its own moment from what it knows, so 40,000 answers come evenly and nobody
/// keeps a list; another run is another shuffle, so nobody is always last.
/// </summary>
public static class SpreadSlot
{
    /// <summary>How long after the opening this site begins: uniform over the window, the same whenever it is asked.</summary>
    /// <param name="site">The site's id.</param>
    /// <param name="conferenceId">The conference.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="waveId">The wave.</param>
    /// <param name="run">The run.</param>
    /// <param name="window">The window.</param>
    public static TimeSpan Of(string site, string conferenceId, string sessionId, string waveId, int run, TimeSpan window)
    {
        if (window <= TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{site}\n{conferenceId}\n{sessionId}\n{waveId}\n{run}"), hash);
        return TimeSpan.FromTicks((long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)window.Ticks));
    }
}
