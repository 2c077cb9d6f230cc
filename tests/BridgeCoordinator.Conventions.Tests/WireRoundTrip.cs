using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Conventions.Tests.Wire;

namespace BridgeCoordinator.Conventions.Tests;

public sealed class WireRoundTrip
{
    public static TheoryData<string> Messages => [.. WireTypes.Parts.SelectMany(p => WireTypes.Records(p.Namespace)).Select(t => t.FullName!)];

    [Theory, MemberData(nameof(Messages))]
    public void What_is_left_out_when_written_may_be_absent_when_read(string name)
    {
        var type = typeof(Receipt).Assembly.GetType(name)!;
        var sparse = JsonSerializer.Serialize(Sample.Of(type, sparse: true), type, ContractJson.Options);
        var read = JsonSerializer.Deserialize(sparse, type, ContractJson.Options);
        Assert.Equal(sparse, JsonSerializer.Serialize(read, type, ContractJson.Options));
    }
}
