using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace BridgeCoordinator.Contracts;

/// <summary>The one way this protocol is written as JSON: camelCase, enums as camelCase words, absent instead of null.</summary>
public static class ContractJson
{
    /// <summary>Options for hubs, HTTP and journal bodies. Frozen; Vietnamese text stays readable.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Puts the protocol's settings on options somebody else owns (a framework's).</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        // What is absent when written (null) must not be demanded when read: only members that cannot be null are required.
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DemandOnlyWhatIsNeverNull } };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static void DemandOnlyWhatIsNeverNull(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(p => p.IsRequired && p.IsGetNullable))
        {
            member.IsRequired = false;
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
