using System.Text.Json;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Golden;

/// <summary>A row of a golden journal.</summary>
internal sealed record Line(
    long Seq,
    string Type,
    int Version,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    Actor Actor,
    JsonElement Body
);

/// <summary>
/// Facts never change. What the first release wrote is folded by every later one, and means the same. A journal here is never edited;
/// a new release adds a new one.
/// </summary>
public sealed class The_golden_journal
{
    [Theory]
    [InlineData("journal-1")]
    [InlineData("journal-2")]
    [InlineData("journal-3")]
    [InlineData("journal-seen")]
    [InlineData("journal-4")]
    [InlineData("journal-rosters")]
    [InlineData("journal-called")]
    [InlineData("journal-live")]
    [InlineData("journal-people")]
    [InlineData("journal-live-2")]
    [InlineData("journal-signed")]
    [InlineData("journal-stills")]
    [InlineData("journal-moved")]
    [InlineData("journal-kept")]
    public void Of_each_release_is_folded_to_the_same_conference(string journal)
    {
        StreamState state = ConferenceState.Empty(Cast.Conference);
        foreach (var text in Approved.Read($"{journal}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var line = JsonSerializer.Deserialize<Line>(text, ContractJson.Options)!;
            var fact = FactCatalogue.Read(line.Type, line.Version, line.Body.GetRawText());
            state = state.Apply(fact, new FactStamp(line.Seq, line.At, line.OccurredAt, line.Actor));
        }
        Approved.Text(journal, Summary((ConferenceState)state));
    }

    [Fact]
    public void Holds_every_fact_a_conference_can_hold()
    {
        var held = new[] { "journal-1.jsonl", "journal-2.jsonl", "journal-3.jsonl", "journal-seen.jsonl", "journal-4.jsonl", "journal-rosters.jsonl", "journal-called.jsonl", "journal-live.jsonl", "journal-people.jsonl", "journal-live-2.jsonl", "journal-signed.jsonl", "journal-stills.jsonl", "journal-moved.jsonl", "journal-kept.jsonl" }
            .SelectMany(journal => Approved.Read(journal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(l => JsonSerializer.Deserialize<Line>(l, ContractJson.Options)!.Type);
        var mine = FactCatalogue.All.Where(f => f.Version == 1 && Knows(f.Type)).Select(f => f.Name);
        Assert.Equal(mine, held.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The facts of other streams, by the files they stand in; everything else is a conference's.</summary>
    private static bool Knows(Type fact) =>
        !new[]
        {
            "Organizations",
            "Sites",
            "PlanA",
            "PlanR",
            "PlanC",
            "PlanU",
            "RosterA",
            "Programme",
            "Unit",
            "Person",
            "Sign",
            "Enrolment",
            "Agent",
            "Machine",
            "OperatorCode",
            "Access",
        }.Any(other => fact.Name.StartsWith(other, StringComparison.Ordinal));

    private static string Summary(ConferenceState state)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(
            $"{state.Id} {state.Phase} since {At(state.PhaseSince)}, roster complete {state.RosterComplete}, watched {state.IsWatched}"
        );
        foreach (var point in state.Roster.Points)
        {
            var link = point.Link;
            text.WriteLine(
                $"{point.Index} {point.Code} {(point.Withdrawn ? "withdrawn" : "enrolled")} {link.State} epoch {link.Epoch} {link.Cause}{(link.Doubted ? " doubted" : "")}{Flapping(point)}".TrimEnd()
            );
        }
        foreach (var incident in state.Incidents.Ended.Concat(state.Incidents.Oldest))
        {
            var points = string.Join(' ', incident.Points.Select(p => state.Roster.Points[p].Code));
            var end = incident.MergedInto is not null ? "merged" : incident.IsOpen ? "open" : $"resolved {At(incident.ResolvedAt)}";
            text.WriteLine($"incident {incident.Cause} {incident.Group} {incident.Silent}/{incident.Of} since {At(incident.Since)} {end}: {points}");
            if (incident.FirstTakenAt is not null || incident.CalledAt is not null || incident.LastAskedAt is not null)
            {
                text.WriteLine(
                    $"  called {At(incident.CalledAt)} level {incident.Level}, owner {incident.Owner}, first taken {At(incident.FirstTakenAt)}, acknowledged until {At(incident.Acknowledged?.Until)}, shelved until {At(incident.Shelved?.Until)}, troubled {incident.Troubled}"
                );
            }
        }
        foreach (var help in state.Incidents.Help.All)
        {
            text.WriteLine($"help {state.Roster.Points[help.Point].Code} {help.Kind} asked {At(help.AskedAt)} ended {At(help.EndedAt)} {help.EndedBy?.Kind}".TrimEnd());
        }
        foreach (var (point, thread) in state.Threads)
        {
            text.WriteLine($"thread {state.Roster.Points[point].Code} {string.Join(' ', thread.Messages.Select(m => $"{m.From}{m.Help}"))} read {thread.UpTo(ThreadSide.Point)}/{thread.UpTo(ThreadSide.ControlRoom)}");
        }
        foreach (var (point, stills) in state.Stills)
        {
            text.WriteLine($"stills {state.Roster.Points[point].Code} {string.Join(' ', stills.All.Select(s => $"{s.State} {At(s.Since)}{(s.Sends is null ? "" : " sends")}{(s.Receives is null ? "" : " receives")}{(s.NoteId is null ? "" : " with a note")}"))}");
        }
        if (state.Direction is { } direction)
        {
            text.WriteLine($"directed by {direction.PersonId} since {At(direction.Since)} from {direction.TookFrom} offered {direction.OfferedTo}".TrimEnd());
        }
        foreach (var over in state.Handovers)
        {
            text.WriteLine($"handed over {At(over.At)} {over.Open.Incidents}/{over.Open.Waivers}/{over.Open.Fixes}/{over.Open.Unread} accepted {At(over.AcceptedAt)}");
        }
        foreach (var (point, rung) in state.Rung)
        {
            text.WriteLine($"rung {state.Roster.Points[point].Code} until {At(rung.Until)}");
        }
        if (state.Setups.FrozenAt is { } frozen)
        {
            text.WriteLine($"frozen {At(frozen)} {state.Setups.Fingerprint}");
            Each(state, text, point => Setup(state, point));
        }
        foreach (var session in state.Sessions)
        {
            foreach (var said in session.Decisions)
            {
                text.WriteLine($"{session.Id} {said.Word} {At(said.At)} {said.Picture.Number}/{said.Picture.Fixing}/{said.Picture.Waived} {string.Join(' ', said.Picture.Codes)}");
            }
            text.WriteLine($"{session.Id} {session.Phase} starts {At(session.StartsAt)} gathering skipped {session.GatheringSkipped}");
            foreach (var wave in session.Waves)
            {
                text.WriteLine($"  wave {wave.Plan.Id} {wave.State} run {wave.Run} deadline {At(wave.Deadline)} {Result(wave)}".TrimEnd());
                Each(state, text, point => Answers(wave, point.Index));
            }
            foreach (var round in session.RollCalls)
            {
                text.WriteLine($"  roll call {round.Round} open {round.Open}{(round.OnlyMissing ? " only missing" : "")}");
                Each(state, text, point => $"{round.Answer(point.Index)?.Word}{(round.Answer(point.Index)?.Heard is { } heard ? $" heard {At(heard.At)}" : "")}");
            }
            Live(state, session.Live, text);
            foreach (var seal in session.Attendance.All)
            {
                text.WriteLine($"  signed {seal.Moment} '{seal.Organization}' {seal.Totals} without {string.Join(' ', seal.WithoutPoints.Concat(seal.WithoutOrganizations))} at {At(seal.At)}");
            }
            text.WriteLine("  seats");
            Each(state, text, point => Seat(session, point.Index));
        }
        text.WriteLine($"next due {At(state.NextDue)}");
        return text.ToString();
    }

    private static void Live(ConferenceState state, LiveBook live, StringWriter text)
    {
        string Code(int index) => state.Roster.Points[index].Code;
        foreach (var cue in live.Cues.All)
        {
            text.WriteLine($"  cue {cue.Kind} called {At(cue.CalledAt)} open {cue.IsOpen}");
            foreach (var (index, seat) in cue.Seats)
            {
                text.WriteLine($"    {Code(index)} {seat.State} since {At(seat.Since)} heard {At(seat.HeardAt)}{(seat.Unready ? " unready" : "")}{(seat.NoteId is null ? "" : " with a note")}");
            }
        }
        foreach (var request in live.Floor.Waiting.Concat(live.Floor.Answered(DateTimeOffset.MinValue)))
        {
            text.WriteLine($"  floor {Code(request.Point)} asked {At(request.AskedAt)} {request.State} since {At(request.Since)}{(request.AnswerNoteId is null ? "" : " with a word")}");
        }
        foreach (var sent in live.Announcements.All)
        {
            var whom = sent.Points is { } some ? string.Join(' ', some.Select(Code)) : sent.Group ?? "all";
            text.WriteLine($"  announced {At(sent.SentAt)} to {whom}, again {At(sent.RepeatedAt)}, confirmed {string.Join(' ', sent.Confirmed.Select(Code))}".TrimEnd());
        }
        foreach (var item in live.Rundown)
        {
            var named = item.NoteId is null ? "by the plan" : "by a note";
            text.WriteLine($"  item {item.Minutes} min {item.State} {At(item.StartedAt)}–{At(item.EndedAt)} named {named}: {string.Join(' ', item.Points.Select(Code))}".TrimEnd());
        }
        if (!live.RundownOrder.IsEmpty)
        {
            text.WriteLine($"  items in order: {string.Join(' ', live.RundownOrder)}");
        }
        if (live.Tally != TallyPicture.Nobody)
        {
            text.WriteLine($"  on air {(live.Tally.OnAir is { } onAir ? Code(onAir) : "-")} since {At(live.Tally.OnAirSince)} hall {live.Tally.Hall} next {string.Join(' ', live.Tally.Next.Select(Code))}".TrimEnd());
        }
    }

    private static string Setup(ConferenceState state, BridgePoint point) =>
        state.Setups.Of(point.Index) is { } setup
            ? $"{string.Join(", ", setup.Whole(point).Select(i => $"{i.Kind} {i.Value}"))}; frozen {At(setup.FrozenAt)} {setup.Frozen?.Length}; drift {setup.Drift?.Changes.Count ?? 0}"
            : "";

    private static string Cared(WaveSeat seat) =>
        string.Concat(seat.Waivers.Select(w => $" waived {w.Check ?? "whole"} {At(w.At)}"))
        + (seat.Fix is { } fix ? $" fixed by {At(fix.ExpectedBy)}" : "")
        + (seat.ControlAnswer is { } control ? $" control {control.Verdict}" : "")
        + (seat.Act is { } act ? $" act {act.Verdict}" : "")
        + (seat.Kept ? " kept" : "")
        + (seat.Drifted ? " drifted" : "");

    private static string Result(WaveRun wave) =>
        wave.Result is { } r ? $"WaveResult {{ Ready = {r.Ready}, ReadyWithNotes = {r.ReadyWithNotes}, NotReady = {r.NotReady}, NoAnswer = {r.NoAnswer} }}" : "";

    private static string Flapping(BridgePoint point) =>
        point.Flapping is { } flapping ? $" flapping {flapping.Percent} % {flapping.Changes} since {At(flapping.Since)}" : "";

    private static void Each(ConferenceState state, StringWriter text, Func<BridgePoint, string> say)
    {
        foreach (var point in state.Roster.Points)
        {
            text.WriteLine($"    {point.Code} {say(point)}".TrimEnd());
        }
    }

    private static string Answers(WaveRun wave, int point)
    {
        var seat = wave.Seat(point);
        var late = seat.Late is { } answer ? $" late {answer.Verdict} by {answer.Source} of {At(answer.OccurredAt)} at {At(answer.At)}" : "";
        return $"{wave.Readiness(point)} agent {seat.AgentAnswer?.Verdict.ToString() ?? "-"} operator {seat.OperatorAnswer?.Verdict.ToString() ?? "-"}{late}{Cared(seat)}";
    }

    private static string Seat(SessionState session, int point)
    {
        var seat = session.Seat(point);
        var post = seat.OnPost is { } on ? $"on post {At(on.At)} late {on.Late}{(on.Phone is null ? "" : " by phone")}" : "nobody";
        return $"{post}; first {seat.First?.Count} r{seat.First?.Revision}; closing {seat.Closing?.Count} r{seat.Closing?.Revision}{Sealed(seat.First)}{Sealed(seat.Closing)}";
    }

    private static string Sealed(CheckIns.CountedHeads? heads) =>
        heads?.Seal is { } seal ? $"; {heads.Signature} r{seal.Revision} {seal.Count.Present}{(seal.ByControlRoom ? " for it" : "")}" : "";

    private static string At(DateTimeOffset? at) =>
        at is { } t ? t.UtcDateTime.ToString("MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture) : "-";
}
