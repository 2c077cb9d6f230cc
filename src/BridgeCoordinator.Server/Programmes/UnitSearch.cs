using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>Which units a page lists, in an order that a cursor can go on from: by level, then by id.</summary>
internal sealed record UnitSearch(string? Q, string? Level, UnitStanding? Standing, bool Owes, string? Under)
{
    public IReadOnlyList<UnitState> In(ProgrammeState state, DateTimeOffset now)
    {
        var words = PlainText.Words(Q ?? "");
        var order = state.Plan!.Levels.Select((l, i) => (l.Level, i)).ToDictionary(l => l.Level, l => l.i, StringComparer.Ordinal);
        return
        [
            .. Standings
                .Under(state, string.IsNullOrEmpty(Under) ? null : Under)
                .Where(u => string.IsNullOrEmpty(Level) || u.Unit.Level == Level)
                .Where(u => Standing is null || Standings.Of(state, u, now) == Standing)
                .Where(u => !Owes || StillOwes(state, u))
                .Where(u => words.Length == 0 || Fits(u.Unit, words))
                .OrderBy(u => order.GetValueOrDefault(u.Unit.Level, int.MaxValue))
                .ThenBy(u => u.Unit.Id, StringComparer.Ordinal),
        ];
    }

    private static bool StillOwes(ProgrammeState state, UnitState unit) =>
        unit.Own.Settled() && (state.Level(unit.Unit.Level)?.Owes ?? []).Any(item => !Standings.IsDone(unit, item));

    private static bool Fits(ProgrammeUnit unit, string[] words)
    {
        var text = $"{PlainText.Of(unit.Name)} {unit.Id}";
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }
}
