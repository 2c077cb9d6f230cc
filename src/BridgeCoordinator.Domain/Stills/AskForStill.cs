using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Stills;

/// <summary>The control room asks a point for a still. The coordinator carries no video, so a person there takes it.</summary>
public sealed record AskForStill(string Point) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.MayPicture(Point)
        ?? (
            state.StillsOf(Point).Waiting is null
                ? Decision.Of(new StillAsked(Point, DerivedId.From(moment.CommandId.ToString("D"), "still")))
                : Decision.Refuse("still.already", ("point", Point))
        );
}

/// <summary>The control room does not need it any more.</summary>
public sealed record WithdrawStill(string Point, Guid StillId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Open() ?? state.Seated(Point, out _) ?? state.Waits(Point, StillId) ?? Decision.Of(new StillWithdrawn(Point, StillId));
}
