using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Setups;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>Commands people, agents and the coordinator might send: mostly sensible, sometimes not.</summary>
internal sealed class RandomCommands(Random random)
{
    private static readonly string[] Codes = [.. Cast.Roster.Select(l => l.Code), "HUE"];
    private readonly RandomPeople people = new(random);
    private readonly RandomLive live = new(random);
    private int imports;

    public Actor Sender() =>
        random.Next(4) switch
        {
            0 => Actor.Person(Cast.Hoa),
            1 => Actor.Person(Cast.Binh),
            2 => Actor.Agent("nghe-an/dhv"),
            _ => Cast.Director,
        };

    public Command[] Import()
    {
        var roster = Cast
            .Roster.Append(Cast.Line("HUE", "Huế", "city", "hue", 10))
            .Where(_ => random.Next(5) > 0)
            .Select(line => random.Next(2) == 0 ? line : line with { Lines = [new SiteLine(LineRole.Main, "Viettel")] })
            .Select(line => random.Next(6) == 0 ? line with { Required = false, Sessions = ["sang"] } : line)
            .ToArray();
        var start = random.Next(8) == 0 ? new SessionStart() : new SessionStart(At: Cast.T0.AddHours(random.Next(4)));
        var plain = random.Next(3) == 0;
        var waves = random.Next(4) == 0 ? [Cast.Devices] : plain ? Cast.Morning.Waves : SimulatedPlan.Morning.Waves;
        var morning = Cast.Morning with { Start = start, Waves = waves };
        var plan = random.Next(4) == 0 ? Cast.PlanOf(morning) : Cast.PlanOf(morning, SimulatedPlan.Rehearsal);
        plan = plan with { Checks = random.Next(3) == 0 ? null : SimulatedPlan.Checks };
        var commands = Cast.Import($"import-{imports++}", plan, roster);
        // A roster that comes without its plan begins otherwise, and goes on the same.
        return random.Next(4) == 0 && commands[0] is DraftConference draft ? [new BeginRoster(draft.ImportId), .. commands[1..]] : commands;
    }

    public Command OnConference(ConferenceState state, DateTimeOffset now)
    {
        var session = random.Next(5) == 0 ? "tong-duyet" : "sang";
        var point = Pick(Codes);
        var wave = Pick(["t-2h", "t-2h", "t-2h", "t-30m", "call"]);
        var run = Math.Max((state.Session(session)?.Wave(wave)?.Run ?? 1) - (random.Next(8) == 0 ? 1 : 0), 0);
        var round = Math.Max(state.Session(session)?.RollCalls.Length ?? 0, random.Next(2));
        return random.Next(80) switch
        {
            62 or 63 => Edited(state),
            48 or 49 or 50 or 78 or 79 => people.Next(state, session, point, wave, run, round, Checks(wave)),
            > 63 => live.Next(state, session, point),
            29 or 30 => new GrantWaiver(session, wave, random.Next(2) == 0 ? [point] : Codes[..3], random.Next(3) == 0 ? "camera" : null) { Reason = Note() ?? "Máy phát hỏng" },
            31 or 61 => new WithdrawWaiver(session, wave, point, random.Next(3) == 0 ? "camera" : null),
            32 or 33 => new TakeFix(session, wave, [point], now.AddMinutes(random.Next(-1, 90))),
            34 => Release(state) ?? new ReleaseFix(session, wave, point),
            35 => new TickCheck(session, wave, run, point, [new CheckResult("line", (Contracts.Readiness)random.Next(1, 4))]),
            36 => new FreezeSetup(session),
            37 => new DecideGo(session, random.Next(3) > 0 ? GoWord.Go : GoWord.NoGo) { Note = Note() },
            38 => new OpenWave(session, wave, true, true, random.Next(2) == 0 ? 5 : null),
            39 or 40 or 41 or 42 => Tested(state) ?? new OpenWave("sang", "t-2h", true),
            24 when random.Next(2) == 0 => new OpenCorrelatedIncident(IncidentCause.Fleet, null, 2, 3, now.AddSeconds(-random.Next(900))),
            25 when random.Next(4) == 0 => new ReportDuplicateIdentity(Cast.Roster[random.Next(3)].SiteId),
            26 => new ResolveIncident(state.Incidents.Oldest.FirstOrDefault()?.Id ?? Cast.Hoa),
            51 => Confirmed(state),
            27 => Flapping(state, Cast.Roster[random.Next(3)].SiteId),
            52 or 53 => new AskForHelp(point, Pick(Enum.GetValues<HelpKind>()), random.Next(2) == 0 ? Cast.Hoa : Cast.Binh) { Note = Note() },
            54 => Withdrawn(state) ?? new WithdrawHelp(point, Pick(Enum.GetValues<HelpKind>())),
            55 when random.Next(3) == 0 => new AcknowledgeIncident(Incident(state), random.Next(500)) { Note = Note() },
            56 => new AssignIncident(Incident(state), Pick<Guid?>([Cast.Hoa, Cast.Binh, null])),
            57 when random.Next(3) == 0 => new ShelveIncident(Incident(state), random.Next(300)) { Reason = random.Next(8) == 0 ? null : "chờ nhà mạng" },
            58 => new UnshelveIncident(Incident(state)),
            59 when random.Next(4) == 0 => new CloseIncident(Incident(state)),
            60 => random.Next(2) == 0 ? new EscalateIncident(Incident(state)) : new CallPeople(Incident(state), NoticeKind.Opened),
            0 => new OpenConference(),
            1 => random.Next(4) == 0 ? new CloseConference() : new OpenConference(),
            2 => new ShiftStart(session, now.AddMinutes(random.Next(-30, 600))),
            3 => new ChangePhase(session, random.Next(6) == 0 ? Pick(Enum.GetValues<SessionPhase>()) : SessionPhase.Recess),
            4 => new ChangePhase(session, random.Next(12) == 0 ? SessionPhase.Closed : SessionPhase.Live),
            5 or 6 => new OpenWave(session, wave, random.Next(2) == 0),
            7 => new CloseWave(session, wave, run),
            8 or 9 or 10 or 11 => new AnswerWave(session, wave, run, point, Pick(Enum.GetValues<WaveSource>()), Checks(wave), random.Next(2) == 0 ? Setup() : null)
            {
                Note = Note(),
            },
            12 or 13 => new ComeOnPost(session, point, random.Next(2) == 0 ? Cast.Hoa : Cast.Binh),
            14 => new OpenRollCall(session, random.Next(3) == 0),
            15 or 16 => new AnswerRollCall(session, round, point, Pick(Enum.GetValues<RollCallWord>())) { Note = Note() },
            17 => random.Next(2) == 0 ? new CloseRollCall(session, round) : Heard(state) ?? new ConfirmRollCall(session, round, RollCallWord.AllClear),
            20 => Signed(state, point),
            18 or 19 => new RecordHeadcount(
                session,
                point,
                Pick(Enum.GetValues<HeadcountMoment>()),
                new Headcount(120, random.Next(-1, 5), random.Next(3), 0)
            ),
            _ => new ReportLink(
                Cast.Roster[random.Next(3)].SiteId,
                random.Next(1, 5),
                Pick(Enum.GetValues<LinkVerdict>()),
                now.AddSeconds(-random.Next(20)),
                random.Next(2) == 0 ? LinkDownCause.ConnectionLost : null
            )
            {
                StillSeen = random.Next(4) == 0,
            },
        };
    }

