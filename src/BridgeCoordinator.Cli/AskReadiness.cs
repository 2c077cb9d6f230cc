using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary>How <c>bridgectl readiness</c> prints.</summary>
internal enum ReadinessFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>The report as the coordinator gave it.</summary>
    Json,

    /// <summary>JUnit XML: a point is a test case.</summary>
    JUnit,
}

/// <summary>
/// <c>bridgectl readiness CONFERENCE</c>: gates a job on a wave. 0 ready, 1 ready with notes or waivers, 2 not ready at the deadline, 3 still open, or nothing can be said.
/// </summary>
internal static class AskReadiness
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    /// <summary>How long a coordinator may be away: longer than a restart takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<int> Run(
        CoordinatorApi api,
        Speech say,
        (string Conference, string? Wave) which,
        bool wait,
        ReadinessFormat format,
        CancellationToken ct
    )
    {
        ReadinessReport? report = null;
        var outage = new ReadinessOutage(say, TimeProvider.System, wait ? Patience : TimeSpan.Zero);
        while (true)
        {
            var next = await outage.Past(() => api.Readiness(which.Conference, which.Wave, all: format == ReadinessFormat.JUnit, ct), report, ct);
            // Without a name the wave is the one that opened last; one waits for the wave one began to wait for.
            which = (which.Conference, $"{next.SessionId}/{next.WaveId}");
            if (wait && format == ReadinessFormat.Text && next.Pending != report?.Pending)
            {
                say.Wrong(ReadinessText.Progress(next));
            }
            report = next;
            if (!wait || report.Verdict is not ReadinessVerdict.Open && !IsToCome(report))
            {
                break;
            }
            await Task.Delay(Between, TimeProvider.System, ct);
        }
        say.Say(
            format switch
            {
                ReadinessFormat.Json => ReadinessText.Json(report),
                ReadinessFormat.JUnit => ReadinessJUnit.Of(report),
                _ => ReadinessText.Of(report),
            }
        );
        return Code(report.Verdict);
    }

    /// <summary>Not open yet, but its time will come. A wave that was skipped will not.</summary>
    private static bool IsToCome(ReadinessReport report) =>
        report.Verdict == ReadinessVerdict.Unknown && report.Run == 0 && report.Deadline > report.ServerTime;

    private static int Code(ReadinessVerdict verdict) =>
        verdict switch
        {
            ReadinessVerdict.Ready => ExitCode.Ok,
            ReadinessVerdict.ReadyWithNotes => ExitCode.Warning,
            ReadinessVerdict.NotReady => ExitCode.Refused,
            ReadinessVerdict.Open or ReadinessVerdict.Unknown => ExitCode.Unknown,
        };
}
