using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Simulator.Judging;
using BridgeCoordinator.Simulator.Operators;
using BridgeCoordinator.Simulator.Screens;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>The end: the journal is read over HTTP, its chains are walked by the coordinator, the judge speaks, and the story is told.</summary>
internal static class Verdict
{
    /// <returns>True if the judge is content and every chain holds.</returns>
    public static async Task<bool> Speak(Office office, JudgedPlan plan, RehearsalOptions options, INarrator narrator, CancellationToken cancel)
    {
        var journal = new Dictionary<string, IReadOnlyList<JournalFact>>();
        var chains = new List<ChainVerdict>();
        foreach (var stream in (string[])["registry", "access", $"programme/{plan.ProgrammeId}", $"conference/{plan.Conference.Id}"])
        {
            journal[stream] = await office.Facts(stream, cancel);
            chains.Add(await office.Verify(stream, cancel));
        }
        await Keep(options, journal, cancel);
        var findings = Judge.Of(plan, journal);
        foreach (var line in Summary.Lines(new Evidence(plan, journal), chains))
        {
            narrator.Say(line);
        }
        foreach (var finding in findings)
        {
            narrator.Say($"  finding {finding}");
        }
        var content = findings.Count == 0 && chains.TrueForAll(c => c.Valid);
        narrator.Say(content ? "The judge is content: the journal holds what the course demands." : $"The judge is NOT content: {findings.Count} findings.");
        return content;
    }

    private static async Task Keep(RehearsalOptions options, Dictionary<string, IReadOnlyList<JournalFact>> journal, CancellationToken cancel)
    {
        if (options.Keep is not { } folder)
        {
            return;
        }
        foreach (var (stream, facts) in journal)
        {
            var file = Path.Combine(folder, $"{stream.Replace('/', '~')}.ndjson");
            await File.WriteAllLinesAsync(file, facts.Select(fact => JsonSerializer.Serialize(fact, ContractJson.Options)), cancel);
        }
    }
}
