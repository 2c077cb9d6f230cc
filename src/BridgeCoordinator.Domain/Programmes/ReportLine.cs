using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>What one unit says at once: of a conference, that it was held or was not, and what it delivered.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Conference">A further conference it hosts; absent: the one of its level.</param>
/// <param name="Held">Held.</param>
/// <param name="NotHeld">Not held, and why.</param>
/// <param name="PlannedOn">Not held: when it is planned now.</param>
/// <param name="Owed">What was delivered.</param>
public sealed record ReportLine(
    string Unit,
    string? Conference = null,
    HeldReport? Held = null,
    NotHeldReason? NotHeld = null,
    DateOnly? PlannedOn = null,
    IReadOnlyList<OwedDelivery>? Owed = null
)
{
    private const int MostPeople = 100_000;

    /// <summary>The facts that are new in it (none: it says what is known, and no note), or why it makes no sense.</summary>
    public (IReadOnlyList<IFact> Facts, Decision? Refusal) News(ProgrammeState state, DateTimeOffset now, Guid? noteId)
    {
        if (!state.Units.TryGetValue(Unit, out var unit) || unit.Withdrawn)
        {
            return ([], Decision.Refuse("unit.unknown", ("unit", Unit)));
        }
        var today = DateForms.Day(now, state.Zone);
        if (Nonsense(state, unit, today) is { } refusal)
        {
            return ([], refusal);
        }
        IFact[] facts = [.. OfConference(unit, noteId, again: false), .. OfOwed(unit, noteId, again: false)];
        // Where only the note is other, what it belongs to is said again with it.
        return (facts.Length > 0 || noteId is null ? facts : [.. OfConference(unit, noteId, again: true).Concat(OfOwed(unit, noteId, again: true)).Take(1)], null);
    }

    private IEnumerable<IFact> OfConference(UnitState unit, Guid? noteId, bool again)
    {
        var old = unit.Of(Conference);
        var revision = (old?.Revision ?? 0) + 1;
        if (Held is { } held && (again || !(old?.Held is { } before && Same(before, held))))
        {
            yield return new UnitConferenceHeld(Unit, Conference, revision, held, noteId);
        }
        else if (NotHeld is { } reason && (again || old is null || (old.NotHeld, old.PlannedOn) != (reason, PlannedOn)))
        {
            yield return new UnitConferenceNotHeld(Unit, Conference, revision, reason, PlannedOn, noteId);
        }
    }

    private IEnumerable<IFact> OfOwed(UnitState unit, Guid? noteId, bool again) =>
        (Owed ?? [])
            .Where(d => again || unit.Owed.GetValueOrDefault(d.Item) is not { } old || (old.On, old.Count) != (d.On, d.Count))
            .Select(d => new UnitOwedDelivered(Unit, d.Item, (unit.Owed.GetValueOrDefault(d.Item)?.Revision ?? 0) + 1, d.On, d.Count, noteId));

    private Decision? Nonsense(ProgrammeState state, UnitState unit, DateOnly today)
    {
        var level = state.Level(unit.Unit.Level);
        if (level is null && (Held is not null || NotHeld is not null || Owed is { Count: > 0 }))
        {
            return Decision.Refuse("programme.level-unknown", ("level", unit.Unit.Level));
        }
        var further = Conference is null ? null : state.Further(Conference);
        if (Conference is not null && further?.Host != Unit)
        {
            return Decision.Refuse("unit.conference-unknown", ("unit", Unit), ("conference", Conference));
        }
        if (Held is null && NotHeld is null && Owed is not { Count: > 0 })
        {
            return Decision.Refuse("request.invalid", ("detail", "report"));
        }
        if (Held is not null && NotHeld is not null)
        {
            return Decision.Refuse("request.invalid", ("detail", "notHeld"));
        }
        return Nonsense(Held, (further is null ? level!.Agenda : further.Agenda) ?? [], today)
            ?? (PlannedOn is { } planned && (NotHeld is null || planned < today) ? Decision.Refuse("unit.planned-past", ("day", Say(planned))) : null)
            ?? (Owed ?? []).Select(d => Nonsense(d, level!, today)).FirstOrDefault(r => r is not null)
            ?? (Twice() is { } item ? Decision.Refuse("unit.not-owed", ("item", item)) : null);
    }

    private string? Twice() =>
        (Owed ?? []).GroupBy(d => d.Item, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;

    private static Decision? Nonsense(HeldReport? held, IReadOnlyList<string> agenda, DateOnly today) =>
        held is null ? null
        : held.HeldOn > today || held.HeldOn.Year < 2000 ? Decision.Refuse("unit.future", ("day", Say(held.HeldOn)))
        : held.HalfDays is < 1 or > 60 ? Decision.Refuse("unit.number", ("what", "halfDays"))
        : held.Attended is < 0 or > MostPeople ? Decision.Refuse("unit.number", ("what", "attended"))
        : held.Summoned is < 0 or > MostPeople ? Decision.Refuse("unit.number", ("what", "summoned"))
        : held.AgendaDone?.FirstOrDefault(item => !agenda.Contains(item, StringComparer.Ordinal)) is { } unknown
            ? Decision.Refuse("unit.agenda-unknown", ("item", unknown))
        : held.AgendaDone?.Distinct(StringComparer.Ordinal).Count() != held.AgendaDone?.Count ? Decision.Refuse("request.invalid", ("detail", "agendaDone"))
        : null;

    private static Decision? Nonsense(OwedDelivery delivery, ProgrammeLevel level, DateOnly today) =>
        level.Owes?.Contains(delivery.Item, StringComparer.Ordinal) != true ? Decision.Refuse("unit.not-owed", ("item", delivery.Item))
        : delivery.On > today || delivery.On.Year < 2000 ? Decision.Refuse("unit.future", ("day", Say(delivery.On)))
        : delivery.Count is < 0 or > MostPeople ? Decision.Refuse("unit.number", ("what", delivery.Item))
        : null;

    private static bool Same(HeldReport one, HeldReport other) =>
        one with { AgendaDone = null } == other with { AgendaDone = null } && (one.AgendaDone ?? []).SequenceEqual(other.AgendaDone ?? []);

    private static string Say(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
