using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>The bell: a date is near. Rung when a later bell has its turn already, it records just that.</summary>
public sealed record RemindOfDeadline(string? Level, string? Conference, int Days) : Command<ProgrammeState>
{
    public override Decision Decide(ProgrammeState state, in Moment moment)
    {
        if (state.Deadline(Level, Conference) is not { } deadline || !state.RemindDays.Contains(Days))
        {
            return Decision.Refuse("programme.deadline-unknown", ("scope", Level ?? Conference ?? "—"));
        }
        var now = moment.Now;
        if (deadline.PassedAt is not null || deadline.Told.Contains(Days))
        {
            return Decision.Refuse("deadline.already", ("scope", deadline.Scope));
        }
        if (now < deadline.Form.Reminder(Days, state.Zone))
        {
            return Decision.Refuse("programme.too-early", ("scope", deadline.Scope));
        }
        var overtaken = now >= deadline.At || state.RemindDays.Any(d => d < Days && now >= deadline.Form.Reminder(d, state.Zone));
        return overtaken
            ? Decision.Of(new ProgrammeReminderSkipped(Level, Conference, deadline.At, Days))
            : Decision.Of(new ProgrammeDeadlineNear(Level, Conference, deadline.At, Days, state.Waiting(deadline)));
    }
}

/// <summary>The bell: a date has passed. Who is late is computed; this says that it was noticed, when, and of how many.</summary>
public sealed record PassDeadline(string? Level, string? Conference) : Command<ProgrammeState>
{
    public override Decision Decide(ProgrammeState state, in Moment moment)
    {
        if (state.Deadline(Level, Conference) is not { } deadline)
        {
            return Decision.Refuse("programme.deadline-unknown", ("scope", Level ?? Conference ?? "—"));
        }
        if (deadline.PassedAt is not null)
        {
            return Decision.Refuse("deadline.already", ("scope", deadline.Scope));
        }
        if (moment.Now < deadline.At)
        {
            return Decision.Refuse("programme.too-early", ("scope", deadline.Scope));
        }
        var late = state.Waiting(deadline);
        return Decision.Of(new ProgrammeDeadlinePassed(Level, Conference, deadline.At, late, state.Bound(deadline) - late));
    }
}

/// <summary>Whom a date binds, and who has not held what it is for.</summary>
public static class DeadlineCounts
{
    /// <summary>How many units have not held what this date is for.</summary>
    public static int Waiting(this ProgrammeState state, ProgrammeDeadline deadline) =>
        deadline.Conference is { } conference
            ? state.Host(conference) is { } host && !Settled(host.Of(conference)) ? 1 : 0
            : state.Active.Count(u => u.Unit.Level == deadline.Level && !Settled(u.Own));

    /// <summary>How many units this date binds.</summary>
    public static int Bound(this ProgrammeState state, ProgrammeDeadline deadline) =>
        deadline.Conference is { } conference ? (state.Host(conference) is null ? 0 : 1) : state.Active.Count(u => u.Unit.Level == deadline.Level);

    /// <summary>Who hosts a further conference. A unit that is not there, or is there no more, can report nothing: nobody waits for it.</summary>
    private static UnitState? Host(this ProgrammeState state, string conference) =>
        state.Further(conference) is { } further && state.Units.GetValueOrDefault(further.Host) is { Withdrawn: false } host ? host : null;

    /// <summary>Held, alone or with another: nothing is outstanding any more.</summary>
    public static bool Settled(this Holding? holding) => holding is { Held: not null } or { NotHeld: Contracts.NotHeldReason.Joined };
}
