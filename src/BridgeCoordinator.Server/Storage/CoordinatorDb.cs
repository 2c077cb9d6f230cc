using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Journal;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// The schema and the side tables. The journal is appended and read with plain ADO.NET (<see cref="JournalStore"/>), which a spike found
/// four to six times faster than SaveChanges; here it is only described, so that migrations know it.
/// </summary>
internal abstract class CoordinatorDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<JournalRow> Journal => Set<JournalRow>();
    public DbSet<HeadRow> Heads => Set<HeadRow>();
    public DbSet<CursorRow> Cursors => Set<CursorRow>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Origin> Origins => Set<Origin>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<NoticeRow> Notices => Set<NoticeRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    public DbSet<PushSubscriptionRow> PushSubscriptions => Set<PushSubscriptionRow>();
    public DbSet<SiteSession> SiteSessions => Set<SiteSession>();
    public DbSet<Node> Nodes => Set<Node>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configuration.Properties<Guid>().HaveConversion<IdConverter>();
        configuration.Properties<ActorKind>().HaveConversion<ActorKindConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<JournalRow>(row =>
        {
            row.ToTable("journal").HasKey(r => new { r.Stream, r.Seq });
            row.Property(r => r.Seq).ValueGeneratedNever();
            row.HasIndex(r => new { r.Stream, r.CommandId, r.ActorKind, r.ActorId, r.Ord }).IsUnique();
        });
        model.Entity<HeadRow>().ToTable("head").HasKey(r => r.Stream);
        model.Entity<CursorRow>().ToTable("cursor").HasKey(r => new { r.Effect, r.Stream });
        model.Entity<Person>().ToTable("person").HasKey(r => r.PersonId);
        model.Entity<Origin>().ToTable("origin").HasKey(r => r.OriginId);
        model.Entity<Note>().ToTable("note").HasKey(r => r.NoteId);
        model.Entity<Evidence>().ToTable("evidence").HasKey(r => r.ContentHash);
        model.Entity<Credential>(row =>
        {
            row.ToTable("credential").HasKey(r => r.CredentialId);
            row.HasIndex(r => new { r.Kind, r.Value });
        });
        model.Entity<NoticeRow>(row =>
        {
            row.ToTable("notice").HasKey(r => r.NoticeId);
            row.HasIndex(r => r.Stream);
        });
        model.Entity<DeliveryRow>(row =>
        {
            row.ToTable("delivery").HasKey(r => r.DeliveryId);
            row.HasIndex(r => r.NextAt);
        });
        model.Entity<PushSubscriptionRow>(row =>
        {
            row.ToTable("push_subscription").HasKey(r => r.EndpointHash);
            row.HasIndex(r => r.ConferenceId);
        });
        model.Entity<SiteSession>().ToTable("site_session").HasKey(r => r.SiteId);
        model.Entity<Node>().ToTable("node").HasKey(r => r.Epoch);
        model.Entity<DataProtectionKey>().ToTable("data_protection_key");
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(at => at.ToMicros(), micros => Instants.FromMicros(micros));

    private sealed class IdConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class ActorKindConverter() : ValueConverter<ActorKind, string>(kind => JournalRow.Word(kind), word => JournalRow.ActorKindOf(word));
}

internal sealed class SqliteCoordinatorDb(DbContextOptions<SqliteCoordinatorDb> options) : CoordinatorDb(options);

internal sealed class PostgreSqlCoordinatorDb(DbContextOptions<PostgreSqlCoordinatorDb> options) : CoordinatorDb(options);
