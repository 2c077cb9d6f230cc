using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Conventions.Tests.House;
using BridgeCoordinator.Conventions.Tests.Wire;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>What agents and pages out there rely on. A line that disappears breaks somebody who was not asked.</summary>
public sealed class HubContract
{
    private static readonly JsonSerializerOptions Readable = new(ContractJson.Options) { WriteIndented = true };

    [Fact]
    public void The_hubs_keep_their_word()
    {
        var text = new StringBuilder();
        foreach (var (_, route, hub, client) in WireTypes.Hubs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{route}\n");
            Methods(text, "may be asked", hub);
            Methods(text, "tells", client);
            text.Append('\n');
        }
        foreach (var type in Spoken())
        {
            var fields = ContractJson.Options.GetTypeInfo(type).Properties.Select(p => $"    {p.Name}: {TypeScript.Of(p.PropertyType)}{(p.IsRequired ? "" : "?")}");
            text.Append(CultureInfo.InvariantCulture, $"{type.Name}\n{string.Join('\n', fields)}\n");
        }
        Approved.Verify("tests/BridgeCoordinator.Conventions.Tests/Approvals/hubs.approved.txt", text.ToString());
    }

    [Fact]
    public void One_record_per_method_and_at_most_one() =>
        Assert.All(
            WireTypes.Hubs.SelectMany(h => WireTypes.Methods(h.Hub).Concat(WireTypes.Methods(h.Client))),
            m => Assert.True(m.GetParameters() is [] or [{ ParameterType.IsClass: true }], $"{m.DeclaringType!.Name}.{m.Name} takes one record.")
        );

    [Fact]
    public void A_message_looks_like_this()
    {
        var samples = new JsonObject();
        foreach (var type in Spoken())
        {
            samples[type.Name] = JsonSerializer.SerializeToNode(Sample.Of(type, sparse: false), type, ContractJson.Options);
        }
        Approved.Verify("tests/BridgeCoordinator.Conventions.Tests/Approvals/wire-samples.approved.json", samples.ToJsonString(Readable));
    }

    private static IEnumerable<Type> Spoken() =>
        WireTypes.Hubs.SelectMany(h => WireTypes.Methods(h.Hub).Concat(WireTypes.Methods(h.Client)))
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType.IsGenericType ? m.ReturnType.GetGenericArguments()[0] : typeof(Receipt)))
            .Distinct()
            .OrderBy(t => t.Name, StringComparer.Ordinal);

    private static void Methods(StringBuilder text, string title, Type hub)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {title}\n");
        foreach (var method in WireTypes.Methods(hub))
        {
            var answer = method.ReturnType.IsGenericType ? " → " + method.ReturnType.GetGenericArguments()[0].Name : "";
            text.Append(CultureInfo.InvariantCulture, $"    {method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))}){answer}\n");
        }
    }
}
