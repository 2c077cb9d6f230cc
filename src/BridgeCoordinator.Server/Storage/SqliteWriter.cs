using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Server.Storage;

/// <summary>The one thread that writes to the file. SQLite's asynchronous calls block, so they get a thread they may block.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteFile file;
    private readonly BlockingCollection<Action> queue = [];
    private readonly Thread thread;
    private SqliteConnection? connection;

    public SqliteWriter(SqliteFile file)
    {
        this.file = file;
        thread = new Thread(Write) { IsBackground = true, Name = "journal writer" };
        thread.Start();
    }

    /// <summary>Runs <paramref name="work"/> between BEGIN IMMEDIATE and, if it says so, COMMIT.</summary>
    public Task<T> Run<T>(Func<SqliteConnection, (T Result, bool Commit)> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() =>
        {
            try
            {
                done.SetResult(Transact(work));
            }
#pragma warning disable CA1031 // Whatever it was, the caller hears it; this thread lives on with a fresh connection.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Drop();
                done.TrySetException(failure);
            }
        });
        return done.Task;
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    private T Transact<T>(Func<SqliteConnection, (T Result, bool Commit)> work)
    {
        connection ??= file.Open(pooled: false);
        Do("begin immediate");
        var (result, commit) = work(connection);
        Do(commit ? "commit" : "rollback");
        return result;
    }

    /// <summary>Not pooled, so that closing it ends the transaction a failed work left open.</summary>
    private void Drop()
    {
        connection?.Dispose();
        connection = null;
    }

    private void Do(string sql)
    {
        using var command = connection!.Say(sql);
        command.ExecuteNonQuery();
    }

    private void Write()
    {
        foreach (var work in queue.GetConsumingEnumerable())
        {
            work();
        }
        Drop();
    }
}
