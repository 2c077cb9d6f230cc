using System.Globalization;
using System.Text.Json;
using BridgeCoordinator.Domain.Programmes;

namespace BridgeCoordinator.Domain.Tests.Golden;

/// <summary>As for conferences: what a release wrote of a programme is folded by every later one, and means the same.</summary>
public sealed class The_golden_programme
{
    [Theory]
    [InlineData("programme-1")]
    public void Of_each_release_is_folded_to_the_same_programme(string journal)
    {
        StreamState state = ProgrammeState.Empty;
        foreach (var line in Lines(journal))
        {
            var fact = FactCatalogue.Read(line.Type, line.Version, line.Body.GetRawText());
            state = state.Apply(fact, new FactStamp(line.Seq, line.At, line.OccurredAt, line.Actor));
        }
        Approved.Text(journal, Summary((ProgrammeState)state));
    }

    [Fact]
    public void Holds_every_fact_a_programme_can_hold() =>
        Assert.Equal(
            FactCatalogue
                .All.Where(f => f.Version == 1 && f.Type.Assembly == typeof(ProgrammeAdopted).Assembly)
                .Select(f => f.Name)
                .Where(n => n.StartsWith("programme-", StringComparison.Ordinal) || n.StartsWith("unit-conference", StringComparison.Ordinal) || n == "unit-owed-delivered"),
            Lines("programme-1").Select(l => l.Type).Distinct().Order(StringComparer.Ordinal)
        );

    private static IEnumerable<Line> Lines(string journal) =>
        Approved
            .Read($"{journal}.jsonl")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => JsonSerializer.Deserialize<Line>(text, ContractJson.Options)!);

    private static string Summary(ProgrammeState state)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"{state.Plan!.Id} adopted {state.Adoptions} times, zone {state.Zone.Id}");
        foreach (var unit in state.Units.Values.OrderBy(u => u.Unit.Id, StringComparer.Ordinal))
        {
            text.WriteLine($"{unit.Unit.Id} {unit.Unit.Level} {(unit.Withdrawn ? "withdrawn" : "active")} own [{Said(unit.Own)}] reports {unit.Reports.Count}");
            foreach (var (id, holding) in unit.Further)
            {
                text.WriteLine($"    {id} [{Said(holding)}]");
            }
            foreach (var (item, delivery) in unit.Owed.OrderBy(o => o.Key, StringComparer.Ordinal))
            {
                text.WriteLine($"    {item} {delivery.Count} on {Day(delivery.On)} r{delivery.Revision}");
            }
        }
        foreach (var deadline in state.Deadlines)
        {
            text.WriteLine(
                $"{deadline.Scope} {At(deadline.At)} r{deadline.Revision} told {string.Join(' ', deadline.Told)} near {deadline.NearDays} {At(deadline.NearAt)} passed {At(deadline.PassedAt)}"
            );
        }
        text.WriteLine($"next due {At(state.NextDue)}");
        return text.ToString();
    }

    private static string Said(Holding? holding) =>
        holding is null ? "nothing"
        : holding.Held is { } held ? $"r{holding.Revision} held {Day(held.HeldOn)} {held.HalfDays} by {held.LedBy}: {held.Attended}/{held.Summoned}, {held.AgendaDone?.Count ?? 0} done"
        : $"r{holding.Revision} not held: {holding.NotHeld} {(holding.PlannedOn is { } on ? Day(on) : "")}".TrimEnd();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset? at) => at is { } t ? t.UtcDateTime.ToString("MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "-";
}
