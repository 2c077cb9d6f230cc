using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>How much an incident takes away.</summary>
public enum Consequence
{
    /// <summary>Nothing yet; somebody should look.</summary>
    Slight,

    /// <summary>One point.</summary>
    Point,

    /// <summary>Two points or more.</summary>
    Several,

    /// <summary>A tenth of the conference and at least three points.</summary>
    Many,
}

/// <summary>How long there is until the delegates sit down.</summary>
public enum TimeLeft
{
    Days,
    Day,
    TwoHours,
    HalfHour,
    Begun,
}

/// <summary>What an incident nobody takes leads to.</summary>
/// <param name="Call">How long it may go away by itself before people are called; absent where nobody is.</param>
/// <param name="Province">How long after that the province is called; absent for never.</param>
/// <param name="Centre">How long after that first call the centre is.</param>
public readonly record struct CallRule(TimeSpan? Call, TimeSpan? Province = null, TimeSpan? Centre = null);

/// <summary>
/// The whole alarm policy as two tables: what asks how loudly (consequence × time left), and who is called when (stage × consequence). The
/// same fault is a task a week ahead, a warning while the sites gather, a page in session and nothing afterwards.
/// </summary>
public static class AlarmPolicy
{
    /// <summary>Nobody needs to be told more often than this of one cause by the same level.</summary>
    public const int MostNoticesPerLevel = 3;

    /// <summary>Longest an incident may be put aside or stay acknowledged (ISA-18.2: a shelf has an end, at most a shift).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>Whoever falls together has been found together by then: nobody is called for the parts of a whole, or for what passes by itself.</summary>
    private static readonly TimeSpan Together = IncidentPolicy.Together;

    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    /// <summary>By the session that is furthest: what presses one presses all.</summary>
    public static AlarmStage Stage(ConferenceState state)
    {
        var stage = AlarmStage.Nothing;
        foreach (var session in state.Phase == ConferencePhase.Open ? state.Sessions : [])
        {
            var it = Stage(session.Phase);
            stage = it > stage ? it : stage;
        }
        return stage;
    }

    /// <summary>Since when it is that stage; absent where no session has moved yet.</summary>
    public static DateTimeOffset? StageSince(ConferenceState state)
    {
        var stage = Stage(state);
        return state.Sessions.Where(s => Stage(s.Phase) == stage).Min(s => s.PhaseSince);
    }

    public static Consequence ConsequenceOf(ConferenceState state, IncidentState incident)
    {
        var hit = Math.Max(incident.Troubled, incident.Points.IsEmpty ? incident.Silent : 0);
        return incident.Cause == IncidentCause.DuplicateIdentity ? Consequence.Slight
            : hit >= 3 && hit * 10 >= state.Roster.Enrolled ? Consequence.Many
            : hit >= 2 ? Consequence.Several
            : Consequence.Point;
    }

    public static TimeLeft LeftOf(ConferenceState state, DateTimeOffset now)
    {
        var stage = Stage(state);
        if (stage == AlarmStage.Page)
        {
            return TimeLeft.Begun;
        }
        var start = state.Sessions.Where(s => s.Phase != SessionPhase.Closed && !(s.EndsBy < now)).Min(s => s.StartsAt);
        return start - now <= HalfHour ? TimeLeft.HalfHour
            : start - now <= TimeSpan.FromHours(2) || stage == AlarmStage.Warning ? TimeLeft.TwoHours
            : start - now <= TimeSpan.FromDays(1) ? TimeLeft.Day
            : TimeLeft.Days;
    }

    public static IncidentPriority PriorityOf(ConferenceState state, IncidentState incident, DateTimeOffset now) =>
        Priority(ConsequenceOf(state, incident), LeftOf(state, now));

    public static IncidentPriority Priority(Consequence consequence, TimeLeft left) =>
        (consequence, left) switch
        {
            (Consequence.Many, TimeLeft.TwoHours or TimeLeft.HalfHour or TimeLeft.Begun) => IncidentPriority.Urgent,
            (Consequence.Several, TimeLeft.Begun) => IncidentPriority.Urgent,
            (Consequence.Many, TimeLeft.Day) => IncidentPriority.High,
            (Consequence.Several, TimeLeft.TwoHours or TimeLeft.HalfHour) => IncidentPriority.High,
            (Consequence.Point, TimeLeft.HalfHour or TimeLeft.Begun) => IncidentPriority.High,
            _ => IncidentPriority.Low,
        };

    public static CallRule Rule(AlarmStage stage, Consequence consequence) =>
        (stage, consequence) switch
        {
            (AlarmStage.Warning, Consequence.Slight) => new(Together),
            (AlarmStage.Warning, Consequence.Point) => new(Together, Minutes(30)),
            (AlarmStage.Warning, Consequence.Several) => new(Together, Minutes(15), Minutes(45)),
            (AlarmStage.Warning, Consequence.Many) => new(Together, Minutes(10), Minutes(30)),
            (AlarmStage.Page, Consequence.Slight) => new(Together, Minutes(15)),
            (AlarmStage.Page, Consequence.Point) => new(Together, Minutes(5), Minutes(15)),
            (AlarmStage.Page, Consequence.Several) => new(Together, Minutes(3), Minutes(8)),
            (AlarmStage.Page, Consequence.Many) => new(Together, Minutes(2), Minutes(5)),
            _ => default,
        };

    private static AlarmStage Stage(SessionPhase phase) =>
        phase switch
        {
            SessionPhase.Live or SessionPhase.Recess => AlarmStage.Page,
            SessionPhase.Gathering => AlarmStage.Warning,
            SessionPhase.Planned or SessionPhase.Preparing => AlarmStage.Quiet,
            SessionPhase.Closed => AlarmStage.Nothing,
        };

    private static TimeSpan Minutes(int n) => TimeSpan.FromMinutes(n);
}
