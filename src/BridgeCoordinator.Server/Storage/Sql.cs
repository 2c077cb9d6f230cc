using System.Data.Common;

namespace BridgeCoordinator.Server.Storage;

/// <summary>Plain ADO.NET in one line each. Parameters are named, null is null.</summary>
internal static class Sql
{
    public static DbCommand Say(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static async Task<int> Do(
        this DbConnection connection,
        string sql,
        CancellationToken cancel,
        params (string Name, object? Value)[] values
    )
    {
        await using var command = connection.Say(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<List<T>> List<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancel,
        params (string Name, object? Value)[] values
    )
    {
        await using var command = connection.Say(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }
        return rows;
    }
}
