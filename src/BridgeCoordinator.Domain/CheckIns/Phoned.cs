using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>That something was said by phone: it stands until the operator says it anew.</summary>
/// <param name="CallerId">Who rang.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
/// <param name="NoteId">What was said besides.</param>
public sealed record Phoned(Guid CallerId, Actor By, DateTimeOffset At, Guid? NoteId)
{
    internal static Phoned? Of(ByPhone? phone, in FactStamp stamp) => phone is null ? null : new(phone.CallerId, stamp.Actor, stamp.At, phone.NoteId);

    /// <summary>What of a point's words in a session came by phone, in the order of a day.</summary>
    public static IEnumerable<(WaveKind Part, string? WaveId, Phoned Phone)> In(SessionState session, int index)
    {
        ArgumentNullException.ThrowIfNull(session);
        var seat = session.Seat(index);
        if (seat.OnPost?.Phone is { } post)
        {
            yield return (WaveKind.OnPost, null, post);
        }
        foreach (var wave in session.Waves)
        {
            if (wave.Run > 0 && wave.Seat(index).OperatorAnswer?.Phone is { } answer)
            {
                yield return (WaveKind.Checks, wave.Plan.Id, answer);
            }
        }
        if (session.RollCalls is [.., var round] && round.Answer(index)?.Phone is { } word)
        {
            yield return (WaveKind.RollCall, null, word);
        }
        if (seat.First?.Phone is { } first)
        {
            yield return (WaveKind.FirstHeadcount, null, first);
        }
        if (seat.Closing?.Phone is { } closing)
        {
            yield return (WaveKind.ClosingHeadcount, null, closing);
        }
    }

    /// <summary>Whether anything did. Boards ask for it 40,000 times, so nothing is made for the answer.</summary>
    public static bool AnyIn(SessionState session, int index)
    {
        ArgumentNullException.ThrowIfNull(session);
        var seat = session.Seat(index);
        if (seat.OnPost?.Phone is not null || seat.First?.Phone is not null || seat.Closing?.Phone is not null)
        {
            return true;
        }
        foreach (var wave in session.Waves)
        {
            if (wave.Run > 0 && wave.Seat(index).OperatorAnswer?.Phone is not null)
            {
                return true;
            }
        }
        return session.RollCalls is [.., var round] && round.Answer(index)?.Phone is not null;
    }

    /// <summary>The same words would be no news; what was phoned the operator may say anew, and then it is theirs.</summary>
    internal static bool SameVoice(Phoned? said, ByPhone? now) => said is null || now is not null;
}
