using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>
/// An operator comes on post. When it happened counts, not when it arrived here: a phone without network tells later. Another person
/// may take over; the same one twice is no news.
/// </summary>
public sealed record ComeOnPost(string SessionId, string Point, Guid PersonId) : Command<ConferenceState>
{
    /// <summary>It was said by phone.</summary>
    internal ByPhone? ByPhone { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Running(SessionId, out var session) ?? state.Seated(Point, SessionId, out _)) is { } refusal)
        {
            return refusal;
        }
        return session.Seat(state.KnownPoint(Point).Index).OnPost is { } post && post.PersonId == PersonId && Phoned.SameVoice(post.Phone, ByPhone)
            ? Decision.Refuse("on-post.already", ("point", Point))
            : Decision.Of(new OperatorCameOnPost(SessionId, Point, PersonId, Late: moment.OccurredAt > session.OnPostBy, ByPhone));
    }
}
