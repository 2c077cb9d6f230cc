using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Ringing;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Stills;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Domain.Threads;

namespace BridgeCoordinator.Domain.Conferences;

/// <summary>One conference. Each feature folds its own facts; this page only says which fact is whose.</summary>
public sealed partial record ConferenceState : StreamState
{
    public required string Id { get; init; }

    /// <summary>The plan as last imported; absent before the first import.</summary>
    public ConferencePlan? Plan { get; init; }

    /// <summary>The import that drafted it last.</summary>
    public Guid ImportId { get; init; }

    /// <summary>The last fact that import knew; what people corrected after it stands against its roster.</summary>
    public long? ImportSeen { get; init; }

    /// <summary>How often it was drafted.</summary>
    public int Drafts { get; init; }

    /// <summary>No photos, no names of people, nothing told outside.</summary>
    public bool IsClassified => Plan?.Classified == true;

    public ConferencePhase Phase { get; init; }

    public DateTimeOffset? PhaseSince { get; init; }

    /// <summary>The whole roster of the last import stands here; before that the conference may not open.</summary>
    public bool RosterComplete { get; init; }

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>As the plan orders them.</summary>
    public ImmutableArray<SessionState> Sessions { get; init; } = [];

    /// <summary>What a person should know of.</summary>
    public IncidentLedger Incidents { get; init; } = IncidentLedger.Empty;

    /// <summary>What the set-up of every point is, and what was frozen.</summary>
    public SetupBook Setups { get; init; } = SetupBook.Empty;

    /// <summary>Who last rang each point, by index of the roster.</summary>
    public ImmutableSortedDictionary<int, Rung> Rung { get; init; } = ImmutableSortedDictionary<int, Rung>.Empty;

    /// <summary>What was said between the control room and each point, by index of the roster.</summary>
    public ImmutableSortedDictionary<int, PointThread> Threads { get; init; } = ImmutableSortedDictionary<int, PointThread>.Empty;

    /// <summary>The stills asked of each point, by index of the roster.</summary>
    public ImmutableSortedDictionary<int, PointStills> Stills { get; init; } = ImmutableSortedDictionary<int, PointStills>.Empty;

    /// <summary>Who directs; absent while nobody has taken it.</summary>
    public Direction? Direction { get; init; }

    /// <summary>The latest hand-overs of shifts, the oldest first.</summary>
    public ImmutableList<Handover> Handovers { get; init; } = [];

    /// <summary>Whose facts are being folded now; its holder may write the vectors it opened in place.</summary>
    internal object? Batch { get; init; }

    public static ConferenceState Empty(string id) => new() { Id = id };

    /// <summary>Links are judged and reported only while somebody may need them: from the first wave agents answer to the session's end.</summary>
    public bool IsWatched
    {
        get
        {
            if (Phase != ConferencePhase.Open)
            {
                return false;
            }
            foreach (var session in Sessions)
            {
                if (session.Watched && session.Phase != SessionPhase.Closed)
                {
                    return true;
                }
            }
            return false;
        }
    }

    public override bool IsClosed => Phase == ConferencePhase.Closed;

    public SessionState? Session(string sessionId)
    {
        foreach (var session in Sessions)
        {
            if (session.Plan.Id == sessionId)
            {
                return session;
            }
        }
        return null;
    }

