using System.Globalization;
using System.Reflection;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Conventions.Tests.Wire;

/// <summary>One message of each kind, made the same way every time: full (every value present) or sparse (only what must be there).</summary>
internal static class Sample
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2020-12-10T01:00:00Z", CultureInfo.InvariantCulture);
    private static readonly Guid Id = Guid.Parse("0176b0a1-5c00-7000-8000-000000000001");

    public static object Of(Type type, bool sparse) => Make(type, type.Name, sparse);

    private static object Make(Type type, string name, bool sparse) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Make(inner, name, sparse)
        : type == typeof(string) ? name
        : type == typeof(Guid) ? Id
        : type == typeof(DateTimeOffset) ? At
        : type == typeof(DateOnly) ? new DateOnly(2020, 12, 15)
        : type == typeof(TimeOffset) ? TimeOffset.Parse("T-1h30m")
        : type == typeof(bool) ? true
        : type == typeof(int) ? 1
        : type == typeof(long) ? 1L
        : type == typeof(double) ? 1.5
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!
        : type.IsGenericType ? Collection(type, name, sparse)
        : Record(type, sparse);

    private static object Collection(Type type, string name, bool sparse)
    {
        var of = type.GetGenericArguments();
        if (of.Length == 2)
        {
            return new Dictionary<string, string> { ["name"] = name };
        }
        var one = Array.CreateInstance(of[0], 1);
        one.SetValue(Make(of[0], name, sparse), 0);
        return one;
    }

    private static object Record(Type type, bool sparse)
    {
        var constructor = type.GetConstructors().Single(c => !c.GetParameters().Any(p => p.ParameterType == type));
        var values = constructor.GetParameters().Select(p => sparse && MayBeNull(p) ? null : Make(p.ParameterType, p.Name!, sparse));
        return constructor.Invoke([.. values]);
    }

    private static bool MayBeNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
