using System.Diagnostics.Metrics;

namespace BridgeCoordinator.Server.Platform;

/// <summary>One line when the platform stops answering about a room, one when it answers again; every question is counted.</summary>
internal sealed partial class PlatformTelemetry(IMeterFactory meters, ILogger<PlatformTelemetry> log)
{
    private readonly Counter<long> asked = meters
        .Create("BridgeCoordinator.Platform")
        .CreateCounter<long>("bridge.platform.asked", "{question}", "Questions to the video platform, by what came of them.");

    private string? broken;

    public void Asked(PlatformFault? fault) => asked.Add(1, new KeyValuePair<string, object?>("result", fault?.ToString() ?? "Answered"));

    public void Heard(int failuresBefore, string room, int present)
    {
        if (failuresBefore > 0)
        {
            AnswersAgain(room, present);
        }
    }

    public void Failed(int failuresBefore, string room, PlatformAnswer answer)
    {
        if (failuresBefore == 0)
        {
            Silent(room, answer.Fault ?? PlatformFault.Failing, answer.Status);
        }
    }

    /// <summary>Each kind of break once, not each time.</summary>
    public void Broke(Exception failure)
    {
        if (Interlocked.Exchange(ref broken, failure.GetType().Name) != failure.GetType().Name)
        {
            Broken(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The video platform does not say who is in room {Room}: {Fault} (status {Status}). Its word is not used until it does.")]
    private partial void Silent(string room, PlatformFault fault, int? status);

    [LoggerMessage(LogLevel.Information, "The video platform answers again about room {Room}: {Present} are in it.")]
    private partial void AnswersAgain(string room, int present);

    [LoggerMessage(LogLevel.Error, "The adapter to the video platform broke; it is asked again.")]
    private partial void Broken(Exception failure);
}
