namespace BridgeCoordinator.Contracts;

/// <summary>Who led a unit's conference, in words of role: names of people never enter the journal.</summary>
public enum LeaderRole
{
    /// <summary>Bí thư cấp ủy: the committee's secretary in person.</summary>
    Secretary,

    /// <summary>Phó bí thư: a deputy secretary.</summary>
    DeputySecretary,

    /// <summary>Ủy viên ban thường vụ: a member of the standing committee.</summary>
    StandingCommittee,

    /// <summary>Ban tuyên giáo: the propaganda department.</summary>
    PropagandaDepartment,

    /// <summary>Somebody else; the note says who, by role.</summary>
    Other,
}

/// <summary>Why a unit holds no conference of its own, or not yet.</summary>
public enum NotHeldReason
{
    /// <summary>Held together with another unit: nothing is outstanding any more.</summary>
    Joined,

    /// <summary>Put off; the planned day says until when.</summary>
    Postponed,

    /// <summary>Flood, storm, epidemic.</summary>
    Disaster,

    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>How a unit stands with its conference. Judged by the day it was held, not by the day it was reported.</summary>
public enum UnitStanding
{
    /// <summary>Not held yet; there is time left, or the plan names no date.</summary>
    Outstanding,

    /// <summary>Not held, and the date has passed.</summary>
    Late,

    /// <summary>Held in time.</summary>
    Held,

    /// <summary>Held, after the date.</summary>
    HeldLate,

    /// <summary>Held together with another unit.</summary>
    Joined,
}

/// <summary>What asks for a person on a programme's page.</summary>
public enum ProgrammeAlertKind
{
    /// <summary>A date is near and units are outstanding.</summary>
    DeadlineNear,

    /// <summary>A date has passed and units are late.</summary>
    DeadlineMissed,
}

/// <summary>One thing a unit reported.</summary>
public enum UnitReportKind
{
    /// <summary>The conference was held.</summary>
    Held,

    /// <summary>It was not, and why.</summary>
    NotHeld,

    /// <summary>Something owed was delivered.</summary>
    Owed,
}
