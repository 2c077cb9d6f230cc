using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Stills;

/// <summary>The operator took the still; where one of the two cannot be had, the other is an answer.</summary>
public sealed record TakeStill(string Point, Guid StillId, string? Sends, string? Receives) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.MayPicture(Point)
        ?? state.Waits(Point, StillId)
        ?? Guard.Note(Note)
        ?? (
            (Sends ?? Receives) is null ? Decision.Refuse("still.empty")
            : !SoundAnswer.IsPhoto(Sends) || !SoundAnswer.IsPhoto(Receives) ? Decision.Refuse("photo.unknown")
            : Decision.Of(new StillTaken(Point, StillId, Sends, Receives, Guard.NoteId(Note, moment))).Noted(Note, moment)
        );
}

/// <summary>The operator cannot take it.</summary>
public sealed record DeclineStill(string Point, Guid StillId) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Reason { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Open() ?? state.Seated(Point, out _) ?? state.Waits(Point, StillId) ?? Guard.Note(Reason)) is { } refusal)
        {
            return refusal;
        }
        return Guard.NoteId(Reason, moment) is { } note ? Decision.Of(new StillDeclined(Point, StillId, note)).Noted(Reason, moment) : Decision.Refuse("still.reason");
    }
}
