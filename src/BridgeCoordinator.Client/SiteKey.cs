using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Client;

/// <summary>The key pair of one site's agent (ECDSA P-256). The private half never leaves the machine.</summary>
public sealed class SiteKey : IDisposable
{
    private readonly ECDsa _key;

    private SiteKey(ECDsa key) => _key = key;

    /// <summary>The public half: SubjectPublicKeyInfo, base64, as enrolment sends it.</summary>
    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    /// <summary>A fresh key.</summary>
    public static SiteKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key kept in a file, or nothing if there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file holds no P-256 key.</exception>
    public static SiteKey? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            if (key.KeySize != 256)
            {
                throw new CryptographicException("The curve is not P-256.");
            }
            return new SiteKey(key);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} does not hold a P-256 private key in PEM form.", e);
        }
    }

    /// <summary>Writes the key (PKCS#8, PEM) so that a crash leaves the old file or the new one; on Unix only its owner may read it (0600).</summary>
    public void Save(string path) => PrivateFile.Write(path, _key.ExportPkcs8PrivateKeyPem());

    /// <summary>Signs the UTF-8 bytes of a text with SHA-256; IEEE P1363 form, base64.</summary>
    public string Sign(string text) => Convert.ToBase64String(_key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

/// <summary>Files only their owner may read.</summary>
internal static class PrivateFile
{
    public static void Write(string path, string text)
    {
        var whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var beside = whole + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // Born closed: a file made open and closed afterwards could be read in between.
            File.Delete(beside);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var file = new FileStream(beside, options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, whole, overwrite: true);
    }
}
