using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>A stream as of a number: an immutable value anybody may hold.</summary>
/// <param name="State">The state.</param>
/// <param name="Seq">The last fact folded; 0 before the first.</param>
/// <param name="Hash">That fact's hash.</param>
/// <param name="NotUnderstood">What this node could not fold, if anything; it then decides nothing here.</param>
internal sealed record Folded(StreamState State, long Seq, byte[] Hash, string? NotUnderstood = null)
{
    public static Folded Nothing(StreamId stream) => new(StreamState.Before(stream), 0, Chain.Root);

    /// <summary>The value after the facts that follow; those it already holds are passed over.</summary>
    /// <param name="facts">In order.</param>
    /// <param name="trusting">Fold on though the chain is broken, and say so, instead of throwing.</param>
    public Folded After(IReadOnlyList<WrittenFact> facts, bool trusting = false)
    {
        var (state, seq, hash, notUnderstood) = (State.Opened(), Seq, Hash, NotUnderstood);
        foreach (var (row, fact) in facts)
        {
            if (row.Seq <= seq)
            {
                continue;
            }
            if (row.Seq != seq + 1 || !Chain.Links(hash, row))
            {
                if (!trusting)
                {
                    throw new ChainBrokenException(row.Stream, row.Seq);
                }
                notUnderstood ??= $"the chain is broken at {row.Seq}";
            }
            (seq, hash) = (row.Seq, row.Hash);
            try
            {
                state = fact is UnknownFact ? state : state.Apply(fact, row.Stamp());
            }
#pragma warning disable CA1031 // A fact that cannot be folded is like one not known: nothing is decided on top of it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                notUnderstood ??= $"{row.Type} at {row.Seq}: {failure.Message}";
            }
            notUnderstood ??= fact is UnknownFact ? $"{row.Type} version {row.Version} at {row.Seq}" : null;
        }
        return new Folded(state.Sealed(), seq, hash, notUnderstood);
    }
}

/// <summary>The journal is not the one that was folded: a backup was restored, or a row was changed by hand.</summary>
internal sealed class ChainBrokenException(string stream, long seq)
    : Exception($"Fact {seq} of {stream} does not follow from the one before as this node knows it.");

/// <summary>What happened to an open stream. News come in order and without gaps.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Facts">What was added; empty when <paramref name="Restarted"/>.</param>
/// <param name="After">The stream after it.</param>
/// <param name="Restarted">A backup was restored: forget everything and start from <paramref name="After"/>.</param>
internal sealed record StreamNews(StreamId Stream, IReadOnlyList<WrittenFact> Facts, Folded After, bool Restarted = false)
{
    /// <summary>These and those that came next, as if they had come at once.</summary>
    public StreamNews With(StreamNews next) => next.Restarted ? next : next with { Facts = [.. Facts, .. next.Facts], Restarted = Restarted };
}
