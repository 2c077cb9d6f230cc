using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BridgeCoordinator.Server.Storage;

// How `dotnet ef migrations add NAME --context X --output-dir Storage/Migrations/Y` finds the two contexts without starting a host.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCoordinatorDb>
{
    public SqliteCoordinatorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCoordinatorDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options);
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlCoordinatorDb>
{
    public PostgreSqlCoordinatorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlCoordinatorDb>().UseNpgsql("Host=localhost").UseSnakeCaseNamingConvention().Options);
}
