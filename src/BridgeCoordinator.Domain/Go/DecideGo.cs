using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Go;

/// <summary>
/// The director's word before a session goes live, with the picture it was given on. A go needs the one number at 0: every red is waived or
/// somebody is fixing it. A later word replaces the earlier.
/// </summary>
public sealed record DecideGo(string SessionId, GoWord Word) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Theirs(moment.Actor) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        if (session.HasStarted)
        {
            return Decision.Refuse("session.phase", ("session", SessionId), ("phase", session.Phase.ToString()));
        }
        var (picture, noteId) = (GoPicture.Of(state, session, moment.Now), Guard.NoteId(Note, moment));
        if (Word == GoWord.Go && picture.Number > 0)
        {
            return Decision.Refuse("go.reds", ("number", picture.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
        if (noteId is null && session.Decisions is [.., var last] && last.Word == Word && Same(last.Picture, picture))
        {
            return Decision.Refuse("go.already", ("session", SessionId));
        }
        return Decision
            .Of(new GoDecided(SessionId, Word, picture.Number, picture.Fixing, picture.Waived, picture.Waves, picture.Codes, noteId))
            .Noted(Note, moment);
    }

    private static bool Same(GoPicture one, GoPicture other) =>
        (one.Number, one.Fixing, one.Waived) == (other.Number, other.Fixing, other.Waived)
        && one.Waves.SequenceEqual(other.Waves)
        && one.Codes.SequenceEqual(other.Codes);
}

internal static class GoFold
{
    public static ConferenceState Fold(this ConferenceState state, GoDecided fact, in FactStamp stamp)
    {
        var session = state.Known(fact.SessionId);
        var picture = new GoPicture([.. fact.Waves], fact.Number, fact.Fixing, fact.Waived, [.. fact.Reds]);
        return state.With(session with { Decisions = session.Decisions.Add(new GoDecision(fact.Word, stamp.At, stamp.Actor, picture, fact.NoteId)) });
    }
}
