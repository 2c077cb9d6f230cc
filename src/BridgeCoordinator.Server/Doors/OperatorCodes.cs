using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Doors;

/// <summary>
/// Short codes of points: HMAC(key, conference, point, revision), 50 bits in ten characters. The key is a file outside the database: sheets
/// can be printed again, and a stolen dump is useless. Several nodes share the file.
/// </summary>
internal sealed class OperatorCodes(DataFolder folder)
{
    private readonly byte[] key = Convert.FromHexString(SecretFile.Kept(folder.File("operator-codes.key"), () => Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    /// <summary>Four characters that stand for a conference in what people type.</summary>
    public static string Alias(string conferenceId) => Secrets.Base32(SHA256.HashData(Encoding.UTF8.GetBytes(conferenceId)), 4);

    public static string PublicCode(string conferenceId, string point) => $"{Alias(conferenceId)}-{point}";

    public string Short(AccessState access, string conferenceId, string point)
    {
        var revision = access.OperatorCodeRevision(conferenceId, point);
        return Sealed($"{conferenceId}\n{point}\n{revision}");
    }

    /// <summary>Fifty bits that only who holds the key file can tell from the text.</summary>
    public string Sealed(string text) => Secrets.Base32(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)), 10);

    /// <summary>What the fragment of an operator's link carries.</summary>
    public string LinkCode(AccessState access, string conferenceId, string point) =>
        $"{PublicCode(conferenceId, point)}.{Short(access, conferenceId, point)}";

    public bool Fits(AccessState access, string conferenceId, string point, string typed) => Fits(Short(access, conferenceId, point), typed);

    public static bool Fits(string code, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(code), Encoding.UTF8.GetBytes(Secrets.Normal(typed)));
}

/// <summary>Files that only their owner may read.</summary>
internal static class SecretFile
{
    /// <summary>What the file holds; made and written first where there is none.</summary>
    public static string Kept(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            var draft = $"{path}.{Environment.ProcessId}";
            Write(draft, make());
            try
            {
                // Two nodes may start on one folder at once: the first file stays.
                File.Move(draft, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
            }
        }
        return File.ReadAllText(path).Trim();
    }

    public static void Write(string path, string content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using var writer = new StreamWriter(path, options);
        writer.Write(content);
    }
}
