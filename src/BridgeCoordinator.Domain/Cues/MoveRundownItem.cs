using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>An item that has not begun is put before another one, or last; when each should begin follows.</summary>
public sealed record MoveRundownItem(string SessionId, string ItemId, string? Before) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        var ids = Rundown.Of(session);
        var item = ids.FirstOrDefault(i => i.Id == ItemId);
        return item is null || (Before is not null && ids.All(i => i.Id != Before)) ? Decision.Refuse("rundown.unknown")
            : item.State is RundownState.Running or RundownState.Finished ? Decision.Refuse("rundown.begun")
            : Rundown.Moved(ids, ItemId, Before).SequenceEqual(ids.Select(i => i.Id)) ? Decision.Refuse("rundown.already")
            : Decision.Of(new RundownItemMoved(SessionId, ItemId, Before));
    }
}

internal static class RundownOrderFold
{
    public static ConferenceState Fold(this ConferenceState state, RundownItemMoved fact)
    {
        var order = Rundown.Moved(Rundown.Of(state.Known(fact.SessionId)), fact.ItemId, fact.Before);
        return state.Live(fact.SessionId, live => live with { RundownOrder = order });
    }
}
