namespace BridgeCoordinator.Simulator.Judging;

/// <summary>Something the journal lacks or contradicts.</summary>
/// <param name="Act">The act of the course it belongs to; <see cref="Acts.Journal"/> for the journal's own form.</param>
/// <param name="Code">Stable, <c>act.what</c>.</param>
/// <param name="Sentence">What was expected, and what stands there.</param>
internal sealed record Finding(string Act, string Code, string Sentence)
{
    public override string ToString() => $"{Code}: {Sentence}";
}
