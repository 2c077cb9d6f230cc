using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Server.Operators;

/// <summary>What the open waves ask of one operator, by their kind. Who passed and is not asked again is not asked. Pure.</summary>
internal static class AskedWaves
{
    public static IEnumerable<DeskWave> Checks(SessionState session, BridgePoint point)
    {
        foreach (var wave in session.Waves.Where(w => w.State == WaveState.Open && w.AnsweredBy(WaveSource.Operator)))
        {
            var (seat, mine) = (wave.Seat(point.Index), wave.ChecksOf(WaveSource.Operator).ToArray());
            if (!seat.Kept && mine.Length > 0)
            {
                yield return new DeskWave(
                    wave.Plan.Id,
                    wave.Plan.Name,
                    wave.Run,
                    wave.Deadline!.Value,
                    mine,
                    [.. mine.Select(id => Item(wave, seat, id))],
                    seat.OperatorAnswer is { } answer ? PointVerdict.OfAnswer(wave, answer) : null,
                    wave.Plan.ComparesSetup ? true : null
                );
            }
        }
    }

    public static IEnumerable<DeskAct> Acts(SessionState session, BridgePoint point) =>
        from wave in session.Waves
        where wave.State == WaveState.Open && wave.Plan.Kind != WaveKind.Checks
        let seat = wave.Seat(point.Index)
        where !seat.Kept
        select new DeskAct(wave.Plan.Id, wave.Plan.Name, wave.Plan.Kind, wave.Deadline!.Value, seat.Act is not null);

    /// <summary>A round that only asks again those who had trouble is nothing to the others; where a wave asks for it, its seats decide.</summary>
    public static DeskRollCall? RollCall(SessionState session, BridgePoint point)
    {
        var calls = session.Waves.Where(w => w is { State: WaveState.Open, Plan.Kind: WaveKind.RollCall }).ToList();
        return session.OpenRollCall is { } round && (calls.Count > 0 ? calls.Any(w => !w.Seat(point.Index).Kept) : session.Asks(round, point) || round.Answer(point.Index) is not null)
            ? new DeskRollCall(round.Round, round.OpenedAt, round.Answer(point.Index)?.Word)
            : null;
    }

    /// <summary>The latest word one said, whichever round asked for it.</summary>
    public static DeskCalled? Called(SessionState session, BridgePoint point, Func<Guid, string> nameOf)
    {
        var round = session.RollCalls.LastOrDefault(r => r.Answer(point.Index) is not null);
        return round?.Answer(point.Index) is { } said
            ? new DeskCalled(round.Round, said.Word, said.At, HeardBy(said) is { } who ? nameOf(who) : null, said.Heard?.At)
            : null;
    }

    /// <summary>Whose names that shows.</summary>
    public static IEnumerable<Guid> People(ConferenceState state, BridgePoint point) =>
        state.Sessions.SelectMany(s => s.RollCalls).Select(r => HeardBy(r.Answer(point.Index))).OfType<Guid>().Distinct();

    private static Guid? HeardBy(RollCallAnswer? said) => said?.Heard is { By: { Kind: ActorKind.Person, Id: var id } } ? Guid.Parse(id) : null;

    private static DeskCheck Item(WaveRun wave, WaveSeat seat, string id)
    {
        var rule = wave.Rules.FirstOrDefault(r => r?.Id == id);
        return new DeskCheck(
            id,
            rule?.Name,
            rule?.NameEn,
            rule?.Advisory ?? false,
            rule?.By == CheckBy.TwoWay,
            rule?.Photo ?? false,
            seat.OperatorAnswer?.Checks.FirstOrDefault(c => c.Check == id),
            seat.ControlAnswer?.Checks.FirstOrDefault(c => c.Check == id)?.Result
        );
    }
}
