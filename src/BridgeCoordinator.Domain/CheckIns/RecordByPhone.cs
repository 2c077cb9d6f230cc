using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>
/// A point without a network says by phone what its operator would have pressed. One call says several things: each becomes the fact the
/// operator's own act would be, all or none. What is so already is passed over: a second controller may have been told the same.
/// </summary>
public sealed record RecordByPhone(string SessionId, string Point, Guid CallerId, bool OnPost, PhonedWord? Word, PhonedCount? Count, PhonedChecks? Checks)
    : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    /// <summary>The caller's name, where it was typed.</summary>
    [JsonIgnore]
    public PersonRow? Caller { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (Guard.Note(Note) is { } tooLong)
        {
            return tooLong;
        }
        List<IFact> facts = [];
        Decision? already = null;
        foreach (var part in Parts(new ByPhone(CallerId, Guard.NoteId(Note, moment))))
        {
            var decision = part.Decide(state, moment);
            if (decision.Refusal is { } refusal && !refusal.Code.EndsWith(".already", StringComparison.Ordinal))
            {
                return decision;
            }
            already ??= decision.Refusal is null ? null : decision;
            facts.AddRange(decision.Facts);
        }
        return facts.Count == 0
            ? already ?? Decision.Refuse("phone.nothing")
            : Decision.Of(facts).With(Caller is null ? [] : [Caller]).Noted(Note, moment);
    }

    private IEnumerable<Command> Parts(ByPhone phone)
    {
        if (OnPost)
        {
            yield return new ComeOnPost(SessionId, Point, CallerId) { ByPhone = phone };
        }
        if (Checks is { } checks)
        {
            yield return new AnswerWave(SessionId, checks.WaveId, checks.Run, Point, WaveSource.Operator, checks.Checks) { ByPhone = phone };
        }
        if (Word is { } word)
        {
            yield return new AnswerRollCall(SessionId, word.Round, Point, word.Word) { ByPhone = phone };
        }
        if (Count is { } count)
        {
            yield return new RecordHeadcount(SessionId, Point, count.Moment, count.Count) { ByPhone = phone };
        }
    }
}
