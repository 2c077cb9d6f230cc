using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>The journal's own form: four streams, dense numbers, time that does not run backwards, whole commands, known facts.</summary>
internal static class JournalRules
{
    public static IEnumerable<Finding> Of(Evidence evidence) =>
        new[] { "registry", "access", evidence.ProgrammeStream, evidence.ConferenceStream }.SelectMany(stream => Of(stream, evidence.Of(stream)));

    private static IEnumerable<Finding> Of(string stream, IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0)
        {
            yield return Say("empty", $"{stream} holds nothing");
        }
        for (var i = 0; i < entries.Count; i++)
        {
            var (row, before) = (entries[i].Row, i == 0 ? null : entries[i - 1].Row);
            if (row.Seq != i + 1)
            {
                yield return Say("gap", $"{stream} has the number {row.Seq} where {i + 1} belongs");
                yield break;
            }
            if (before is not null && row.At < before.At)
            {
                yield return Say("time", $"{stream}/{row.Seq} is older than the row before it");
            }
            if (row.Ord != (before?.CommandId == row.CommandId ? before.Ord + 1 : 0))
            {
                yield return Say("torn", $"{stream}/{row.Seq} is number {row.Ord} of its command, and its neighbours are not beside it");
            }
            if (entries[i].Fact is UnknownFact unknown)
            {
                yield return Say("unknown", $"{stream}/{row.Seq} is a {unknown.Name} version {unknown.Version}, which nobody here can read");
            }
        }
    }

    private static Finding Say(string what, string sentence) => new(Acts.Journal, $"{Acts.Journal}.{what}", sentence);
}
