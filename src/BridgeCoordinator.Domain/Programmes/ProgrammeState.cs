using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>A programme: one resolution, studied level by level, with every unit that must hold its conference.</summary>
public sealed record ProgrammeState : StreamState
{
    private static readonly int[] UsualReminders = [7, 1];

    public static ProgrammeState Empty { get; } = new();

    /// <summary>The plan as last adopted.</summary>
    public ProgrammePlan? Plan { get; init; }

    /// <summary>How often a plan was adopted.</summary>
    public int Adoptions { get; init; }

    /// <summary>When it was first adopted.</summary>
    public DateTimeOffset AdoptedAt { get; init; }

    /// <summary>The zone its days are counted in.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>By id; withdrawn ones stay with what they reported.</summary>
    public ImmutableDictionary<string, UnitState> Units { get; init; } = ImmutableDictionary.Create<string, UnitState>(StringComparer.Ordinal);

    /// <summary>Its dates: the levels', then the further conferences'.</summary>
    public ImmutableArray<ProgrammeDeadline> Deadlines { get; init; } = [];

    /// <summary>How many days before a date people are reminded.</summary>
    public IReadOnlyList<int> RemindDays => Plan?.RemindDays ?? UsualReminders;

    /// <summary>The units that count.</summary>
    public IEnumerable<UnitState> Active => Units.Values.Where(u => !u.Withdrawn);

    public ProgrammeLevel? Level(string level) => Plan?.Levels.FirstOrDefault(l => l.Level == level);

    public FurtherConference? Further(string id) => Plan?.FurtherConferences?.FirstOrDefault(c => c.Id == id);

    public ProgrammeDeadline? Deadline(string? level, string? conference) =>
        Deadlines.FirstOrDefault(d => d.Level == level && d.Conference == conference);

    public override IEnumerable<DueAct> Timetable() => Deadlines.SelectMany(d => d.Timetable(RemindDays, Zone));

    public override StreamState Apply(IFact fact, in FactStamp stamp) =>
        fact switch
        {
            ProgrammeAdopted it => Adopted(it.Plan, stamp.At),
            ProgrammeUnitsRegistered it => this with
            {
                Units = Units.SetItems(it.Units.Select(u => KeyValuePair.Create(u.Id, Registered(u)))),
            },
            ProgrammeUnitsWithdrawn it => this with
            {
                Units = Units.SetItems(it.Units.Select(id => KeyValuePair.Create(id, Units[id] with { Withdrawn = true }))),
            },
            UnitConferenceHeld it => With(it.Unit, it.Conference, new Holding(it.Revision, stamp.At, it.Report), it.NoteId, stamp),
            UnitConferenceNotHeld it => With(
                it.Unit,
                it.Conference,
                new Holding(it.Revision, stamp.At, NotHeld: it.Reason, PlannedOn: it.PlannedOn),
                it.NoteId,
                stamp
            ),
            UnitOwedDelivered it => Delivered(it, stamp),
            ProgrammeDeadlineNear it => Told(it.Level, it.Conference, it.Days, stamp.At),
            ProgrammeReminderSkipped it => Told(it.Level, it.Conference, it.Days, null),
            ProgrammeDeadlinePassed it => Passed(it, stamp.At),
            _ => throw NotMine(fact),
        };

    private ProgrammeState Adopted(ProgrammePlan plan, DateTimeOffset at)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone ?? DateForms.UsualZone);
        return this with
        {
            Plan = plan,
            Adoptions = Adoptions + 1,
            AdoptedAt = Plan is null ? at : AdoptedAt,
            Zone = zone,
            Deadlines = ProgrammeDeadline.Of(plan, zone, Deadlines, Adoptions + 1, at),
        };
    }

    private UnitState Registered(ProgrammeUnit unit) =>
        Units.TryGetValue(unit.Id, out var known) ? known with { Unit = unit, Withdrawn = false } : new UnitState(unit);

    private ProgrammeState With(string unit, string? conference, Holding holding, Guid? note, in FactStamp stamp)
    {
        var kind = holding.Held is null ? UnitReportKind.NotHeld : UnitReportKind.Held;
        var old = Units[unit];
        var reports = old.Reports.Add(new UnitReport(kind, stamp.At, stamp.Actor, note, conference, holding));
        var changed = conference is null
            ? old with { Own = holding, Reports = reports }
            : old with { Further = old.Further.SetItem(conference, holding), Reports = reports };
        return this with { Units = Units.SetItem(unit, changed) };
    }

    private ProgrammeState Delivered(UnitOwedDelivered it, in FactStamp stamp)
    {
        var (old, delivery) = (Units[it.Unit], new Delivery(it.Revision, stamp.At, it.On, it.Count));
        var report = new UnitReport(UnitReportKind.Owed, stamp.At, stamp.Actor, it.NoteId, Item: it.Item, Delivery: delivery);
        return this with
        {
            Units = Units.SetItem(it.Unit, old with { Owed = old.Owed.SetItem(it.Item, delivery), Reports = old.Reports.Add(report) }),
        };
    }

    private ProgrammeState Told(string? level, string? conference, int days, DateTimeOffset? near) =>
        With(
            Deadline(level, conference),
            d =>
                d with
                {
                    Told = d.Told.Add(days),
                    NearDays = near is null ? d.NearDays : days,
                    NearAt = near ?? d.NearAt,
                }
        );

    private ProgrammeState Passed(ProgrammeDeadlinePassed it, DateTimeOffset at) =>
        With(Deadline(it.Level, it.Conference), d => d with { PassedAt = at });

    private ProgrammeState With(ProgrammeDeadline? deadline, Func<ProgrammeDeadline, ProgrammeDeadline> change) =>
        deadline is null ? this : this with { Deadlines = Deadlines.Replace(deadline, change(deadline)) };
}
