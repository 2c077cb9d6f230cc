using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>What a session's running might bring: mostly sensible, sometimes not.</summary>
internal sealed class RandomLive(Random random)
{
    public Command Next(ConferenceState state, string session, string point)
    {
        var book = state.Session(session)?.Live ?? LiveBook.Empty;
        return random.Next(6) switch
        {
            0 => new CallCue(session, Pick(Enum.GetValues<CueKind>()), random.Next(2) == 0 ? [point] : [.. Cast.Roster.Select(l => l.Code)]) { Note = Note() },
            1 or 2 when Cue(book) is { } cue => new AnswerCue(session, cue.Id, Called(state, cue), Pick(Enum.GetValues<CueWord>())) { Note = Note() },
            3 or 4 when Cue(book) is { } cue => new StepCue(session, cue.Id, Pick(Enum.GetValues<CueStep>()), random.Next(2) == 0 ? [Called(state, cue)] : null, random.Next(3) == 0),
            5 => new SetTally(session, Pick(Enum.GetValues<Contracts.Tally>()), random.Next(4) == 0 ? null : point),
            _ => new CallCue(session, CueKind.Speak, [point]),
        };
    }

    /// <summary>Mostly an open one.</summary>
    private Cue? Cue(LiveBook book) => book.Cues.All.Where(c => c.IsOpen || random.Next(8) == 0).OrderBy(_ => random.Next()).FirstOrDefault();

    private string Called(ConferenceState state, Cue cue) => random.Next(10) == 0 ? "HUE" : state.Roster.Points[Pick([.. cue.Seats.Keys])].Code;

    private string? Note() => random.Next(3) == 0 ? "Ghi chú" : null;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
