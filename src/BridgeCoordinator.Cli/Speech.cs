using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using Spectre.Console;

namespace BridgeCoordinator.Cli;

/// <summary>Tables for people at a terminal; tab-separated lines for whatever reads a pipe.</summary>
internal sealed class Speech(TextWriter output, TextWriter errors, int? width)
{
    private const int WorthTelling = 1_000;

    public static Speech OnConsole() => new(Console.Out, Console.Error, Console.IsOutputRedirected ? null : AnsiConsole.Profile.Width);

    public void Say(string sentence) => output.WriteLine(sentence);

    public void Wrong(string sentence) => errors.WriteLine(sentence);

    /// <summary>A bar for people at a terminal; for a pipe the stages it passes.</summary>
    public async Task<T> Bar<T>(Func<Action<ImportProgress>, Task<T>> work)
    {
        if (width is null)
        {
            ImportStage? last = null;
            return await work(progress =>
            {
                // What takes no time needs no word.
                if (last != progress.Stage && progress.Total >= WorthTelling)
                {
                    last = progress.Stage;
                    Wrong($"{progress.Stage}: {progress.Read} read, {progress.Checked} checked, {progress.Written} written, {progress.Carried} carried of {progress.Total}");
                }
            });
        }
        return await AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                ProgressTask[] all = [bars.AddTask("read"), bars.AddTask("checked"), bars.AddTask("written"), bars.AddTask("carried")];
                return await work(progress =>
                {
                    foreach (var (bar, value) in all.Zip([progress.Read, progress.Checked, progress.Written, progress.Carried]))
                    {
                        (bar.MaxValue, bar.Value) = (Math.Max(progress.Total, 1), progress.Total == 0 ? 0 : value);
                    }
                });
            });
    }

    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        if (width is not { } columns)
        {
            output.WriteLine(string.Join('\t', heads));
            foreach (var row in all)
            {
                output.WriteLine(string.Join('\t', row));
            }
        }
        else if (Framed(heads, all) <= columns)
        {
            Frame(heads, all);
        }
        else
        {
            Stack(heads, all);
        }
    }

    private static int Framed(IReadOnlyList<string> heads, IReadOnlyList<string>[] rows) =>
        1 + heads.Select((head, i) => 3 + rows.Select(row => row[i].Length).Append(head.Length).Max()).Sum();

    private static void Frame(IReadOnlyList<string> heads, IReadOnlyList<string>[] rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)).NoWrap());
        }
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        AnsiConsole.Write(table);
    }

    /// <summary>Too wide for this terminal: one value a line. A code shown once must never be cut off, nor broken where it is copied.</summary>
    private void Stack(IReadOnlyList<string> heads, IReadOnlyList<string>[] rows)
    {
        var indent = heads.Max(head => head.Length) + 4;
        foreach (var row in rows)
        {
            output.WriteLine();
            output.WriteLine($"{row[0]}  {row[1]}");
            foreach (var (head, value) in heads.Zip(row).Skip(2).Where(pair => pair.Second.Length > 0))
            {
                output.WriteLine($"  {head}".PadRight(indent) + value);
            }
        }
        output.WriteLine();
    }
}
