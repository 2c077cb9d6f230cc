using BridgeCoordinator.Server.Journal;
using Microsoft.EntityFrameworkCore;

namespace BridgeCoordinator.Server.Storage;

/// <summary>Names and numbers of people, apart from the chain.</summary>
internal sealed class People(IDbContextFactory<CoordinatorDb> db, JournalStore store)
{
    /// <summary>Those of these people whose data still stand.</summary>
    public async Task<IReadOnlyDictionary<Guid, Person>> Find(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        await using var context = await db.CreateDbContextAsync(cancel);
        return await context.People.AsNoTracking().Where(person => ids.Contains(person.PersonId)).ToDictionaryAsync(p => p.PersonId, cancel);
    }

    /// <summary>Erases a person. The facts keep the id, which now names nobody; no chain breaks.</summary>
    public async Task<bool> Erase(Guid personId, CancellationToken cancel = default) =>
        await store.Write(c => c.Do("delete from person where person_id = @id", cancel, ("id", personId.ToByteArray(true))), cancel) == 1;
}

/// <summary>Free text that goes with facts.</summary>
internal sealed class Notes(IDbContextFactory<CoordinatorDb> db, JournalStore store)
{
    public async Task<IReadOnlyDictionary<Guid, string>> Find(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        await using var context = await db.CreateDbContextAsync(cancel);
        return await context.Notes.AsNoTracking().Where(note => ids.Contains(note.NoteId)).ToDictionaryAsync(n => n.NoteId, n => n.Text, cancel);
    }

    public async Task<bool> Erase(Guid noteId, CancellationToken cancel = default) =>
        await store.Write(c => c.Do("delete from note where note_id = @id", cancel, ("id", noteId.ToByteArray(true))), cancel) == 1;
}

/// <summary>Hashes of secrets and public keys.</summary>
internal sealed class Credentials(IDbContextFactory<CoordinatorDb> db)
{
    /// <summary>By the id the facts name.</summary>
    public async Task<Credential?> Find(Guid credentialId, CancellationToken cancel = default)
    {
        await using var context = await db.CreateDbContextAsync(cancel);
        return await context.Credentials.AsNoTracking().SingleOrDefaultAsync(c => c.CredentialId == credentialId, cancel);
    }

    /// <summary>By what it is: the hash of a secret somebody showed.</summary>
    public async Task<Credential?> Find(string kind, byte[] value, CancellationToken cancel = default)
    {
        await using var context = await db.CreateDbContextAsync(cancel);
        return await context.Credentials.AsNoTracking().FirstOrDefaultAsync(c => c.Kind == kind && c.Value == value, cancel);
    }
}
