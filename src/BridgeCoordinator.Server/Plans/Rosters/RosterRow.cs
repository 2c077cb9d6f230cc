namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Number">As a spreadsheet counts, from 1.</param>
/// <param name="Cells">Trimmed texts, one a column; empty where nothing stands.</param>
internal sealed record RosterRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Nothing a roster holds is longer; a longer cell is another file's.</summary>
    public const int MostCharacters = 2_000;

    public const int MostColumns = 64;

    public bool IsEmpty => Cells.All(c => c.Length == 0);
}

/// <summary>Where the file ends to be readable: what is wrong has been said, the rest cannot be told apart.</summary>
internal sealed class UnreadableException : Exception;
