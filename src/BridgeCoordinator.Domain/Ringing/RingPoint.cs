using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Ringing;

/// <summary>A call to a point that holds: two controllers need not ring the same one.</summary>
/// <param name="By">Who rang.</param>
/// <param name="At">When.</param>
/// <param name="Until">When it is to be rung again.</param>
/// <param name="NoteId">What came of it.</param>
public sealed record Rung(Actor By, DateTimeOffset At, DateTimeOffset Until, Guid? NoteId)
{
    public bool Holds(DateTimeOffset now) => now < Until;
}

/// <summary>Somebody rings a point, or has. While that holds it is theirs; they may say anew what came of it.</summary>
public sealed record RingPoint(string Point, int Minutes) : Command<ConferenceState>
{
    public const int Longest = 120;

    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.Open() ?? state.Seated(Point, out _) ?? Guard.Note(Note)) is { } refusal)
        {
            return refusal;
        }
        return Minutes is < 1 or > Longest ? Decision.Refuse("ring.too-long", ("limit", "120"))
            : state.Rung.GetValueOrDefault(state.KnownPoint(Point).Index) is { } rung && rung.Holds(moment.Now) && rung.By != moment.Actor
                ? Decision.Refuse("ring.already", ("point", Point))
            : Decision.Of(new PointRung(Point, moment.Now.AddMinutes(Minutes), Guard.NoteId(Note, moment))).Noted(Note, moment);
    }
}

internal static class RingFold
{
    public static ConferenceState Fold(this ConferenceState state, PointRung fact, in FactStamp stamp) =>
        state with
        {
            Rung = state.Rung.SetItem(state.KnownPoint(fact.Point).Index, new Rung(stamp.Actor, stamp.At, fact.Until, fact.NoteId)),
        };
}
