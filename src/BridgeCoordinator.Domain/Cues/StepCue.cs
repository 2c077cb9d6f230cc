using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>
/// The control room goes on with a cue. Without points it is meant for all of the cue for which it is time: "go" for those that are ready.
/// With <paramref name="Unready"/> it is said to the others, too, and the fact keeps who they were.
/// </summary>
public sealed record StepCue(string SessionId, Guid CueId, CueStep Step, IReadOnlyList<string>? Points = null, bool Unready = false) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        if (session.Live.Cues.Find(CueId) is not { } cue)
        {
            return Decision.Refuse("cue.unknown");
        }
        var asked = Points?.Select(code => state.Roster.Find(code)?.Index ?? -1).Distinct().ToArray();
        if (asked?.Any(index => !cue.Seats.ContainsKey(index)) == true)
        {
            return Decision.Refuse("cue.unknown");
        }
        var (go, wrong) = (new List<int>(), default((int Point, string Code)?));
        foreach (var index in asked ?? [.. cue.Seats.Keys])
        {
            var seat = cue.Seats[index];
            switch (CueRules.Of(seat.State, seat.HeardAt is not null, Act).Refusal)
            {
                case null:
                    go.Add(index);
                    break;
                case var code when Points is not null && code != "cue.already":
                    return Decision.Refuse(code, ("point", state.Roster.Points[index].Code));
                case var code:
                    wrong = wrong is null || code == "cue.not-ready" ? (index, code) : wrong;
                    break;
            }
        }
        if (go.Count == 0)
        {
            return wrong is { } first ? Decision.Refuse(first.Code, ("point", state.Roster.Points[first.Point].Code)) : Decision.Refuse("cue.unknown");
        }
        var unready = Step == CueStep.Go ? go.Where(index => cue.Seats[index].State != CueState.Ready).ToArray() : [];
        return Decision.Of(new CueStepped(SessionId, CueId, Step, Codes(state, go), unready.Length == 0 ? null : Codes(state, unready)));
    }

    private CueAct Act =>
        Step switch
        {
            CueStep.Go => Unready ? CueAct.GoAnyway : CueAct.Go,
            CueStep.Finish => CueAct.Finish,
            CueStep.Cancel => CueAct.Cancel,
        };

    private static string[] Codes(ConferenceState state, IEnumerable<int> points) => [.. points.Select(index => state.Roster.Points[index].Code)];
}
