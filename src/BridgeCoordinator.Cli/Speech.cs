using Spectre.Console;

namespace BridgeCoordinator.Cli;

/// <summary>Tables for people at a terminal; tab-separated lines for whatever reads a pipe.</summary>
internal sealed class Speech(TextWriter output, TextWriter errors, int? width)
{
    public static Speech OnConsole() => new(Console.Out, Console.Error, Console.IsOutputRedirected ? null : AnsiConsole.Profile.Width);

    public void Say(string sentence) => output.WriteLine(sentence);

    public void Wrong(string sentence) => errors.WriteLine(sentence);

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
