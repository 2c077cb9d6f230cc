using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>
/// The control room reads back what it heard: the loop is closed by a word, not by a delivery. It names the word, so that an answer that
/// changed meanwhile is not confirmed unheard. A round that has ended may still be read back.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round.</param>
/// <param name="Word">What was heard.</param>
/// <param name="Points">Who said it; absent, and only where all is clear: everybody who did and has not been heard.</param>
public sealed record ConfirmRollCall(string SessionId, int Round, RollCallWord Word, IReadOnlyList<string>? Points = null) : Command<ConferenceState>
{
    public const int MostPoints = 500;

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        if (session.RollCalls.FirstOrDefault(r => r.Round == Round) is not { } round)
        {
            return Decision.Refuse("roll-call.none", ("round", OpenRollCall.Number(Round)));
        }
        IReadOnlyList<BridgePoint> points;
        if (Points is null)
        {
            if (Word != RollCallWord.AllClear)
            {
                return Decision.Refuse("roll-call.one-by-one");
            }
            points = [.. state.Roster.Points.Where(p => p.Sits(SessionId) && round.Answer(p.Index)?.Word == Word)];
        }
        else if (Named(state, round, out points) is { } wrong)
        {
            return wrong;
        }
        var unheard = points.Where(p => round.Answer(p.Index)!.Heard is null).Select(p => p.Code);
        IFact[] facts = [.. unheard.Chunk(MostPoints).Select(codes => new RollCallConfirmed(SessionId, Round, Word, codes))];
        return facts.Length > 0 ? Decision.Of(facts) : Decision.Refuse("roll-call.already", ("round", OpenRollCall.Number(Round)));
    }

    private Decision? Named(ConferenceState state, RollCall round, out IReadOnlyList<BridgePoint> points)
    {
        if (Readiness.Cares.Each(state, SessionId, Points!, MostPoints, out points) is { } wrong)
        {
            return wrong;
        }
        var other = points.FirstOrDefault(p => round.Answer(p.Index)?.Word != Word);
        return other is null ? null : Decision.Refuse("roll-call.changed", ("point", other.Code));
    }
}
