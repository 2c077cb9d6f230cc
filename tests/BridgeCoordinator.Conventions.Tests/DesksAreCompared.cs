using System.Text.Json;
using System.Text.Json.Nodes;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Conventions.Tests.Wire;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Operators;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>
/// A desk goes out when what it says has changed. Lists compare by reference, so a new one must be named where desks are compared: without it every phone
/// would be sent its desk at every fact, or not be sent what it should see.
/// </summary>
public sealed class Desks_are_compared
{
    private static readonly JsonNode Full = JsonSerializer.SerializeToNode((PointDesk)Sample.Of(typeof(PointDesk), sparse: false), ContractJson.Options)!;

    public static TheoryData<string> Lists => [.. Arrays(Full, "$")];

    [Fact]
    public void By_what_they_say_and_not_by_the_lists_they_came_in() => Assert.True(Shows(Full.DeepClone()));

    [Fact]
    public void Without_their_number_and_the_clock()
    {
        var later = Full.DeepClone();
        later["version"] = 99;
        later["serverTime"] = "2020-12-10T02:00:00Z";
        Assert.True(Shows(later));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void One_line_more_anywhere_is_another_desk(string path)
    {
        var longer = Full.DeepClone();
        var list = (JsonArray)path.Split('.').Skip(1).Aggregate(longer, (node, part) => part is "0" ? node[0]! : node[part]!);
        list.Add(list[0]!.DeepClone());
        Assert.False(Shows(longer), $"Nobody would be told of another line in {path}.");
    }

    private static bool Shows(JsonNode other) => new Desktop(Nobody, Read(Full)).Shows(Read(other));

    private static PointDesk Read(JsonNode node) => node.Deserialize<PointDesk>(ContractJson.Options)!;

    private static IEnumerable<string> Arrays(JsonNode node, string path) =>
        node switch
        {
            JsonArray { Count: > 0 } list => Arrays(list[0]!, path + ".0").Prepend(path),
            JsonObject members => members.Where(m => m.Value is not null).SelectMany(m => Arrays(m.Value!, path + "." + m.Key)),
            _ => [],
        };

    private static readonly Caller Nobody = new(ActorKind.Person, Guid.Empty.ToString("D"), Role.Operator);
}
