using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Contracts.Operators;

/// <summary>What an operator does next; the one main button.</summary>
public enum MainAct
{
    /// <summary>Nothing now; the next deadline says when.</summary>
    Wait,

    /// <summary>Vào trực.</summary>
    ComeOnPost,

    /// <summary>Kiểm tra.</summary>
    AnswerWave,

    /// <summary>Điểm danh.</summary>
    AnswerRollCall,

    /// <summary>Sĩ số.</summary>
    RecordHeadcount,

    /// <summary>The session is over and nothing is owed.</summary>
    Done,
}

/// <summary>What a deadline is for.</summary>
public enum DeadlineKind
{
    /// <summary>On post by then.</summary>
    OnPost,

    /// <summary>A wave opens.</summary>
    WaveOpens,

    /// <summary>A wave's answers stop counting.</summary>
    WaveCloses,

    /// <summary>The session starts.</summary>
    Start,
}

/// <summary>An operator's own point (<c>GET /api/v1/operator/desk</c>), whole; each newer one replaces the one before.</summary>
/// <param name="Version">Grows with every change on one node; compare only under one epoch.</param>
/// <param name="Epoch">The node's epoch.</param>
/// <param name="ServerTime">The coordinator's clock, for countdowns.</param>
/// <param name="ConferenceName">The conference.</param>
/// <param name="Drill">A drill, marked as such.</param>
/// <param name="Zone">IANA zone in which times are shown.</param>
/// <param name="Point">The point's code.</param>
/// <param name="PointName">Its name.</param>
/// <param name="Me">Who acts.</param>
/// <param name="ControlRoomPhone">Whom to ring.</param>
/// <param name="Condition">What the control room sees.</param>
/// <param name="Reason">Why, as a reason code.</param>
/// <param name="Since">Since when.</param>
/// <param name="Session">The session one is in; absent if the conference has none left or is not open.</param>
/// <param name="MainAct">What to do next.</param>
/// <param name="NextDeadline">What comes next, if anything is timed.</param>
/// <param name="MayAsk">Whether somebody is there to be called for help.</param>
/// <param name="Help">One's calls for help: those open, and what became of those of the last quarter of an hour.</param>
/// <param name="Person">Who acts, by id.</param>
/// <param name="Conference">The conference's id: what waits on a phone is told apart by it.</param>
/// <param name="Contacts">Who may take over at this point, for a change of shift without a network.</param>
/// <param name="Live">What the running of the session asks; absent while it asks nothing.</param>
/// <param name="Phoned">What the control room wrote down by phone for this point in the session, and nobody here has said anew since.</param>
/// <param name="Thread">The thread with the control room; absent while nothing was said.</param>
/// <param name="Classified">The conference is classified: no photos are taken; absent where it is open.</param>
/// <param name="Setup">What is known of the set-up; absent while no open wave asks anything of the operator.</param>
/// <param name="Still">The control room asks for a still; absent while it does not.</param>
/// <param name="Seq">Number of the last fact of the conference it rests on: an act whose receipt says a greater one is not in it yet. It alone is no news.</param>
public sealed record PointDesk(
    long Version,
    Guid Epoch,
    DateTimeOffset ServerTime,
    string ConferenceName,
    bool Drill,
    string Zone,
    string Point,
    string PointName,
    string Me,
    string? ControlRoomPhone,
    Condition Condition,
    string Reason,
    DateTimeOffset Since,
    DeskSession? Session,
    MainAct MainAct,
    Deadline? NextDeadline,
    bool MayAsk,
    IReadOnlyList<DeskHelp> Help,
    Guid? Person = null,
    string? Conference = null,
    IReadOnlyList<ContactChoice>? Contacts = null,
    DeskLive? Live = null,
    IReadOnlyList<PhonedView>? Phoned = null,
    DeskThread? Thread = null,
    bool? Classified = null,
    DeskSetup? Setup = null,
    DeskStill? Still = null,
    long? Seq = null
);

/// <summary>What became of a call for help.</summary>
public enum HelpState
{
    /// <summary>The control room has it; nobody has answered yet.</summary>
    Asked,

    /// <summary>Somebody has seen it.</summary>
    Seen,

    /// <summary>Somebody is on it.</summary>
    Taken,

    /// <summary>It is solved.</summary>
    Solved,

    /// <summary>One has withdrawn it oneself.</summary>
    Withdrawn,
}

/// <summary>A call for help on the operator's own desk.</summary>
/// <param name="Kind">With what.</param>
/// <param name="AskedAt">When one called.</param>
/// <param name="State">What became of it.</param>
/// <param name="By">Who has seen, taken or solved it.</param>
/// <param name="At">Since when it is so.</param>
public sealed record DeskHelp(HelpKind Kind, DateTimeOffset AskedAt, HelpState State, string? By, DateTimeOffset At);

