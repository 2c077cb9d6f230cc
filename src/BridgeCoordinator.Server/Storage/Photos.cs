using System.Security.Cryptography;
using BridgeCoordinator.Server.Journal;
using Microsoft.EntityFrameworkCore;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// Photos that go with facts, by the hash of their content: the same photo is kept once, and a fact that names one proves which it was. They may show
/// people, so they stand apart from the chain and can be erased.
/// </summary>
internal sealed class Photos(IDbContextFactory<CoordinatorDb> db, JournalStore store)
{
    public const int MostBytes = 200 * 1024;

    /// <summary>Keeps a photo; answers with its name.</summary>
    public async Task<string> Keep(string mediaType, byte[] content, CancellationToken cancel)
    {
        var hash = SHA256.HashData(content);
        await store.Write(
            c =>
                c.Do(
                    "insert into evidence (content_hash, media_type, content) values (@hash, @type, @content) on conflict (content_hash) do nothing",
                    cancel,
                    ("hash", hash),
                    ("type", mediaType),
                    ("content", content)
                ),
            cancel
        );
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The photo of this name, unless it was erased or never kept.</summary>
    public async Task<Evidence?> Find(string name, CancellationToken cancel)
    {
        if (Hash(name) is not { } hash)
        {
            return null;
        }
        await using var context = await db.CreateDbContextAsync(cancel);
        return await context.Evidence.AsNoTracking().SingleOrDefaultAsync(e => e.ContentHash == hash, cancel);
    }

    /// <summary>Erases a photo. The facts keep its name, which now names nothing; no chain breaks.</summary>
    public async Task<bool> Erase(string name, CancellationToken cancel) =>
        Hash(name) is { } hash && await store.Write(c => c.Do("delete from evidence where content_hash = @hash", cancel, ("hash", hash)), cancel) == 1;

    /// <summary>What the first bytes say it is; a name or a header may say anything.</summary>
    public static string? MediaType(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    private static byte[]? Hash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(name) : null;
}
