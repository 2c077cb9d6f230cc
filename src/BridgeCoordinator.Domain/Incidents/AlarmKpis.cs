using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>
/// How the alarms press the people, from the incidents of a conference (EEMUA 191). A state or a task that called nobody is no alarm, and neither
/// is what turned out to be part of another.
/// </summary>
public static class AlarmKpis
{
    public static readonly TimeSpan Slot = TimeSpan.FromMinutes(10);
    public const int FloodFrom = 10;
    private const int ChatteringFrom = 3;
    private const int MostSources = 10;

    /// <summary>The standard says a day; a conference is over by then.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromHours(2);

    public static IncidentKpis Of(ConferenceState state, DateTimeOffset from, DateTimeOffset to, int? operators = null)
    {
        var all = state.Incidents.Ended.Concat(state.Incidents.Oldest).Where(i => i.MergedInto is null).ToList();
        Alarm[] alarms = [.. all.Where(i => AlarmAt(i) is { } at && at > from && at <= to).Select(i => new Alarm(AlarmAt(i)!.Value, SourceOf(state, i), i)).OrderBy(a => a.At)];
        var people = Math.Max(1, operators ?? alarms.SelectMany(a => TakersOf(a.Incident)).Distinct().Count());
        AlarmSlot[] slots = [.. SlotsOf(alarms, from, to, people)];
        double[] taken = [.. alarms.Where(a => a.Incident.FirstTakenAt is not null).Select(a => (a.Incident.FirstTakenAt!.Value - a.At).TotalSeconds).Order()];
        return new IncidentKpis(
            from,
            to,
            people,
            slots,
            Round(slots.Length == 0 ? 0 : slots.Average(s => s.PerOperator)),
            Round(slots.Length == 0 ? 0 : slots.Max(s => s.PerOperator)),
            slots is [.., { Flood: true }],
            Round(slots.Length == 0 ? 0 : 100.0 * slots.Count(s => s.Flood) / slots.Length),
            alarms.Count(a => a.Incident.CalledAs == IncidentPriority.Low),
            alarms.Count(a => a.Incident.CalledAs == IncidentPriority.High),
            alarms.Count(a => a.Incident.CalledAs == IncidentPriority.Urgent),
            taken.Length == 0 ? null : Math.Max(0, taken[taken.Length / 2]),
            alarms.Count(a => a.Incident.FirstTakenAt is null),
            Ranked(alarms.GroupBy(a => a.Source).Where(Chatters), alarms.Length),
            [.. all.Where(i => i.IsOpen && to - i.Since >= Stale).OrderBy(i => i.Since).Take(MostSources).Select(i => new AlarmSource(i.Cause, SourceOf(state, i).Name, 1, 0, i.Since))],
            Ranked(alarms.GroupBy(a => a.Source), alarms.Length)
        );
    }

    /// <summary>When it asked a person.</summary>
    private static DateTimeOffset? AlarmAt(IncidentState incident) => incident.CalledAt ?? incident.FirstTakenAt;

    /// <summary>Slots end now, so that the last one is whole.</summary>
    private static IEnumerable<AlarmSlot> SlotsOf(Alarm[] alarms, DateTimeOffset from, DateTimeOffset to, int people)
    {
        var count = (int)Math.Ceiling((to - from) / Slot);
        for (var n = count; n > 0; n--)
        {
            var begin = to - (n * Slot);
            var inside = alarms.Count(a => a.At > begin && a.At <= begin + Slot);
            yield return new AlarmSlot(begin, inside, Round((double)inside / people), inside >= FloodFrom * people);
        }
    }

    /// <summary>Three of one source within ten minutes.</summary>
    private static bool Chatters(IEnumerable<Alarm> ofOne)
    {
        Alarm[] them = [.. ofOne];
        return them.Length >= ChatteringFrom && them.Skip(ChatteringFrom - 1).Zip(them).Any(pair => pair.First.At - pair.Second.At <= Slot);
    }

    private static IReadOnlyList<AlarmSource> Ranked(IEnumerable<IGrouping<Source, Alarm>> sources, int all) =>
        [
            .. sources
                .OrderByDescending(s => s.Count())
                .ThenByDescending(s => s.Last().At)
                .Take(MostSources)
                .Select(s => new AlarmSource(s.Key.Cause, s.Key.Name, s.Count(), Round(100.0 * s.Count() / all), s.Last().Incident.Since)),
        ];

    private static Source SourceOf(ConferenceState state, IncidentState incident) =>
        new(incident.Cause, incident.Group ?? (incident.Points.Count == 1 ? state.Roster.Points[incident.Points[0]].Code : null));

    private static IEnumerable<Actor> TakersOf(IncidentState incident) =>
        new[] { incident.Owner is { } owner ? Actor.Person(owner) : null, incident.Acknowledged?.By, incident.Shelved?.By }.OfType<Actor>();

    private static double Round(double value) => Math.Round(value, 2);

    private readonly record struct Source(IncidentCause Cause, string? Name);

    private readonly record struct Alarm(DateTimeOffset At, Source Source, IncidentState Incident);
}
