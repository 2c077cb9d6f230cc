using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>Points are called to stand by. Those that are called for something already are left out: an operator has one cue before him.</summary>
public sealed record CallCue(string SessionId, CueKind Kind, IReadOnlyList<string> Points) : Command<ConferenceState>
{
    public const int MostPoints = 500;

    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        if (Points.Count is 0 or > MostPoints)
        {
            return Decision.Refuse("cue.points", ("limit", "500"));
        }
        if (Cares.Each(state, SessionId, Points, MostPoints, out var points) is { } wrong)
        {
            return wrong;
        }
        var noteId = Guard.NoteId(Note, moment);
        if (Kind == CueKind.Other && noteId is null)
        {
            return Decision.Refuse("cue.what");
        }
        string[] free = [.. points.Where(p => session.Live.Cues.OpenOf(p.Index) is null).Select(p => p.Code)];
        return free.Length == 0
            ? Decision.Refuse("cue.already", ("point", Points[0]))
            : Decision.Of(new CueCalled(SessionId, IdOf(moment.CommandId), Kind, free, noteId)).Noted(Note, moment);
    }

    public static Guid IdOf(Guid commandId) => DerivedId.From(commandId.ToString("D"), "cue");
}
