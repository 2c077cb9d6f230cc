using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Ringing;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Stills;
using BridgeCoordinator.Domain.Threads;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>What people might say to each other beside the screens: mostly sensible, sometimes not.</summary>
internal sealed class RandomPeople(Random random)
{
    public Command Next(ConferenceState state, string session, string point, string wave, int run, int round, CheckResult[] checks) =>
        random.Next(13) switch
        {
            11 or 12 => Still(state, point),
            8 => random.Next(3) switch { 0 => new OfferDirection(Someone(), Someone()), 1 => new AcceptDirection(Someone()), _ => new TakeDirection(Someone()) { Reason = Note() } },
            9 => state.Direction is { } d ? new OfferDirection(d.PersonId, d.PersonId == Cast.Hoa ? Cast.Binh : Cast.Hoa) : new TakeDirection(Someone()),
            10 => state.Handovers.LastOrDefault() is { AcceptedBy: null } last ? new AcceptShift(last.Seq) : new HandOverShift(),
            4 or 5 => random.Next(2) == 0 ? new SayToPoint(point) { Text = Note() ?? "Kiểm tra micro" } : new SayToControl(point) { Text = Note() },
            6 => new ReadThread(Talking(state) ?? point, random.Next(1, 4_000)),
            7 => new ReceiveMessages(Talking(state) ?? point, random.Next(1, 4_000)),
            0 => new RingPoint(point, random.Next(130)) { Note = Note() },
            _ => new RecordByPhone(
                session,
                point,
                random.Next(2) == 0 ? Cast.Hoa : Cast.Binh,
                random.Next(2) == 0,
                random.Next(3) == 0 ? new PhonedWord(round, Pick(Enum.GetValues<RollCallWord>())) : null,
                random.Next(3) == 0 ? new PhonedCount(Pick(Enum.GetValues<HeadcountMoment>()), new Headcount(120, random.Next(-1, 5), 0, 0)) : null,
                random.Next(3) == 0 ? new PhonedChecks(wave, run, checks) : null
            )
            {
                Note = Note(),
            },
        };

    /// <summary>What was asked is mostly answered; only now and then somebody asks the next one.</summary>
    private Command Still(ConferenceState state, string point)
    {
        var waiting = state.Stills.Where(s => s.Value.Waiting is not null).Select(s => (state.Roster.Points[s.Key].Code, s.Value.Waiting!.Id)).ToList();
        if (waiting.Count == 0 || random.Next(4) == 0)
        {
            return new AskForStill(point);
        }
        var (code, id) = waiting[random.Next(waiting.Count)];
        return random.Next(4) switch
        {
            0 => new WithdrawStill(code, id),
            1 => new DeclineStill(code, id) { Reason = Note() ?? "Không có camera" },
            _ => new TakeStill(code, id, random.Next(4) == 0 ? null : new string('a', 64), random.Next(2) == 0 ? new string('b', 64) : null) { Note = Note() },
        };
    }

    /// <summary>A point where something was said; the others have nothing to read.</summary>
    private string? Talking(ConferenceState state) =>
        state.Threads.Keys.ToList() is { Count: > 0 } said && random.Next(4) > 0 ? state.Roster.Points[said[random.Next(said.Count)]].Code : null;

    private Guid Someone() => random.Next(2) == 0 ? Cast.Hoa : Cast.Binh;

    private string? Note() => random.Next(5) == 0 ? "Ghi chú" : null;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
