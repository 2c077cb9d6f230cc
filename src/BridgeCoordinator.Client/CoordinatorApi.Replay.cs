using System.Globalization;
using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>What of a conference can be played again. Refusals: <c>conference.unknown</c>.</summary>
    public Task<ReplayReel> Replay(string conferenceId, CancellationToken ct = default) =>
        Get<ReplayReel>($"conferences/{Part(conferenceId)}/replay", ct);

    /// <summary>The board as it was at an instant, counted in milliseconds.</summary>
    public Task<BoardSnapshot> ReplayBoard(string conferenceId, DateTimeOffset at, CancellationToken ct = default) =>
        Get<BoardSnapshot>($"conferences/{Part(conferenceId)}/replay/board?at={Instant(at)}", ct);

    /// <summary>What changed on the board in <paramref name="count"/> (1–60) steps of <paramref name="step"/> (0.1 s–10 min) from an instant on.</summary>
    public Task<ReplayFrames> ReplayFrames(string conferenceId, DateTimeOffset from, TimeSpan step, int count, CancellationToken ct = default) =>
        Get<ReplayFrames>(
            string.Create(
                CultureInfo.InvariantCulture,
                $"conferences/{Part(conferenceId)}/replay/frames?from={Instant(from)}&step={(int)step.TotalMilliseconds}&count={count}"
            ),
            ct
        );

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
