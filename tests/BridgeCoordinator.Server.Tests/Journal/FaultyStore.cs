using System.Data.Common;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Tests.Journal;

/// <summary>A journal whose transactions sometimes roll back, and whose COMMIT sometimes succeeds without anybody hearing of it.</summary>
internal sealed class FaultyStore(JournalStore inner, Random random, double share) : JournalStore
{
    private readonly Lock dice = new();

    public int Failures { get; private set; }

    /// <summary>Of all transactions and answers, which share fails; 1 is a database that is down.</summary>
    public double Share { get; set; } = share;

    /// <summary>What every batch waits for before it touches the database.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public override async Task Append(
        StreamId stream,
        long afterSeq,
        IReadOnlyList<CommandKey> keys,
        Func<OpenedStream, Writing?> decide,
        CancellationToken cancel
    )
    {
        await Gate;
        var (before, after) = (Throw(), Throw());
        await inner.Append(
            stream,
            afterSeq,
            keys,
            opened => decide(opened) is var writing && !before ? writing : throw new IOException("The disk said no."),
            cancel
        );
        if (after)
        {
            throw new IOException("The line was cut between COMMIT and its answer.");
        }
    }

    public override Task<T> Write<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) => inner.Write(work, cancel);

    public override Task<T> Query<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) => inner.Query(work, cancel);

    public override bool HasClockOfItsOwn => inner.HasClockOfItsOwn;

    public override Task<DateTimeOffset> Now(CancellationToken cancel) => inner.Now(cancel);

    private bool Throw()
    {
        lock (dice)
        {
            var fails = random.NextDouble() < Share;
            Failures += fails ? 1 : 0;
            return fails;
        }
    }
}
