using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BridgeCoordinator.Simulator.Screens;

/// <summary>The board as a table: what the control room sees, and nothing the simulator knows better.</summary>
internal static class BoardTable
{
    private const int MostRows = 20;

    public static IRenderable Of(BoardSnapshot board, string step, DateTimeOffset now)
    {
        var session = board.Sessions.FirstOrDefault(s => s.Id == board.CurrentSession) ?? board.Sessions[0];
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(Title(board, session, now))), Expand = false };
        foreach (var column in (string[])["point", "link", "on post", "readiness", "roll call", "first headcount", "closing headcount"])
        {
            table.AddColumn(column);
        }
        // Those in trouble first: of a thousand points twenty fit, and these twenty must be the right ones.
        var shown = board.Points.Count <= MostRows ? board.Points : [.. board.Points.OrderBy(Calm).ThenBy(p => p.Index).Take(MostRows)];
        foreach (var point in shown)
        {
            table.AddRow(
                new Markup($"[bold]{Markup.Escape(point.Code)}[/] {Markup.Escape(point.Name)}"),
                Link(point),
                Plain(point.OnPost is { } at ? at.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture) : null),
                Readiness(point.Readiness),
                Plain(point.RollCall is { } word ? Word(word.ToString()) : null),
                Plain(Heads(point.First)),
                Plain(Heads(point.Closing))
            );
        }
        var more = board.Points.Count > shown.Count ? $" · {board.Points.Count - shown.Count} calmer points not shown" : "";
        table.Caption = new TableTitle(Markup.Escape($"{step}{more}"));
        return table;
    }

    /// <summary>One line that says the same, for a log.</summary>
    public static string Line(BoardSnapshot board)
    {
        var session = board.Sessions.FirstOrDefault(s => s.Id == board.CurrentSession) ?? board.Sessions[0];
        var wave = session.Waves is [var first, ..] ? $"{first.Ready} ready, {first.NotReady} not ready" : "no wave";
        var links = board.Points.GroupBy(p => p.Link).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Word(g.Key.ToString())}");
        return $"{Word(session.Phase.ToString())}: {string.Join(", ", links)}; {session.OnPost}/{session.Expected} on post; {wave}; {session.Present} present at {session.Counted} points";
    }

    private static string Title(BoardSnapshot board, SessionView session, DateTimeOffset now)
    {
        var until = session.StartsAt - now;
        var clock = until is not { } left ? "" : string.Create(CultureInfo.InvariantCulture, $" · T{(left < TimeSpan.Zero ? "+" : "-")}{left.Duration():mm\\:ss}");
        return $"{board.Conference.Name} · {Word(session.Phase.ToString())}{clock}";
    }

    private static int Calm(PointTile point) =>
        point.Condition switch
        {
            Condition.Silent => 0,
            Condition.Unhealthy => 1,
            Condition.Degraded => 2,
            Condition.Unknown => 3,
            Condition.Healthy => 4,
            Condition.Inactive => 5,
            Condition.Suppressed => 6,
        };

    private static Markup Link(PointTile point) =>
        point.Link switch
        {
            LinkState.Up => new Markup("[green]● up[/]"),
            LinkState.Suspect => new Markup("[yellow]◌ suspect[/]"),
            LinkState.Down => new Markup($"[red]✕ down[/] since {point.Since.ToLocalTime():HH:mm:ss}"),
            LinkState.Left => new Markup("[grey]← left[/]"),
            LinkState.NeverSeen => new Markup("[grey]· never seen[/]"),
            LinkState.Unverified => new Markup("[grey]? unverified[/]"),
        };

    private static Markup Readiness(Readiness? readiness) =>
        readiness switch
        {
            null => Plain(null),
            Contracts.Readiness.Ready => new Markup("[green]✓ ready[/]"),
            Contracts.Readiness.ReadyWithNotes => new Markup("[yellow]✓ with notes[/]"),
            Contracts.Readiness.NotReady => new Markup("[red]✕ not ready[/]"),
            { } other => Plain(Word(other.ToString())),
        };

    private static string? Heads(Headcount? heads) => heads is null ? null : $"{heads.Present}/{heads.Summoned}";

    private static Markup Plain(string? text) => new(text is null ? "[grey]–[/]" : Markup.Escape(text));

    /// <summary>AllClear → all clear.</summary>
    internal static string Word(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));
}
