using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Simulator.Rehearsals;
using Spectre.Console;

namespace BridgeCoordinator.Simulator.Screens;

/// <summary>Tells whoever watches what goes on: a live table in a terminal, plain lines in a file.</summary>
internal interface INarrator
{
    /// <summary>A line that stays.</summary>
    void Say(string line);

    /// <summary>An act begins.</summary>
    void Begin(CourseAct act);

    /// <summary>The board changed.</summary>
    void Show(BoardSnapshot board);

    /// <summary>Runs <paramref name="play"/> with whatever the screen needs around it.</summary>
    Task While(Func<Task> play);
}

/// <summary>For logs and pipes: each act, and the board's one line after it.</summary>
internal sealed class PlainLines(TextWriter writer, TimeProvider time) : INarrator
{
    private readonly Lock gate = new();
    private string? shown;

    public void Say(string line)
    {
        lock (gate)
        {
            writer.WriteLine($"{time.GetLocalNow():HH:mm:ss} {line}");
        }
    }

    public void Begin(CourseAct act) => Say($"── {act.Name}: {act.Sentence}");

    public void Show(BoardSnapshot board)
    {
        // Several frames a second while agents answer: only what reads differently is told, and large crowds only by phase.
        var line = BoardTable.Line(board);
        if (line == shown || (board.Points.Count > 20 && shown?.Split(':')[0] == line.Split(':')[0]))
        {
            return;
        }
        shown = line;
        Say($"   {line}");
    }

    public Task While(Func<Task> play) => play();
}

/// <summary>For a terminal: the board as a table that lives, with the acts told above it.</summary>
internal sealed class LiveTable(IAnsiConsole console, TimeProvider time) : INarrator
{
    private readonly Lock gate = new();
    private readonly Queue<string> told = new();
    private BoardSnapshot? board;
    private string step = "";
    private bool live;

    public void Say(string line)
    {
        lock (gate)
        {
            if (!live)
            {
                console.WriteLine(line);
                return;
            }
            told.Enqueue(line);
            while (told.Count > 6)
            {
                told.Dequeue();
            }
        }
    }

    public void Begin(CourseAct act)
    {
        Say($"{time.GetLocalNow():HH:mm:ss} {act.Sentence}");
        step = act.Name;
    }

    public void Show(BoardSnapshot board) => this.board = board;

    public async Task While(Func<Task> play)
    {
        live = true;
        try
        {
            await console.Live(new Text("")).Overflow(VerticalOverflow.Ellipsis).StartAsync(screen => Live(screen, play()));
        }
        finally
        {
            live = false;
        }
    }

    private async Task Live(LiveDisplayContext screen, Task playing)
    {
        using var turn = new PeriodicTimer(TimeSpan.FromMilliseconds(250), time);
        while (!playing.IsCompleted)
        {
            Draw(screen);
            await turn.WaitForNextTickAsync();
        }
        Draw(screen);
        await playing;
    }

    private void Draw(LiveDisplayContext screen)
    {
        lock (gate)
        {
            var lines = new Rows(told.Select(line => new Text(line)));
            screen.UpdateTarget(board is null ? lines : new Rows(lines, BoardTable.Of(board, step, time.GetUtcNow())));
        }
    }
}
