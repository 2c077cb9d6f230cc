using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Plans.Rosters;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>Files as tests write them, read as the coordinator reads them.</summary>
internal static class Rosters
{
    public const string Header = "Mã điểm cầu,Tên điểm cầu,Đơn vị";

    public static RosterReading Read(ReadOnlyMemory<byte> file)
    {
        var next = 0;
        return RosterFile.Read(file, ["sang", "chieu", "tong-duyet"], () => new Guid(++next, 0, 0, new byte[8]));
    }

    public static RosterReading Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    public static ReadRoster Good(string csv) => Good(Read(csv));

    public static ReadRoster Good(RosterReading reading)
    {
        Assert.True(reading.Roster is not null, string.Join('\n', reading.Errors));
        return reading.Roster;
    }

    /// <summary>Each error as <c>row:column code</c>.</summary>
    public static IEnumerable<string> Places(RosterReading reading)
    {
        Assert.Null(reading.Roster);
        return reading.Errors.Select(e => $"{e.Line}:{e.Column} {e.Code}");
    }

    public static string Lines(IEnumerable<PlanError> errors) =>
        string.Concat(errors.Select(e => $"{e.Line}:{e.Column} {e.Code} [{e.Path}]\n    {e.En}\n    {e.Vi}\n"));
}
