using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>A date of the programme: of a level, or of a further conference.</summary>
/// <param name="Level">The level.</param>
/// <param name="Conference">The further conference.</param>
/// <param name="Form">As the plan gives it.</param>
/// <param name="At">The first instant that is too late.</param>
/// <param name="Since">When the programme learnt of it. What fell due before that rings nothing: a plan of the past is only shown.</param>
/// <param name="Revision">The adoption that set it: moved away and back, it rings under new ids.</param>
public sealed record ProgrammeDeadline(
    string? Level,
    string? Conference,
    DateForm Form,
    DateTimeOffset At,
    DateTimeOffset Since,
    int Revision
)
{
    /// <summary>Reminders that were rung or skipped, by days before.</summary>
    public ImmutableArray<int> Told { get; init; } = [];

    /// <summary>The latest reminder that was rung, in days before.</summary>
    public int? NearDays { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? NearAt { get; init; }

    /// <summary>When its passing was written down.</summary>
    public DateTimeOffset? PassedAt { get; init; }

    public string Scope => Level ?? Conference!;

    /// <summary>What falls due for this date.</summary>
    public IEnumerable<DueAct> Timetable(IReadOnlyList<int> remindDays, TimeZoneInfo zone)
    {
        if (PassedAt is not null || At <= Since)
        {
            yield break;
        }
        var name = Level is null ? $"conference/{Conference}" : $"level/{Level}";
        foreach (var days in remindDays.Where(d => !Told.Contains(d)))
        {
            if (Form.Reminder(days, zone) is var due && due > Since)
            {
                yield return new DueAct($"remind/{name}/{days}", Revision, due, new RemindOfDeadline(Level, Conference, days));
            }
        }
        yield return new DueAct($"pass-deadline/{name}", Revision, At, new PassDeadline(Level, Conference));
    }

    /// <summary>The dates of a plan, keeping what was told of those that did not move.</summary>
    public static ImmutableArray<ProgrammeDeadline> Of(
        ProgrammePlan plan,
        TimeZoneInfo zone,
        ImmutableArray<ProgrammeDeadline> before,
        int adoption,
        DateTimeOffset at
    )
    {
        var levels = plan.Levels.Where(l => l.When is not null).Select(l => New(l.Level, null, l.When!));
        var further = (plan.FurtherConferences ?? []).Where(c => c.When is not null).Select(c => New(null, c.Id, c.When!));
        return [.. levels.Concat(further).Select(Kept)];

        ProgrammeDeadline New(string? level, string? conference, DateForm form) =>
            new(level, conference, form, form.Deadline(zone), at, adoption);

        ProgrammeDeadline Kept(ProgrammeDeadline fresh) =>
            before.FirstOrDefault(d => (d.Level, d.Conference, d.At) == (fresh.Level, fresh.Conference, fresh.At)) is { } known
                ? known with { Form = fresh.Form }
                : fresh;
    }
}
