namespace BridgeCoordinator.Contracts;

/// <summary>What a session (buổi) is for.</summary>
public enum SessionKind
{
    /// <summary>The conference itself, or one half-day of it.</summary>
    Plenary,

    /// <summary>A rehearsal (sơ duyệt, tổng duyệt): watched like the real thing, left out of attendance.</summary>
    Rehearsal,
}

/// <summary>Where a conference is in its life.</summary>
public enum ConferencePhase
{
    /// <summary>Being planned; nothing falls due.</summary>
    Draft,

    /// <summary>Its timetable runs.</summary>
    Open,

    /// <summary>Over; nothing can be added but corrections.</summary>
    Closed,
}

/// <summary>Where a session is in its life. The bell moves the first three, a person the rest.</summary>
public enum SessionPhase
{
    /// <summary>Not begun.</summary>
    Planned,

    /// <summary>Its first readiness wave has opened.</summary>
    Preparing,

    /// <summary>Sites gather (from T-2h unless the plan says otherwise).</summary>
    Gathering,

    /// <summary>In progress.</summary>
    Live,

    /// <summary>Paused by the director.</summary>
    Recess,

    /// <summary>Over.</summary>
    Closed,
}

/// <summary>The link of a site as the coordinator sees it. Only Up, Down and Left are ever facts.</summary>
public enum LinkState
{
    /// <summary>No agent of this site was ever heard.</summary>
    NeverSeen,

    /// <summary>Heard within its deadline.</summary>
    Up,

    /// <summary>Late; being verified. Shown on boards, never journalled.</summary>
    Suspect,

    /// <summary>Was heard, is not any more, and the time for proof has passed.</summary>
    Down,

    /// <summary>Said good-bye.</summary>
    Left,

    /// <summary>Nobody can say: the node that held it died, or this node just started.</summary>
    Unverified,
}

/// <summary>The condition of a bridge point: what its tile shows. The worst domain wins and names itself.</summary>
public enum Condition
{
    /// <summary>Not expected now.</summary>
    Inactive,

    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>All that is watched is well.</summary>
    Healthy,

    /// <summary>Works, but not as it should.</summary>
    Degraded,

    /// <summary>Says itself, or is said, to be broken.</summary>
    Unhealthy,

    /// <summary>Was heard and now is not.</summary>
    Silent,

    /// <summary>Left out of watching on purpose.</summary>
    Suppressed,
}

/// <summary>The domains a condition is made of.</summary>
public enum ConditionDomain
{
    /// <summary>Is the operator on post?</summary>
    Operator,

    /// <summary>Does the agent run?</summary>
    Agent,

    /// <summary>Main and backup line.</summary>
    Link,

    /// <summary>Mains and backup power.</summary>
    Power,

    /// <summary>Camera, microphone, speaker, display.</summary>
    Endpoint,

    /// <summary>Picture and sound as they travel.</summary>
    Media,

    /// <summary>Seen in the meeting by the video platform.</summary>
    Platform,
}

/// <summary>The readiness of a point in a wave, and the word an answer to a wave may carry (the first and the last two are never answers).</summary>
public enum Readiness
{
    /// <summary>Not answered yet; the wave is open.</summary>
    Pending,

    /// <summary>Đạt.</summary>
    Ready,

    /// <summary>Đạt có lưu ý.</summary>
    ReadyWithNotes,

    /// <summary>Chưa đạt.</summary>
    NotReady,

    /// <summary>The deadline passed without an answer.</summary>
    NoAnswer,

    /// <summary>Excepted by a named person with a reason.</summary>
    Waived,
}

/// <summary>Who answers a readiness wave.</summary>
public enum WaveSource
{
    /// <summary>The agent at the site, by its probes.</summary>
    Agent,

    /// <summary>The operator, by word.</summary>
    Operator,

    /// <summary>The control room: the other end of a two-way check ("seen and heard").</summary>
    ControlRoom,
}

/// <summary>The life of a readiness wave or of one run of it.</summary>
public enum WaveState
{
    /// <summary>Not opened yet.</summary>
    Planned,

    /// <summary>Answers are being taken.</summary>
    Open,

    /// <summary>Its deadline passed or a person closed it.</summary>
    Closed,

    /// <summary>Its whole window passed while nobody could ring the bell.</summary>
    Skipped,
}

/// <summary>What an operator says in the roll call.</summary>
public enum RollCallWord
{
    /// <summary>The fixed formula: heard clearly, picture clear, devices normal.</summary>
    AllClear,

    /// <summary>No picture.</summary>
    NoPicture,

    /// <summary>No sound.</summary>
    NoSound,

    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>Which headcount of a session.</summary>
public enum HeadcountMoment
{
    /// <summary>Taken when delegates are seated (about T-10m).</summary>
    First,

    /// <summary>Taken at the end.</summary>
    Closing,
}

/// <summary>A line's part at its site.</summary>
public enum LineRole
{
    /// <summary>Đường truyền chính.</summary>
    Main,

    /// <summary>Đường truyền dự phòng.</summary>
    Backup,
}

/// <summary>What a contact of a site is there for.</summary>
public enum ContactRole
{
    /// <summary>The technician who operates the point.</summary>
    Operator,

    /// <summary>The technician's deputy.</summary>
    Deputy,

    /// <summary>The leader responsible for the point.</summary>
    Leader,
}

/// <summary>Why a link went down.</summary>
public enum LinkDownCause
{
    /// <summary>Nothing was heard for the whole deadline; the socket never closed.</summary>
    Silence,

    /// <summary>The socket closed without a good-bye and nobody came back.</summary>
    ConnectionLost,
}

/// <summary>The form in which a plan gives a date.</summary>
public enum DateFormKind
{
    /// <summary>On that day.</summary>
    On,

    /// <summary>From one day to another, both included.</summary>
    Range,

    /// <summary>Before a day, that day itself excluded.</summary>
    Before,

    /// <summary>Done within a month.</summary>
    WithinMonth,

    /// <summary>Planned in a month, no day fixed.</summary>
    PlannedInMonth,
}
