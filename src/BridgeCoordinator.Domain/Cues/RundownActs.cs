using System.Globalization;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>An item is added to the rundown, or planned anew: title, length, whose turn it is.</summary>
public sealed record PlanRundownItem(string SessionId, string? ItemId, int? Minutes, IReadOnlyList<string>? Points) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Title { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? Guard.Note(Title)) is { } refusal)
        {
            return refusal;
        }
        var items = Rundown.Of(session);
        var known = ItemId is null ? null : items.FirstOrDefault(item => item.Id == ItemId);
        if (ItemId is not null && known is null)
        {
            return Decision.Refuse("rundown.unknown");
        }
        if (known is { State: RundownState.Finished })
        {
            return Decision.Refuse("rundown.over");
        }
        if (known is null && items.Count >= Rundown.MostItems)
        {
            return Decision.Refuse("rundown.full", ("limit", Rundown.MostItems.ToString(CultureInfo.InvariantCulture)));
        }
        IReadOnlyList<BridgePoint> points = [];
        if (Minutes is < 1 or > 600 || Points?.Count > Rundown.MostPoints)
        {
            return Decision.Refuse("rundown.range", ("limit", Rundown.MostPoints.ToString(CultureInfo.InvariantCulture)));
        }
        if (Points is { Count: > 0 } && Cares.Each(state, SessionId, Points, Rundown.MostPoints, out points) is { } wrong)
        {
            return wrong;
        }
        var noteId = Guard.NoteId(Title, moment) ?? known?.NoteId;
        return noteId is null && known?.Title is null
            ? Decision.Refuse("rundown.title")
            : Decision.Of(new RundownItemPlanned(SessionId, ItemId ?? IdOf(moment.CommandId), [.. points.Select(p => p.Code)], Minutes, noteId)).Noted(Title, moment);
    }

    public static string IdOf(Guid commandId) => "item-" + DerivedId.From(commandId.ToString("D"), "rundown").ToString("N")[..12];
}

/// <summary>An item begins, and the one that is on ends; or it ends, or is left out. One that was left out may begin all the same.</summary>
public sealed record StepRundownItem(string SessionId, string ItemId, RundownStep Step) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        var items = Rundown.Of(session);
        if (items.FirstOrDefault(i => i.Id == ItemId) is not { } item)
        {
            return Decision.Refuse("rundown.unknown");
        }
        var stepped = new RundownItemStepped(SessionId, ItemId, Step);
        return (item.State, Step) switch
        {
            (RundownState.Planned or RundownState.Skipped, RundownStep.Start) => Rundown.Running(items) is { } on
                ? Decision.Of(new RundownItemStepped(SessionId, on.Id, RundownStep.Finish), stepped)
                : Decision.Of(stepped),
            (RundownState.Running, RundownStep.Finish) or (RundownState.Planned, RundownStep.Skip) => Decision.Of(stepped),
            (RundownState.Running, RundownStep.Start) or (RundownState.Finished, RundownStep.Finish) or (RundownState.Skipped, RundownStep.Skip) => Decision.Refuse("rundown.already"),
            (_, RundownStep.Finish) => Decision.Refuse("rundown.not-running"),
            (_, RundownStep.Start or RundownStep.Skip) => Decision.Refuse("rundown.over"),
        };
    }
}

internal static class RundownFold
{
    public static ConferenceState Fold(this ConferenceState state, RundownItemPlanned fact) =>
        state.Change(
            fact.SessionId,
            fact.ItemId,
            item => item with { NoteId = fact.NoteId, Minutes = fact.Minutes, Points = [.. fact.Points.Select(code => state.KnownPoint(code).Index)] }
        );

    public static ConferenceState Fold(this ConferenceState state, RundownItemStepped fact, FactStamp stamp) =>
        state.Change(
            fact.SessionId,
            fact.ItemId,
            item =>
                fact.Step switch
                {
                    RundownStep.Start => item with { State = RundownState.Running, StartedAt = stamp.At, EndedAt = null },
                    RundownStep.Finish => item with { State = RundownState.Finished, EndedAt = stamp.At },
                    RundownStep.Skip => item with { State = RundownState.Skipped, EndedAt = stamp.At },
                }
        );

    private static ConferenceState Change(this ConferenceState state, string sessionId, string itemId, Func<RundownItem, RundownItem> change) =>
        state.Live(
            sessionId,
            live => live with { Rundown = Rundown.Find(live.Rundown, itemId) is { } known ? live.Rundown.Replace(known, change(known)) : live.Rundown.Add(change(new RundownItem(itemId))) }
        );
}