    /// <summary>Mostly one that is doubted.</summary>
    /// <summary>A point is corrected by somebody who saw it as it is, or as it once was.</summary>
    private EditPoint Edited(ConferenceState state)
    {
        var line = Pick(Cast.Roster);
        var seen = state.Roster.Find(line.Code)?.Revision ?? 0;
        return new EditPoint(random.Next(4) == 0 ? seen - 1 : seen, line with { Summoned = random.Next(500) });
    }

    private ConfirmOutage Confirmed(ConferenceState state)
    {
        var point = state.Roster.Points.FirstOrDefault(p => p.Link.Doubted) ?? state.Roster.OfSite(Pick(Cast.Roster).SiteId);
        return new(point?.SiteId ?? Cast.Roster[0].SiteId, point?.Link.Epoch ?? 1);
    }

    /// <summary>Mostly one that is open.</summary>
    private static WithdrawHelp? Withdrawn(ConferenceState state) =>
        state.Incidents.Help.All.FirstOrDefault(r => r.IsOpen) is { } asked ? new(state.Roster.Points[asked.Point].Code, asked.Kind) : null;

    private static Guid Incident(ConferenceState state) => state.Incidents.Oldest.LastOrDefault()?.Id ?? Cast.Hoa;

    /// <summary>Mostly what is not so yet.</summary>
    private ReportFlapping Flapping(ConferenceState state, string site)
    {
        var point = state.Roster.OfSite(site);
        return new(site, point?.Link.Epoch ?? 1, (point?.Flapping is null) == random.Next(5) > 0, 32.4, 6);
    }

