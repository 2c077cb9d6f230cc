namespace BridgeCoordinator.Conventions.Tests.House;

/// <summary>Our own source files: no build output, no packages, nothing a tool wrote.</summary>
internal static class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", "wwwroot", "Migrations", "dist"];

    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(Repository.At(folder.Split('/')), "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !f.Contains(".generated.", StringComparison.Ordinal))
            .Where(f => !Repository.Name(f).Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal);

    /// <summary>Lines of code: what comments say is not looked at.</summary>
    public static IEnumerable<(int Number, string Text)> Code(string file) =>
        File.ReadLines(file)
            .Select((text, index) => (Number: index + 1, Text: text.Trim()))
            .Where(l => !l.Text.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Every place where a line of code answers to <paramref name="wrong"/>, ready to be clicked on.</summary>
    public static IEnumerable<string> Where(IEnumerable<string> files, Func<string, bool> wrong) =>
        from file in files
        from line in Code(file)
        where wrong(line.Text)
        select $"{Repository.Name(file)}:{line.Number}: {line.Text}";

    public static void None(IEnumerable<string> places, string rule)
    {
        var found = places.ToList();
        Assert.True(found.Count == 0, rule + "\n" + string.Join('\n', found));
    }
}
