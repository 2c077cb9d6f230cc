using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Conventions.Tests.Wire;

/// <summary>The contracts as a browser must see them. Names come from the serializer, nullability from the compiler.</summary>
internal static class TypeScript
{
    public static string Contracts()
    {
        var text = new StringBuilder(
            """
            // Written from the C# contracts by tests/BridgeCoordinator.Conventions.Tests; never edit it by hand.
            // Accept a change: BRIDGE_ACCEPT=1 dotnet test --project tests/BridgeCoordinator.Conventions.Tests
            // Ids and instants are strings: Guid, DateTimeOffset (ISO 8601), DateOnly (yyyy-MM-dd), TimeOffset (T-60m).
            // A value that is not there is left out, never null.

            """
        );
        foreach (var (title, space) in WireTypes.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n// ── {title}\n");
            foreach (var word in WireTypes.Enums(space))
            {
                text.Append(List(word.Name, word.Name, WireTypes.Words(word)));
            }
            foreach (var record in WireTypes.Records(space))
            {
                text.Append(Interface(record));
            }
        }
        text.Append("\n// ── Hubs\n");
        var routes = WireTypes.Hubs.Select(h => $"  {h.Name}: {Quote(h.Route)},");
        text.Append(CultureInfo.InvariantCulture, $"\nexport const hubRoutes = {{\n{string.Join('\n', routes)}\n}} as const;\n");
        foreach (var (name, _, hub, client) in WireTypes.Hubs)
        {
            text.Append(Methods(hub, name + "Hub", answers: true)).Append(Methods(client, name + "Client", answers: false));
        }
        text.Append("\n// ── Facts and problems by name\n");
        text.Append(List("factNames", "FactName", FactCatalogue.All.Select(f => f.Name).Distinct()));
        text.Append(List("problemCodes", "ProblemCode", ProblemCatalogue.ByCode.Keys.Order(StringComparer.Ordinal)));
        return text.ToString();
    }

    private static string Interface(Type record)
    {
        var lines = ContractJson.Options.GetTypeInfo(record).Properties.Select(p => $"  {Field(record, p)}\n");
        return $"\nexport interface {record.Name} {{\n{string.Concat(lines)}}}\n";
    }

    private static string Field(Type record, JsonPropertyInfo property)
    {
        var member = (PropertyInfo)property.AttributeProvider!;
        var absent = MayBeNull(member) || (WireTypes.Spoken.Contains(record) && HasDefault(record, member));
        return $"readonly {property.Name}{(absent ? "?" : "")}: {Of(property.PropertyType)};";
    }

    private static string Methods(Type hub, string name, bool answers)
    {
        var signatures = new StringBuilder();
        var names = new StringBuilder();
        foreach (var method in WireTypes.Methods(hub))
        {
            var parameters = method.GetParameters().Select(p => $"{p.Name}: {Of(p.ParameterType)}");
            var answer = answers ? $"Promise<{Answer(method.ReturnType)}>" : "void";
            signatures.Append(CultureInfo.InvariantCulture, $"  {method.Name}({string.Join(", ", parameters)}): {answer};\n");
            names.Append(CultureInfo.InvariantCulture, $"  {Camel(method.Name)}: {Quote(method.Name)},\n");
        }
        return $"\nexport interface {char.ToUpperInvariant(name[0])}{name[1..]} {{\n{signatures}}}\n"
            + $"\nexport const {name}Methods = {{\n{names}}} as const;\n";
    }

    private static string List(string constant, string type, IEnumerable<string> words)
    {
        var quoted = words.Select(Quote).ToList();
        var line = string.Join(", ", quoted);
        var body = line.Length <= 120 ? $"[{line}]" : $"[\n{string.Concat(quoted.Select(w => $"  {w},\n"))}]";
        return $"\nexport const {constant} = {body} as const;\nexport type {type} = (typeof {constant})[number];\n";
    }

    private static string Answer(Type task) => task == typeof(Task) ? "void" : Of(task.GetGenericArguments()[0]);

    /// <summary>The TypeScript type of a value; a kind of type nobody has named here fails, so that nothing slips out as <c>any</c>.</summary>
    public static string Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Of(inner)
        : type == typeof(string) || Texts.Contains(type) ? "string"
        : type == typeof(bool) ? "boolean"
        : Numbers.Contains(type) ? "number"
        : type.IsGenericType ? Collection(type.GetGenericTypeDefinition(), type.GetGenericArguments())
        : type.Assembly == typeof(Receipt).Assembly && (type.IsEnum || type.IsClass) ? type.Name
        : throw new InvalidOperationException($"{type} has no TypeScript form yet; say here what it is on the wire.");

    private static string Collection(Type kind, Type[] of) =>
        kind == typeof(IReadOnlyList<>) ? $"readonly {Of(of[0])}[]"
        : kind == typeof(IReadOnlyDictionary<,>) && of[0] == typeof(string) ? $"Readonly<Record<string, {Of(of[1])}>>"
        : throw new InvalidOperationException($"{kind} has no TypeScript form; contracts use IReadOnlyList and IReadOnlyDictionary<string, …>.");

    private static bool MayBeNull(PropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;

    private static bool HasDefault(Type record, PropertyInfo member) =>
        record.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.Name == member.Name && p.HasDefaultValue);

    private static readonly HashSet<Type> Texts = [typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOffset)];

    private static readonly HashSet<Type> Numbers = [typeof(int), typeof(long), typeof(double)];

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Quote(string text) => $"\"{text}\"";
}
