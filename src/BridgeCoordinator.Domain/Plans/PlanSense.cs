using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>
/// What a plan must be for the machine to run it. The file's reader says it better, with line and column; this is the last door, and
/// answers with the path of the first thing that makes no sense.
/// </summary>
internal static partial class PlanSense
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(400);

    public static bool IsSane(DateTimeOffset start) => start.Year is >= 2000 and < 2200;

    public static string? Of(ProgrammePlan plan) =>
        !Slug().IsMatch(plan.Id) ? "programme/id"
        : plan.Levels.Any(l => l.LengthHalfDays is < 1 or > 60) ? "levels/lengthHalfDays"
        : Twice(plan.Levels.Select(l => l.Level)) is { } twice ? $"levels/{twice}"
        : plan.Levels.FirstOrDefault(l => l.When?.IsSane() == false) is { } level ? $"levels/{level.Level}/when"
        : plan.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? "programme/zone"
        : plan.RemindDays is { } days && (days.Count > 5 || days.Any(d => d is < 1 or > 60) || days.Distinct().Count() != days.Count) ? "programme/remindDays"
        : Twice((plan.FurtherConferences ?? []).Select(c => c.Id)) is { } same ? $"furtherConferences/{same}"
        : (plan.FurtherConferences ?? []).FirstOrDefault(c => !IsSound(c)) is { } further ? $"furtherConferences/{further.Id}"
        : null;

    public static string? Of(IReadOnlyList<ProgrammeUnit> units) =>
        units.FirstOrDefault(u => !Path().IsMatch(u.Id)) is { } bad ? $"units/{bad.Id}"
        : units.FirstOrDefault(u => u.People is < 0 or > 100_000) is { } many ? $"units/{many.Id}/people"
        : Twice(units.Select(u => u.Id)) is { } twice ? $"units/{twice}"
        : null;

    private static bool IsSound(FurtherConference conference) =>
        Slug().IsMatch(conference.Id)
        && Path().IsMatch(conference.Host)
        && conference.When?.IsSane() != false
        && conference.LengthHalfDays is not (< 1 or > 60)
        && conference.About is not (< 0 or > 100_000);

    public static string? Of(ConferencePlan plan) =>
        !Slug().IsMatch(plan.Id) ? "conference/id"
        : !TimeZoneInfo.TryFindSystemTimeZoneById(plan.Zone, out _) ? "conference/zone"
        : plan.Sessions.Count is 0 or > 64 ? "conference/sessions"
        : Twice(plan.Sessions.Select(s => s.Id)) is { } twice ? $"sessions/{twice}"
        : plan.Checks is { } checks && (checks.Count > 128 || Twice(checks.Select(c => c.Id)) is not null || !checks.All(c => IsSound(c, plan)))
            ? "conference/checks"
        : plan.Quality is { } quality && !IsSane(quality) ? "conference/quality"
        : plan.Sessions.Select(s => Of(s, plan) is { } at ? $"sessions/{s.Id}/{at}" : null).FirstOrDefault(at => at is not null);

    /// <summary>A line that is good by every bound must not be unhealthy by one.</summary>
    private static bool IsSane(LinkThresholds quality)
    {
        var (good, bearable) = (quality.Good, quality.Degraded);
        return good is { LossPercent: >= 0, JitterMs: >= 0, RttMs: >= 0, RFactor: <= 100 }
            && bearable is { LossPercent: <= 100, JitterMs: <= 10_000, RttMs: <= 10_000, RFactor: >= 0 }
            && good.LossPercent <= bearable.LossPercent
            && good.JitterMs <= bearable.JitterMs
            && good.RttMs <= bearable.RttMs
            && good.RFactor >= bearable.RFactor
            && quality.HoldSeconds is >= 0 and <= 600;
    }

    public static string? Of(IEnumerable<RosterLine> roster)
    {
        var lines = roster as IReadOnlyCollection<RosterLine> ?? [.. roster];
        return lines.FirstOrDefault(l => !Code().IsMatch(l.Code)) is { } bad ? $"points/{bad.Code}"
            : lines.FirstOrDefault(l => l.Summoned is < 0 or > 100_000) is { } many ? $"points/{many.Code}/summoned"
            : lines.FirstOrDefault(l => l.Sessions?.Count is 0 or > 64) is { } nowhere ? $"points/{nowhere.Code}/sessions"
            : Twice(lines.Select(l => l.Code)) is { } twice ? $"points/{twice}"
            : Twice(lines.Select(l => l.SiteId)) is { } site ? $"points/site/{site}"
            : null;
    }

    private static string? Of(SessionPlan session, ConferencePlan plan) =>
        !Slug().IsMatch(session.Id) ? "id"
        : session.LengthHalfDays is < 1 or > 60 ? "lengthHalfDays"
        : session.Start.At is { } at && !IsSane(at) ? "start"
        : !IsNear(session.Start.Offset ?? TimeOffset.Zero) || !Resolves(session, plan) ? "start"
        : !IsNear(session.Gathering) ? "gathering"
        : !IsNear(session.OnPostBy) ? "onPostBy"
        : session.Waves.Count > 64 || Twice(session.Waves.Select(w => w.Id)) is not null ? "waves"
        : session.Waves.FirstOrDefault(w => !IsSound(w)) is { } wave ? $"waves/{wave.Id}"
        : null;

    private static bool IsSound(WavePlan wave) =>
        Slug().IsMatch(wave.Id)
        && IsNear(wave.Opens)
        && IsNear(wave.Deadline)
        && wave.AnsweredBy.Count > 0
        && wave.AnsweredBy.Distinct().Count() == wave.AnsweredBy.Count
        && wave.Checks.Count <= 64
        && (wave.Kind == WaveKind.Checks) == (wave.Checks.Count > 0)
        && Enum.IsDefined(wave.Kind)
        && Enum.IsDefined(wave.Gate)
        && !(wave.QuorumPercent is < 0 or > 100)
        && wave.Checks.Distinct(StringComparer.Ordinal).Count() == wave.Checks.Count;

    private static bool IsSound(CheckPlan check, ConferencePlan plan) =>
        Slug().IsMatch(check.Id)
        && Enum.IsDefined(check.By)
        && double.IsFinite(check.AtMost ?? 0)
        && double.IsFinite(check.AtLeast ?? 0)
        // Who makes a check must be among those who answer each wave that holds it, or it could never be made.
        && plan.Sessions.SelectMany(s => s.Waves)
            .Where(w => w.Checks.Contains(check.Id))
            .All(w => Enum.GetValues<WaveSource>().All(source => !PointVerdict.Needs(check.By, source) || w.AnsweredBy.Contains(source)));

    private static bool IsNear(TimeOffset offset) => offset.Elapsed.Duration() <= Furthest;

    private static bool Resolves(SessionPlan session, ConferencePlan plan)
    {
        var (next, left) = (session, plan.Sessions.Count);
        while (next?.Start.OfSession is { } other)
        {
            next = plan.Sessions.FirstOrDefault(s => s.Id == other);
            if (next is null || --left < 0)
            {
                return false;
            }
        }
        return true;
    }

    private static string? Twice(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.FirstOrDefault(id => !seen.Add(id));
    }

    [GeneratedRegex("^[a-z0-9-]{1,64}$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^(?=.{1,128}\z)[a-z0-9-]{1,32}(/[a-z0-9-]{1,32}){0,7}\z")]
    private static partial Regex Path();

    [GeneratedRegex("^[A-Z0-9-]{2,16}$")]
    private static partial Regex Code();
}
