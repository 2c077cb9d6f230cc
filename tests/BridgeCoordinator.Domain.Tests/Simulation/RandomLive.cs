using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>What a session's running might bring: mostly sensible, sometimes not.</summary>
internal sealed class RandomLive(Random random)
{
    public Command Next(ConferenceState state, string session, string point)
    {
        var book = state.Session(session)?.Live ?? LiveBook.Empty;
        return random.Next(19) switch
        {
            0 => new CallCue(session, Pick(Enum.GetValues<CueKind>()), random.Next(2) == 0 ? [point] : [.. Cast.Roster.Select(l => l.Code)]) { Note = Note() },
            1 or 2 when Cue(book) is { } cue => new AnswerCue(session, cue.Id, Called(state, cue), Pick(Enum.GetValues<CueWord>())) { Note = Note() },
            3 or 4 when Cue(book) is { } cue => new StepCue(session, cue.Id, Pick(Enum.GetValues<CueStep>()), random.Next(2) == 0 ? [Called(state, cue)] : null, random.Next(3) == 0),
            5 => new SetTally(session, Pick(Enum.GetValues<Contracts.Tally>()), random.Next(4) == 0 ? null : point),
            6 or 7 => new AskForFloor(session, point, Cast.Hoa) { Note = Note() },
            8 or 17 => Asking(state, book) is { } asking ? new WithdrawFloor(session, asking) : random.Next(4) == 0 ? new WithdrawFloor(session, point) : new AskForFloor(session, point, Cast.Hoa),
            9 => new AnswerFloor(session, Asking(state, book) ?? point, random.Next(2) == 0) { Note = Note() },
            10 => new Announce(session, random.Next(3) == 0 ? "nghe-an" : null, random.Next(3) == 0 ? [point] : null) { Text = random.Next(6) == 0 ? null : "Giải lao 15 phút" },
            11 when book.Announcements.All is [.., var last] => new RepeatAnnouncement(session, last.Id),
            12 or 13 when book.Announcements.All is [.., var last] => new ConfirmAnnouncement(session, last.Id, point, Cast.Hoa),
            18 => Moved(state, session) ?? new PlanRundownItem(session, null, 10, [point]) { Title = "Thảo luận" },
            14 => new PlanRundownItem(session, random.Next(2) == 0 ? null : Item(state, session), random.Next(0, 40), [point]) { Title = random.Next(4) == 0 ? null : "Thảo luận" },
            15 or 16 when Item(state, session) is { } item => new StepRundownItem(session, item, Pick(Enum.GetValues<RundownStep>())),
            _ => new CallCue(session, CueKind.Speak, [point]),
        };
    }

    private static string? Asking(ConferenceState state, LiveBook book) => book.Floor.Waiting.FirstOrDefault() is { } first ? state.Roster.Points[first.Point].Code : null;

    private string? Item(ConferenceState state, string session) =>
        state.Session(session) is { } known ? Rundown.Of(known).OrderBy(_ => random.Next()).FirstOrDefault()?.Id : null;

    /// <summary>Of two items or more; mostly one that has not begun.</summary>
    private Command? Moved(ConferenceState state, string session)
    {
        var items = state.Session(session) is { } known ? Rundown.Of(known) : [];
        var item = items.LastOrDefault(i => i.State == RundownState.Planned || random.Next(8) == 0);
        return items.Count < 2 || item is null ? null : new MoveRundownItem(session, item.Id, random.Next(3) == 0 ? null : Pick([.. items]).Id);
    }

    /// <summary>Mostly an open one.</summary>
    private Cue? Cue(LiveBook book) => book.Cues.All.Where(c => c.IsOpen || random.Next(8) == 0).OrderBy(_ => random.Next()).FirstOrDefault();

    private string Called(ConferenceState state, Cue cue) => random.Next(10) == 0 ? "HUE" : state.Roster.Points[Pick([.. cue.Seats.Keys])].Code;

    private string? Note() => random.Next(3) == 0 ? "Ghi chú" : null;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
