using BridgeCoordinator.Contracts;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Agent;

internal static partial class AgentTelemetry
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Enrolled as {Site} ({SiteId}). The code is used up and not needed again.")]
    public static partial void Enrolled(this ILogger log, string site, string siteId);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Site} is connected to {Server}.")]
    public static partial void Connected(this ILogger log, string site, Uri? server);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection is gone ({Reason}); trying again until the coordinator answers.")]
    public static partial void Lost(this ILogger log, string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The coordinator does not accept this machine's key: another machine was enrolled for {Site}. "
            + "To take the site back: bridgectl enrol {SiteId}, then start this one with --code. Máy khác đã được ghi danh cho điểm cầu này."
    )]
    public static partial void KeyRefused(this ILogger log, string site, string siteId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Server} has not acknowledged two heartbeats; opening a second connection beside the first.")]
    public static partial void Doubtful(this ILogger log, Uri? server);

    [LoggerMessage(Level = LogLevel.Error, Message = "Another agent of {Site} took over. This one stops; start it again only on the machine that is to keep the site.")]
    public static partial void Superseded(this ILogger log, string site);

    [LoggerMessage(Level = LogLevel.Information, Message = "Said good-bye to the coordinator.")]
    public static partial void SaidGoodbye(this ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sentence}")]
    public static partial void Cannot(this ILogger log, string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not enrolled yet ({Reason}); trying again until the coordinator answers.")]
    public static partial void NotEnrolledYet(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Answered wave {Wave} of session {Session}, run {Run}: {Results}.")]
    public static partial void Answered(this ILogger log, string wave, string session, int run, string results);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Wave {Wave} of session {Session} asks only for checks this agent does not know ({Checks}); it is left to the operator.")]
    public static partial void KnowsNone(this ILogger log, string wave, string session, string checks);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to wave {Wave} of session {Session} was refused: {Sentence}")]
    public static partial void AnswerRefused(this ILogger log, string wave, string session, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Wave {Wave} of session {Session} could not be answered.")]
    public static partial void AnswerFailed(this ILogger log, Exception error, string wave, string session);

    [LoggerMessage(Level = LogLevel.Information, Message = "Check {Check} is well again: {Evidence}")]
    public static partial void CheckIsWell(this ILogger log, string check, string evidence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Check {Check}: {Result} ({Code}): {Evidence}")]
    public static partial void CheckIsNot(this ILogger log, string check, Readiness result, string? code, string evidence);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} answers wait for the coordinator, the oldest of {Oldest:u}; they are sent as they are, with their own times.")]
    public static partial void AnswersWaiting(this ILogger log, int count, DateTimeOffset? oldest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} lines of {Path} were cut short or spoilt and passed over.")]
    public static partial void AnswersSpoilt(this ILogger log, int count, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} answers were dropped, the newest of them of {Newest:u}: too old, or too many wait.")]
    public static partial void AnswersDropped(this ILogger log, int count, DateTimeOffset? newest);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answers cannot be written to the disk and would not survive a restart: {Reason}")]
    public static partial void AnswersNotOnDisk(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Answers are on the disk again.")]
    public static partial void AnswersOnDiskAgain(this ILogger log);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The agent's loop stands still; systemd is no longer told that all is well, and will start it anew.")]
    public static partial void StandsStill(this ILogger log);
}
