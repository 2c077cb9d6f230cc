namespace BridgeCoordinator.Contracts;

/// <summary>What an operator calls for help with: one button each.</summary>
public enum HelpKind
{
    /// <summary>Không có hình.</summary>
    NoPicture,

    /// <summary>Không có tiếng.</summary>
    NoSound,

    /// <summary>Mất kết nối.</summary>
    LostConnection,

    /// <summary>Something else; the note says what.</summary>
    Other,
}

/// <summary>How much an incident presses: its consequence × the time left. The same fault climbs as the start nears. Aim at 80/15/5 per cent.</summary>
public enum IncidentPriority
{
    /// <summary>Thấp: in its turn.</summary>
    Low,

    /// <summary>Cao: before anything else on the list.</summary>
    High,

    /// <summary>Khẩn cấp: now; the only one that makes a sound.</summary>
    Urgent,
}

/// <summary>Who has been called about an incident nobody took.</summary>
public enum EscalationLevel
{
    /// <summary>The technicians on duty.</summary>
    Technician,

    /// <summary>The province.</summary>
    Province,

    /// <summary>The centre.</summary>
    Centre,
}

/// <summary>What an incident asks of people, by how far its conference is (ISA-18.2: an alarm asks a person to act).</summary>
public enum AlarmStage
{
    /// <summary>Every session is over: nobody is called.</summary>
    Nothing,

    /// <summary>The sites prepare: it is a task on a list.</summary>
    Quiet,

    /// <summary>The sites gather: people are warned.</summary>
    Warning,

    /// <summary>In session: people are paged.</summary>
    Page,
}

/// <summary>Why an incident that had been put aside asks for a person again.</summary>
public enum ReturnCause
{
    /// <summary>The acknowledgement's time is up.</summary>
    AcknowledgementExpired,

    /// <summary>The shelf's time is up.</summary>
    ShelfExpired,

    /// <summary>A person took it from the shelf.</summary>
    Unshelved,
}

/// <summary>Why people are told of an incident.</summary>
public enum NoticeKind
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It is wider than it seemed. At most once for an incident.</summary>
    Widened,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>Nobody took it in time: the next level is called. At most once for a level.</summary>
    Escalated,
}
