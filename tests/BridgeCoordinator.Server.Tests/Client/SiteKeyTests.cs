using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Server.Tests.Client;

public class SiteKeyTests
{
    [Fact]
    public void A_saved_key_is_its_owners_alone_and_signs_for_the_same_public_half()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("site-key").FullName, "in", "site.key");
        using var key = SiteKey.Create();
        key.Save(path);
        using var again = SiteKey.Load(path)!;

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
        using var verifier = ECDsa.Create();
        verifier.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key.PublicKey), out _);
        Assert.True(
            verifier.VerifyData(
                Encoding.UTF8.GetBytes("nonce"),
                Convert.FromBase64String(again.Sign("nonce")),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            )
        );
    }

    [Fact]
    public void A_file_without_a_key_is_named_and_a_missing_one_is_no_key()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("site-key").FullName, "site.key");
        Assert.Null(SiteKey.Load(path));
        File.WriteAllText(path, "nothing");
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => SiteKey.Load(path)).Message);
    }

    [Fact]
    public void The_route_of_an_act_is_its_name()
    {
        Assert.Equal("open-roll-call", CoordinatorApi.Route<OpenRollCallAct>());
        Assert.Equal("shift-start", CoordinatorApi.Route<ShiftStartAct>());
    }
}
