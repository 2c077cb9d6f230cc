namespace BridgeCoordinator.Server.Plans;

/// <summary>A place in a plan file and what stands there. Lines and columns count from 1.</summary>
internal abstract record PlanNode(int Line, int Column, string Path);

/// <summary>A word, a number, a date: its text as written.</summary>
internal sealed record PlanScalar(int Line, int Column, string Path, string Text, bool Quoted) : PlanNode(Line, Column, Path)
{
    /// <summary>Written down as nothing: as good as absent.</summary>
    public bool IsNothing => !Quoted && Text is "" or "~" or "null";
}

internal sealed record PlanList(int Line, int Column, string Path, IReadOnlyList<PlanNode> Items) : PlanNode(Line, Column, Path);

internal sealed record PlanMap(int Line, int Column, string Path, IReadOnlyList<PlanEntry> Entries) : PlanNode(Line, Column, Path);

/// <summary>A key and its value; the key has a place of its own, for keys nobody knows.</summary>
internal sealed record PlanEntry(PlanScalar Key, PlanNode Value);
