using System.Globalization;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// Carries an accepted plan from the registry to its programme and its conference. The ids of its commands are derived from the fact
/// that causes them, so a courier that died half-way, or two at once, do it once.
/// </summary>
internal sealed partial class Courier(EffectGround ground, Desks desks, ILogger<Courier> log) : Effect("courier", ground)
{
    private static readonly Actor Self = Actor.System("courier");

    protected override bool Follows(StreamId stream) => stream == StreamId.Registry;

    protected override async Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel)
    {
        foreach (var written in facts)
        {
            // Carried twice is carried once, so a house that stops need not wait for the rest of a page.
            cancel.ThrowIfCancellationRequested();
            foreach (var (target, command) in Orders(written.Fact))
            {
                await Carry(stream, written.Row, target, command);
            }
        }
    }

    private static IEnumerable<(StreamId Target, Command Command)> Orders(IFact fact)
    {
        switch (fact)
        {
            case PlanAccepted plan:
                yield return (StreamId.Programme(plan.Programme.Id), new AdoptProgramme(plan.Programme));
                if (plan.Conference is { } conference)
                {
                    yield return (StreamId.Conference(conference.Id), new DraftConference(plan.ImportId, conference, plan.Seen));
                }
                break;
            case PlanUnitsAccepted units:
                yield return (StreamId.Programme(units.ProgrammeId), new RegisterUnits(units.ImportId, units.Units, units.LeaveWithdrawn == true));
                break;
            case RosterAccepted roster:
                yield return (StreamId.Conference(roster.ConferenceId), new BeginRoster(roster.ImportId, roster.Seen));
                break;
            case PlanRosterAccepted lines:
                yield return (StreamId.Conference(lines.ConferenceId), new EnrolPoints(lines.ImportId, lines.Lines));
                break;
            case PlanCompleted { ConferenceId: { } conferenceId } completed:
                yield return (StreamId.Conference(conferenceId), new CompleteRoster(completed.ImportId, completed.Points));
                break;
        }
    }

    private async Task Carry(StreamId source, JournalRow cause, StreamId target, Command command)
    {
        var act = command.GetType().Name;
        var id = DerivedId.From(source.Value, cause.Seq.ToString(CultureInfo.InvariantCulture), target.Value, act);
        var answer = await desks.Send(target, new Envelope(id, Self, command, TraceId: cause.TraceId));
        if (answer is not Refused { Refusal: var refusal } || refusal.Code.EndsWith(".already", StringComparison.Ordinal))
        {
            return;
        }
        if (refusal.Code is "coordinator.busy" or "coordinator.unavailable" or "command.failed" or "stream.not-understood")
        {
            throw new InvalidOperationException($"{act} could not be carried to {target}: {refusal.Code}.");
        }
        Refused(act, cause.Seq, target, refusal.Code);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Act} from fact {Seq} of the registry was refused by {Target}: {Code}. A later import may have overtaken it.")]
    private partial void Refused(string act, long seq, StreamId target, string code);
}
