using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class The_loop_of_a_cue
{
    /// <summary>Every state with every act: where it leads, or why not.</summary>
    [Fact]
    public void Is_one_table()
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine($"{"",-14}{string.Concat(Enum.GetValues<CueAct>().Select(act => $"{act,-16}"))}".TrimEnd());
        foreach (var (state, heard) in States)
        {
            var cells = Enum.GetValues<CueAct>().Select(act => CueRules.Of(state, heard, act)).Select(o => o.Refusal ?? $"→ {o.To}");
            text.WriteLine($"{state + (heard ? " heard" : ""),-14}{string.Concat(cells.Select(cell => $"{cell,-16}"))}".TrimEnd());
        }
        Approved.Text("cues", text.ToString());
    }

    [Fact]
    public void Never_leaves_its_end() =>
        Assert.All(
            from state in new[] { CueState.Done, CueState.Cancelled }
            from act in Enum.GetValues<CueAct>()
            select CueRules.Of(state, false, act),
            outcome => Assert.NotNull(outcome.Refusal)
        );

    private static IEnumerable<(CueState State, bool Heard)> States =>
        Enum.GetValues<CueState>().SelectMany(state => state == CueState.Go ? new[] { (state, false), (state, true) } : [(state, false)]);
}
