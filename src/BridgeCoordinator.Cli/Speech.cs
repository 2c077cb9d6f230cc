using Spectre.Console;

namespace BridgeCoordinator.Cli;

/// <summary>Tables for people at a terminal; tab-separated lines for whatever reads a pipe.</summary>
internal sealed class Speech(TextWriter output, TextWriter errors, bool terminal)
{
    public static Speech OnConsole() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    public void Say(string sentence) => output.WriteLine(sentence);

    public void Wrong(string sentence) => errors.WriteLine(sentence);

    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!terminal)
        {
            output.WriteLine(string.Join('\t', heads));
            foreach (var row in rows)
            {
                output.WriteLine(string.Join('\t', row));
            }
            return;
        }
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
}