    /// <summary>Whether this point's silence would count now: a session it sits in is being watched.</summary>
    public bool Watches(BridgePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (Phase != ConferencePhase.Open)
        {
            return false;
        }
        foreach (var session in Sessions)
        {
            if (session.Watched && session.Phase != SessionPhase.Closed && point.Sits(session.Id))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// The session people are in: the first by start that is not closed, rehearsals included; one whose end has long passed without
    /// anybody closing it stands back behind the next. Else the last.
    /// </summary>
    public SessionState? CurrentSession(DateTimeOffset now) => Current(Sessions, now);

    /// <summary>The session a point is in: of those it sits in.</summary>
    public SessionState? CurrentSession(BridgePoint point, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Line.Sessions is null ? CurrentSession(now) : Current(Sessions.Where(s => point.Sits(s.Id)), now);
    }

    private static SessionState? Current(IEnumerable<SessionState> sessions, DateTimeOffset now)
    {
        var ordered = sessions.OrderBy(s => s.StartsAt ?? DateTimeOffset.MaxValue).ToList();
        var left = ordered.Where(s => s.Phase != SessionPhase.Closed).ToList();
        return left.FirstOrDefault(s => !(s.EndsBy < now)) ?? left.FirstOrDefault() ?? ordered.LastOrDefault();
    }

    public override IEnumerable<DueAct> Timetable() =>
        Phase == ConferencePhase.Open ? Sessions.SelectMany(Conferences.Timetable.Of).Concat(IncidentTimetable.Of(this)) : [];

    public override StreamState Opened() => this with { Batch = new object() };

    public override StreamState Sealed() =>
        this with
        {
            Batch = null,
            Roster = Roster.Sealed(),
            Setups = Setups.Sealed(),
            Sessions = [.. Sessions.Select(s => s.Sealed())],
        };

    public override StreamState Apply(IFact fact, in FactStamp stamp) =>
        fact switch
        {
            WaveAnswered it => this.Fold(it, stamp),
            WaveAnsweredLate it => this.Fold(it, stamp),
            LinkCameUp it => this.Fold(it, stamp),
            LinkWentDown it => this.Fold(it, stamp),
            LinkLeft it => this.Fold(it, stamp),
            OutageDoubted it => this.Fold(it, stamp),
            OutageConfirmed it => this.Fold(it, stamp),
            IncidentOpened it => this.Fold(it, stamp),
            IncidentWidened it => this.Fold(it, stamp),
            PointsJoinedIncident it => this.Fold(it, stamp),
            IncidentMerged it => this.Fold(it, stamp),
            IncidentResolved it => this.Fold(it, stamp),
            IncidentAcknowledged it => this.Fold(it, stamp),
            IncidentAssigned it => this.Fold(it, stamp),
            IncidentShelved it => this.Fold(it, stamp),
            IncidentReturned it => this.Fold(it, stamp),
            IncidentEscalated it => this.Fold(it),
            PeopleCalled it => this.Fold(it, stamp),
            HelpAsked it => this.Fold(it, stamp).Said(it, stamp),
            DirectionTaken it => this.Fold(it, stamp),
            DirectionOffered it => this.Fold(it),
            ShiftHandedOver it => this.Fold(it, stamp),
            ShiftAccepted it => this.Fold(it, stamp),
            MessageSent it => this.Fold(it, stamp),
            ThreadRead it => this.Fold(it, stamp),
            HelpMoved it => this.Fold(it, stamp),
            HelpWithdrawn it => this.Fold(it, stamp),
            PointRung it => this.Fold(it, stamp),
            LinkFlappingBegan it => this.Fold(it, stamp),
            LinkFlappingEnded it => this.Fold(it),
            OperatorCameOnPost it => this.Fold(it, stamp),
            HeadcountRecorded it => this.Fold(it, stamp),
            HeadcountSigned it => this.Fold(it, stamp),
            AttendanceSigned it => this.Fold(it, stamp),
            RollCallAnswered it => this.Fold(it, stamp),
            RollCallOpened it => this.Fold(it, stamp),
            RollCallConfirmed it => this.Fold(it, stamp),
            RollCallClosed it => this.Fold(it, stamp),
            WaveOpened it => this.Fold(it, stamp),
            WaveSkipped it => this.Fold(it),
            WaveClosed it => this.Fold(it, stamp),
            WaiverGranted it => this.Fold(it, stamp),
            WaiverWithdrawn it => this.Fold(it),
            FixTaken it => this.Fold(it, stamp),
            FixReleased it => this.Fold(it),
            SetupFrozen it => this.Fold(it, stamp),
            SetupDrifted it => this.Fold(it, stamp),
            GoDecided it => this.Fold(it, stamp),
            ConferenceDrafted it => this.Fold(it, stamp),
            PointsEnrolled it => this.Fold(it, stamp),
            RosterBegun it => this.Fold(it),
            PointEdited it => this.Fold(it, stamp),
            PointsWithdrawn it => this.Fold(it, stamp),
            RosterCompleted => this with { RosterComplete = true, Roster = Roster.Frozen() },
            ConferenceOpened => this with { Phase = ConferencePhase.Open, PhaseSince = stamp.At },
            ConferenceClosed => this with { Phase = ConferencePhase.Closed, PhaseSince = stamp.At },
            SessionStartShifted it => this.Fold(it, stamp),
            SessionPhaseChanged it => this.Fold(it, stamp),
            GatheringSkipped it => this.Fold(it),
            _ => this.FoldLive(fact, stamp) ?? this.FoldStill(fact, stamp) ?? throw NotMine(fact),
        };
}