/// <summary>A deadline.</summary>
/// <param name="Kind">What for.</param>
/// <param name="At">When.</param>
public sealed record Deadline(DeadlineKind Kind, DateTimeOffset At);

/// <summary>One's own part of a session.</summary>
/// <param name="Id">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Plenary or rehearsal.</param>
/// <param name="Phase">Where it is.</param>
/// <param name="StartsAt">When it starts, if known.</param>
/// <param name="OnPostDeadline">By when to be on post.</param>
/// <param name="OnPostAt">When one came on post.</param>
/// <param name="OnPostPerson">Who came on post.</param>
/// <param name="Waves">Open waves whose checks this operator makes.</param>
/// <param name="Acts">Open waves that ask for an act.</param>
/// <param name="RollCall">The round that is open.</param>
/// <param name="First">The first headcount, latest revision.</param>
/// <param name="Closing">The closing headcount, latest revision.</param>
/// <param name="MayCount">Which headcount may be sent now.</param>
/// <param name="Summoned">How many the plan summons here.</param>
/// <param name="Called">What one said when the roll was last called, and whether the control room has heard it.</param>
public sealed record DeskSession(
    string Id,
    string Name,
    SessionKind Kind,
    SessionPhase Phase,
    DateTimeOffset? StartsAt,
    DateTimeOffset? OnPostDeadline,
    DateTimeOffset? OnPostAt,
    string? OnPostPerson,
    IReadOnlyList<DeskWave> Waves,
    IReadOnlyList<DeskAct> Acts,
    DeskRollCall? RollCall,
    RecordedHeadcount? First,
    RecordedHeadcount? Closing,
    IReadOnlyList<HeadcountMoment> MayCount,
    int? Summoned,
    DeskCalled? Called = null
);

/// <summary>An open wave whose checks the operator makes.</summary>
/// <param name="Id">The wave.</param>
/// <param name="Name">Its name.</param>
/// <param name="Run">The run.</param>
/// <param name="Deadline">When answers stop counting.</param>
/// <param name="Checks">What to tick.</param>
/// <param name="Items">The same, with what is known of each.</param>
/// <param name="Answer">One's latest answer.</param>
/// <param name="ComparesSetup">True where what is said of the set-up is compared with the frozen one and may ask for a new test; else absent.</param>
public sealed record DeskWave(
    string Id,
    string Name,
    int Run,
    DateTimeOffset Deadline,
    IReadOnlyList<string> Checks,
    IReadOnlyList<DeskCheck> Items,
    Readiness? Answer,
    bool? ComparesSetup = null
);

/// <summary>An open wave that asks for an act: come on post, answer the roll call, report a headcount.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The act.</param>
/// <param name="Deadline">By when.</param>
/// <param name="Done">Whether it is done.</param>
public sealed record DeskAct(string WaveId, string Name, WaveKind Kind, DateTimeOffset Deadline, bool Done);

/// <summary><c>POST /api/v1/operator/photos</c> with the photo as body (JPEG, PNG or WebP, at most 200 KB): kept. Refusals: <c>photo.*</c>.</summary>
/// <param name="Photo">Its name, for <see cref="CheckResult.Photo"/>: SHA-256 of its content, lower-case hex.</param>
public sealed record KeptPhoto(string Photo);

/// <summary>One thing to tick.</summary>
/// <param name="Id">The check.</param>
/// <param name="Name">What people call it; absent where the pages have a word for the id.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Advisory">Not ready is only a note.</param>
/// <param name="TwoWay">The control room ticks it too.</param>
/// <param name="Photo">A photo is asked for.</param>
/// <param name="Answer">One's latest answer.</param>
/// <param name="OtherEnd">What the control room ticked.</param>
public sealed record DeskCheck(
    string Id,
    string? Name,
    string? NameEn,
    bool Advisory,
    bool TwoWay,
    bool Photo,
    CheckResult? Answer,
    Readiness? OtherEnd
);

/// <summary>An open roll call on an operator's desk.</summary>
/// <param name="Round">The round.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Word">One's latest answer.</param>
public sealed record DeskRollCall(int Round, DateTimeOffset OpenedAt, RollCallWord? Word);

/// <summary>One's latest answer to the roll call. Sent is not heard: the control room reads it back.</summary>
/// <param name="Round">The round.</param>
/// <param name="Word">What one said.</param>
/// <param name="At">When it came in.</param>
/// <param name="HeardBy">Who has read it back; absent while nobody has.</param>
/// <param name="HeardAt">When.</param>
public sealed record DeskCalled(int Round, RollCallWord Word, DateTimeOffset At, string? HeardBy = null, DateTimeOffset? HeardAt = null);
