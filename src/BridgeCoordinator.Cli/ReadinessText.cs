using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary>A readiness report in words and as JSON.</summary>
internal static class ReadinessText
{
    private static readonly JsonSerializerOptions Indented = new(ContractJson.Options) { WriteIndented = true };

    public static string Json(ReadinessReport report) => JsonSerializer.Serialize(report, Indented);

    public static string Progress(ReadinessReport report) =>
        $"{report.ServerTime:HH:mm:ss} UTC  {report.Required - report.Pending} of {report.Required} answered, {report.NotReady} not ready";

    public static string Of(ReadinessReport report) => string.Join('\n', Lines(report));

    private static IEnumerable<string> Lines(ReadinessReport report)
    {
        var drill = report.Drill ? "DRILL  " : "";
        yield return $"{drill}{Word(report.Verdict)}: {report.Name}, {report.SessionId}/{report.WaveId} ({report.WaveName}), run {report.Run}";
        yield return
            $"of {report.Required} points that count: {report.Ready} ready, {report.ReadyWithNotes} with notes, {report.Waived} waived, "
            + $"{report.NotReady} not ready, {report.NoAnswer} no answer, {report.Pending} pending; quorum {report.QuorumPercent} %"
            + (report.Deadline is { } deadline ? $"; deadline {deadline.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "");
        foreach (var point in report.Points)
        {
            var why = string.Join("; ", point.Checks.Select(Say).Append(Waived(point)).OfType<string>());
            yield return $"  {point.Point, -16} {point.Readiness, -14} {point.Name}{(point.Required ? "" : " (optional)")}{(why.Length > 0 ? $": {why}" : "")}";
        }
    }

    /// <summary>One check, as far as its answer goes.</summary>
    public static string Say(CheckResult check)
    {
        var measured = check.Value is { } value ? $" {value:0.##} {check.Unit}" : "";
        return $"{check.Check}{measured}{(check.Code is { } code ? $" ({code})" : "")}{(check.Evidence is { } evidence ? $" – {evidence}" : "")}";
    }

    /// <summary>Who waived it and why, if anybody did.</summary>
    public static string? Waived(ReadinessOfPoint point) =>
        point.WaivedBy is { } by ? $"waived by {by}{(point.Reason is { } reason ? $": {reason}" : "")}" : null;

    public static string Word(ReadinessVerdict verdict) =>
        verdict switch
        {
            ReadinessVerdict.Ready => "READY",
            ReadinessVerdict.ReadyWithNotes => "READY WITH NOTES",
            ReadinessVerdict.NotReady => "NOT READY",
            ReadinessVerdict.Open => "STILL OPEN",
            ReadinessVerdict.Unknown => "UNKNOWN",
        };
}
