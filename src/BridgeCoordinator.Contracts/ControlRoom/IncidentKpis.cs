namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// <c>GET /api/v1/conferences/{id}/incidents/kpis?hours=&amp;operators=</c>: how the alarms press the people, as EEMUA 191 measures it. An alarm is an
/// incident people were called about, or took before that.
/// </summary>
/// <param name="From">Begin of the time looked at.</param>
/// <param name="To">Its end: now.</param>
/// <param name="Operators">Controllers the alarms are shared by: as asked, else those who took one, at least one.</param>
/// <param name="Slots">By ten minutes, the oldest first.</param>
/// <param name="PerTenMinutes">Alarms per operator and ten minutes on average; about one is good.</param>
/// <param name="Peak">The most in ten minutes per operator.</param>
/// <param name="Flood">Ten per operator or more in the last ten minutes.</param>
/// <param name="FloodPercent">Share of the slots that were floods.</param>
/// <param name="Low">Alarms called as low.</param>
/// <param name="High">As high.</param>
/// <param name="Urgent">As urgent. Aim at 80/15/5.</param>
/// <param name="MedianTakenSeconds">From the call until somebody took it, in the middle; absent while nobody took one.</param>
/// <param name="Untaken">Alarms that nobody took yet, or ever.</param>
/// <param name="Chattering">What alarms again and again, three times within ten minutes or more.</param>
/// <param name="Stale">What has stood open for two hours or more.</param>
/// <param name="Top">The ten that alarm most.</param>
public sealed record IncidentKpis(
    DateTimeOffset From,
    DateTimeOffset To,
    int Operators,
    IReadOnlyList<AlarmSlot> Slots,
    double PerTenMinutes,
    double Peak,
    bool Flood,
    double FloodPercent,
    int Low,
    int High,
    int Urgent,
    double? MedianTakenSeconds,
    int Untaken,
    IReadOnlyList<AlarmSource> Chattering,
    IReadOnlyList<AlarmSource> Stale,
    IReadOnlyList<AlarmSource> Top
);

/// <summary>Ten minutes.</summary>
/// <param name="At">Its begin.</param>
/// <param name="Alarms">Alarms in it.</param>
/// <param name="PerOperator">Per operator.</param>
/// <param name="Flood">Ten per operator or more.</param>
public sealed record AlarmSlot(DateTimeOffset At, int Alarms, double PerOperator, bool Flood);

/// <summary>What alarms.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Name">The group, or the point's code.</param>
/// <param name="Count">How often.</param>
/// <param name="Percent">Share of all alarms.</param>
/// <param name="Since">The latest time it began.</param>
public sealed record AlarmSource(IncidentCause Cause, string? Name, int Count, double Percent, DateTimeOffset Since);