    public Command OnAccess(DateTimeOffset now)
    {
        var (id, other) = (DerivedId.From("thing", $"{random.Next(12)}"), DerivedId.From("thing", $"{random.Next(12)}"));
        var person = DerivedId.From("person", $"{random.Next(4)}");
        var until = now.AddMinutes(random.Next(-1, 120));
        return random.Next(14) switch
        {
            12 => new EnterAsUnit(id, other, "nghe-an-xix", Pick(["nghe-an", "nghe-an/vinh"])),
            13 => new ChangeUnitCode("nghe-an-xix", "nghe-an"),
            0 or 1 => new AddPerson(person, Pick([Role.Administrator, Role.Director, Role.Observer])),
            2 => new RemovePerson(person),
            3 => new IssueSignInLink(id, person, until),
            4 => new SignIn(other, id),
            5 => new EnterAsOperator(id, person, Cast.Conference, Pick(Codes)),
            6 => new SignOut(id),
            7 => new IssueEnrolmentCodes([new NewEnrolmentCode(id, Pick(["a", "b"]))], until),
            8 => new EnrolAgent(id, Pick(["a", "b"]), other),
            9 => new IssueMachineToken(id, "ctl", [MachineScopes.JournalRead], until),
            10 => new RevokeMachineToken(id),
            _ => new ChangeOperatorCode(Cast.Conference, Pick(Codes)),
        };
    }

    private CheckResult[] Checks(string wave) =>
        [new CheckResult(wave == "t-30m" ? "word" : Pick(["camera", "microphone", "line"]), (Contracts.Readiness)random.Next(5), random.Next(100) / 4.0, "ms")];

    private SetupItem[] Setup() => [new(SetupKind.Endpoint, Pick(["Logitech Rally", "Poly Studio"])), new(SetupKind.Address, $"10.0.0.{random.Next(3)}")];

    /// <summary>An agent answers with a set-up an open wave that asks for it; one that compares, if there is one.</summary>
    private Command? Tested(ConferenceState state)
    {
        var open = (
            from session in state.Sessions
            from wave in session.Waves
            where wave.State == WaveState.Open && wave.AnsweredBy(WaveSource.Agent)
            orderby wave.Plan.ComparesSetup descending
            select (session.Id, wave.Plan.Id, wave.Run)
        ).FirstOrDefault();
        var known = state.Setups.Points.Any(setup => setup is not null);
        return open.Run == 0 ? null
            : known && state.Setups.FrozenAt is null && random.Next(2) == 0 ? new FreezeSetup(open.Item1)
            : new AnswerWave(open.Item1, open.Item2, open.Run, Cast.Roster[random.Next(3)].Code, WaveSource.Agent, [new CheckResult("microphone", (Contracts.Readiness)random.Next(1, 4))], Setup());
    }

    /// <summary>A signature under what was counted, mostly where one is missing: of a level with what has not signed under it left out, or of a point.</summary>
    private Command Signed(ConferenceState state, string point)
    {
        var rolls = state.Sessions.SelectMany(session => Enum.GetValues<HeadcountMoment>().Select(moment => (session.Id, moment, Roll: AttendanceRoll.Of(state, session, moment))));
        var nodes = rolls.SelectMany(r => r.Roll.All.Select(node => (r.Id, r.moment, Node: node))).Where(n => n.Node.Counted.Points > 0).ToArray();
        var open = nodes.Where(n => n.Node.State is SignatureState.Open or SignatureState.Broken && (n.Node.Node.Point is not null || n.Node.ToSign.Points > 0)).ToArray();
        if (nodes.Length == 0)
        {
            return new SignHeadcount("sang", point, HeadcountMoment.First, new Headcount(1, 1, 0, 0));
        }
        var (session, which, chosen) = Pick(open.Length > 0 && random.Next(5) > 0 ? open : nodes);
        if (chosen is { Node.Point: { } seated, Heads: { } heads })
        {
            return new SignHeadcount(session, seated.Code, which, heads.Count) { ByControlRoom = random.Next(4) == 0 ? true : null, Reason = Note() };
        }
        var unsigned = chosen.Children.Where(c => c.State != SignatureState.Sealed).Select(c => c.Node).ToList();
        string[] bodies = [.. unsigned.Where(n => n.Point is null).Select(n => n.Organization)];
        return new SignAttendance(session, which, chosen.Node.Organization is { Length: > 0 } body ? body : null, chosen.ToSign, [.. unsigned.Select(n => n.Point?.Code).OfType<string>()], bodies)
        {
            Reason = Note() ?? "chưa ký",
        };
    }

    /// <summary>An answer of a roll call that nobody has read back, if there is one.</summary>
    private ConfirmRollCall? Heard(ConferenceState state) =>
        (
            from session in state.Sessions
            from round in session.RollCalls
            from point in state.Roster.Points
            let said = round.Answer(point.Index)
            where said is { Heard: null }
            select new ConfirmRollCall(session.Id, round.Round, said.Word, random.Next(3) == 0 ? null : [point.Code])
        ).LastOrDefault();

    /// <summary>A fix that somebody has taken, if there is one.</summary>
    private static ReleaseFix? Release(ConferenceState state) =>
        (
            from session in state.Sessions
            from wave in session.Waves
            from point in state.Roster.Points
            where wave.Seat(point.Index).Fix is not null
            select new ReleaseFix(session.Id, wave.Plan.Id, point.Code)
        ).FirstOrDefault();

    private string? Note() => random.Next(5) == 0 ? "Ghi chú" : null;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
