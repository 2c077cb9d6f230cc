using System.Collections.Immutable;
using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>An item of the rundown (kịch bản).</summary>
/// <param name="Id"><c>agenda-1</c> and so on for those of the plan's agenda, else its own.</param>
public sealed record RundownItem(string Id)
{
    /// <summary>As the plan's agenda names it.</summary>
    public string? Title { get; init; }

    /// <summary>As the control room names it; that goes before.</summary>
    public Guid? NoteId { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Whose turn it is, by index of the roster.</summary>
    public ImmutableArray<int> Points { get; init; } = [];

    public RundownState State { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, or was left out.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What is to happen in a session, in order: the plan's agenda, then what was added, as far as nobody has moved it. At most one item is on.</summary>
public static class Rundown
{
    public const int MostItems = 100;
    public const int MostPoints = 50;
    private const string FromPlan = "agenda-";

    public static IReadOnlyList<RundownItem> Of(SessionState session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var known = session.Live.Rundown;
        var agenda = (session.Plan.Agenda ?? []).Select((title, i) => IdOf(i) is var id && Find(known, id) is { } item ? item with { Title = title } : new RundownItem(id) { Title = title });
        var planned = session.Plan.Agenda?.Count ?? 0;
        RundownItem[] items = [.. agenda, .. known.Where(item => PlaceInPlan(item.Id) is not { } place || place >= planned)];
        var order = session.Live.RundownOrder;
        // What came after somebody last moved an item stands behind, in the order in which it came.
        return order.IsEmpty ? items : [.. items.OrderBy(item => order.IndexOf(item.Id) is >= 0 and var place ? place : order.Length)];
    }

    /// <summary>The ids in order once one of them comes before another, or last.</summary>
    internal static ImmutableArray<string> Moved(IReadOnlyList<RundownItem> items, string itemId, string? before)
    {
        var ids = items.Select(item => item.Id).ToList();
        if (before == itemId || !ids.Remove(itemId))
        {
            return [.. items.Select(item => item.Id)];
        }
        var at = before is null ? -1 : ids.IndexOf(before);
        ids.Insert(at < 0 ? ids.Count : at, itemId);
        return [.. ids];
    }

    public static RundownItem? Running(IEnumerable<RundownItem> items) => items.FirstOrDefault(item => item.State == RundownState.Running);

    /// <summary>
    /// When an item should begin if everything before it keeps its planned length, and how many come before it. Nobody knows once a length is missing;
    /// what runs over its time pushes nothing: a time that has passed says that it is nearly one's turn.
    /// </summary>
    public static (DateTimeOffset? At, int Before) Expected(SessionState session, IReadOnlyList<RundownItem> items, string itemId)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(items);
        var at = items.Max(item => item.EndedAt) ?? (session.Phase == SessionPhase.Live ? session.PhaseSince : session.StartsAt);
        var before = 0;
        if (Running(items) is { } on && on.Id != itemId)
        {
            (at, before) = (on.Minutes is { } minutes ? on.StartedAt?.AddMinutes(minutes) : null, 1);
        }
        foreach (var item in items.Where(i => i.State == RundownState.Planned).TakeWhile(i => i.Id != itemId))
        {
            at = item.Minutes is { } minutes ? at?.AddMinutes(minutes) : null;
            before++;
        }
        return (at, before);
    }

    internal static RundownItem? Find(ImmutableArray<RundownItem> items, string id) => items.FirstOrDefault(item => item.Id == id);

    private static string IdOf(int place) => FromPlan + (place + 1).ToString(CultureInfo.InvariantCulture);

    private static int? PlaceInPlan(string id) =>
        id.StartsWith(FromPlan, StringComparison.Ordinal) && int.TryParse(id.AsSpan(FromPlan.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n - 1 : null;
}
