using System.Globalization;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>
/// An operator answers a cue. An answer that waited in a phone without network is refused, whatever it says: somebody would say "go" to a hall
/// that was ready a quarter of an hour ago. That the "go" was heard may arrive late, as long as the cue lasts.
/// </summary>
public sealed record AnswerCue(string SessionId, Guid CueId, string Point, CueWord Word) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Seated(Point, SessionId, out _) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        if (session.Live.Cues.Find(CueId)?.Seats.GetValueOrDefault(state.KnownPoint(Point).Index) is not { } seat)
        {
            return Decision.Refuse("cue.unknown");
        }
        var noteId = Guard.NoteId(Note, moment);
        var again = Word == CueWord.NotReady && seat.State == CueState.NotReady && noteId is not null;
        if (!again && CueRules.Of(seat.State, seat.HeardAt is not null, Act).Refusal is { } code)
        {
            return Decision.Refuse(code, ("point", Point));
        }
        return Word != CueWord.Heard && moment.Now - moment.OccurredAt > CueRules.AnswerHolds
            ? Decision.Refuse("cue.waited", ("minutes", CueRules.AnswerHolds.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)))
            : Decision.Of(new CueAnswered(SessionId, CueId, Point, Word, noteId)).Noted(Note, moment);
    }

    private CueAct Act =>
        Word switch
        {
            CueWord.Ready => CueAct.SayReady,
            CueWord.NotReady => CueAct.SayNotReady,
            CueWord.Heard => CueAct.SayHeard,
        };
}
