using System.Reflection;
using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Domain.Tests.Streams;

public sealed class The_fact_catalogue
{
    [Fact]
    public void Writes_and_reads_back_every_fact_with_and_without_its_optional_parts()
    {
        foreach (var (name, version, type) in FactCatalogue.All)
        {
            foreach (var full in new[] { true, false })
            {
                var fact = (IFact)Make(type, full)!;
                var written = FactCatalogue.Write(fact);
                Assert.Equal((name, version), (written.Name, written.Version));
                var read = FactCatalogue.Read(written.Name, written.Version, written.Body);
                Assert.IsType(type, read);
                Assert.Equal(written.Body, FactCatalogue.Write(read).Body);
            }
        }
    }

    [Fact]
    public void Reads_a_fact_of_a_newer_release_as_unknown() =>
        Assert.Equal(new UnknownFact("tea-served", 1), FactCatalogue.Read("tea-served", 1, "{}"));

    [Fact]
    public void A_fold_refuses_an_unknown_fact() =>
        Assert.Throws<InvalidOperationException>(() => Scene.Drafted().State.Apply(new UnknownFact("tea-served", 1), default));

    [Fact]
    public void Names_are_promises() =>
        Approved.Text("facts", string.Concat(FactCatalogue.All.Select(f => $"{f.Name} v{f.Version} {Parameters(f.Type)}\n")));

    private static string Parameters(Type type) =>
        string.Join(
            ", ",
            type.GetProperties().Where(p => p.Name != "EqualityContract").Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])
        );

    /// <summary>A value of any contract type: all its optional parts, or none.</summary>
    private static object? Make(Type type, bool full)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return full ? Make(inner, full) : null;
        }
        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(full ? Enum.GetValues(type).Length - 1 : 0);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, full ? 2 : 0);
            for (var i = 0; i < list.Length; i++)
            {
                list.SetValue(Make(item, full), i);
            }
            return list;
        }
        return type switch
        {
            _ when type == typeof(string) => "Trường Đại học Vinh \"DHV\"",
            _ when type == typeof(Guid) => Cast.Hoa,
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 1L << 40,
            _ when type == typeof(bool) => full,
            _ when type == typeof(double) => 0.25,
            _ when type == typeof(DateTimeOffset) => Cast.T0.AddTicks(1230),
            _ when type == typeof(DateOnly) => new DateOnly(2020, 12, 15),
            _ when type == typeof(TimeOffset) => TimeOffset.Parse(full ? "T-1d@14:00" : "T-60m"),
            _ => Record(type, full),
        };
    }

    private static object Record(Type type, bool full)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var nullability = new NullabilityInfoContext();
        var arguments = constructor
            .GetParameters()
            .Select(p => !full && nullability.Create(p).WriteState == NullabilityState.Nullable ? null : Make(p.ParameterType, full));
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return constructor.Invoke([.. arguments]);
    }
}
