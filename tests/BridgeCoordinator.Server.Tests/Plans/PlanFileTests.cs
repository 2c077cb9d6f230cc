using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Plans;

public class PlanFileTests
{
    private const string Head = "version: 1\nprogramme: { id: p, name: P, by: B }\n";
    private static readonly string Sessions = Head + "conference:\n  id: c\n  zone: Asia/Ho_Chi_Minh\n  sessions:\n";

    [Fact]
    public void One_very_wrong_file_is_refused_with_every_error_in_its_place()
    {
        var reading = Read(Approved.Beside("wrong-plan.yaml"));

        Assert.Null(reading.Plan);
        Approved.Same(
            "wrong-plan.approved.txt",
            string.Concat(reading.Errors.Select(e => $"{e.Line}:{e.Column} {e.Code} [{e.Path}]\n    {e.En}\n    {e.Vi}\n"))
        );
    }

    [Theory]
    [InlineData("on: 2020-12-15", DateFormKind.On, "2020-12-15", null)]
    [InlineData("from: 2020-11-23, to: 2020-11-24", DateFormKind.Range, "2020-11-23", "2020-11-24")]
    [InlineData("before: 2020-12-15", DateFormKind.Before, "2020-12-15", null)]
    [InlineData("within: 2020-12", DateFormKind.WithinMonth, "2020-12-01", null)]
    [InlineData("plannedIn: 2020-11", DateFormKind.PlannedInMonth, "2020-11-01", null)]
    public void Every_form_of_date_is_held_as_given(string written, DateFormKind kind, string first, string? last)
    {
        var form = new DateForm(kind, DateOnly.Parse(first, CultureInfo.InvariantCulture), last is null ? null : DateOnly.Parse(last, CultureInfo.InvariantCulture));

        Assert.Equal(form, Good(Head + $"levels: [{{ level: province, when: {{ {written} }} }}]").Programme.Levels[0].When);
        Assert.Equal(form, Good(Sessions + $"    - {{ id: a, start: {{ {written} }} }}").Conference!.Sessions[0].Start.Form);
    }

    [Theory]
    [InlineData("2020-12-10T08:00", "2020-12-10T08:00:00+07:00")]
    [InlineData("2020-12-10 08:00:30", "2020-12-10T08:00:30+07:00")]
    [InlineData("2020-12-10T01:00:00Z", "2020-12-10T08:00:00+07:00")]
    [InlineData("2020-12-10T10:00+09:00", "2020-12-10T08:00:00+07:00")]
    public void An_hour_is_meant_in_the_zone_of_the_conference(string written, string instant)
    {
        var at = Good(Sessions + $"    - {{ id: a, start: {written} }}").Conference!.Sessions[0].Start.At;

        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), at);
        Assert.Equal(TimeSpan.FromHours(7), at!.Value.Offset);
    }

    [Fact]
    public void An_hour_the_clocks_skip_is_no_hour()
    {
        var text = "version: 1\nprogramme: { id: p, name: P, by: B }\nconference: { id: c, zone: Europe/Berlin, sessions: [{ id: a, start: 2021-03-28T02:30 }] }";

        Assert.Equal(["3:70 plan.bad-date"], Places(text));
    }

    [Theory]
    [InlineData("T-7d", "T-7d")]
    [InlineData("T-20s", "T-20s")]
    [InlineData("T+5m", "T+5m")]
    [InlineData("T-1h30m", "T-1h30m")]
    [InlineData("T-1d@14:00", "T-1d@14:00")]
    [InlineData("T-90m", "T-1h30m")]
    public void Every_form_of_offset_is_understood(string written, string means)
    {
        var plan = Good(Sessions + $"    - {{ id: a, gathering: {written} }}\n    - {{ id: b, start: '{written} of a' }}").Conference!;

        Assert.Equal(means, plan.Sessions[0].Gathering.ToString());
        Assert.Equal(new SessionStart(OfSession: "a", Offset: TimeOffset.Parse(means)), plan.Sessions[1].Start);
    }

    [Fact]
    public void A_session_without_a_start_or_waves_has_no_instant_and_the_usual_waves()
    {
        var plan = Good(Sessions + "    - { id: a }\n    - { id: b, kind: rehearsal }\n    - { id: c, waves: [] }").Conference!;

        Assert.Equal(new SessionStart(), plan.Sessions[0].Start);
        Assert.Equal(["t-7d", "t-2h", "t-60m", "t-30m", "t-10m", "closing"], plan.Sessions[0].Waves.Select(w => w.Id));
        Assert.Equal(["T-7d", "T-2h", "T-1h30m", "T-30m", "T-10m", "T+3h30m"], plan.Sessions[0].Waves.Select(w => w.Opens.ToString()));
        Assert.Equal(["T-2d", "T-1h15m", "T-1h", "T-15m", "T-1m", "T+5h30m"], plan.Sessions[0].Waves.Select(w => w.Deadline.ToString()));
        var rehearsal = Assert.Single(plan.Sessions[1].Waves);
        Assert.Equal([WaveSource.Agent, WaveSource.Operator, WaveSource.ControlRoom], rehearsal.AnsweredBy);
        Assert.True(rehearsal.Freezes && plan.Sessions[0].Waves[1].ComparesSetup);
        // What was frozen is asked of both who told it; an operator who says nothing of it is not missed.
        Assert.Equal([WaveSource.Agent, WaveSource.Operator], plan.Sessions[0].Waves[1].AnsweredBy);
        Assert.Equal([new CheckPlan("setup", CheckBy.Operator, Advisory: true)], plan.Checks!.Where(c => c.Id == "setup"));
        Assert.Empty(plan.Sessions[2].Waves);
    }

    [Fact]
    public void A_wave_says_what_it_asks_what_hangs_on_it_and_how_many_must_be_good()
    {
        const string Conference = """
            conference:
              id: c
              zone: Asia/Ho_Chi_Minh
              checks: [{ id: door, by: two-way, atMost: 3, advisory: true, photo: true, name: Cửa }]
              profiles: [{ id: hall, checks: [door, camera] }]
              sessions:
                - id: a
                  waves:
                    - { id: w, opens: T-2h, deadline: T-1h, profile: hall, quorum: 80, gate: hard, freezes: true, comparesSetup: true }
                    - { id: v, opens: T-1h, deadline: T-30m, kind: roll-call, gate: soft }
                - { id: b, waves: strict }
              points:
                - { code: AB, name: Xã, organisation: a/b, required: false, sessions: [b] }
            """;
        var plan = Good(Head + Conference);
        var (wave, call) = (plan.Conference!.Sessions[0].Waves[0], plan.Conference.Sessions[0].Waves[1]);

        Assert.Equal([WaveSource.Operator, WaveSource.ControlRoom], wave.AnsweredBy);
        Assert.Equal(["door", "camera"], wave.Checks);
        Assert.Equal((80, GateKind.Hard, true, true), (wave.QuorumPercent, wave.Gate, wave.Freezes, wave.ComparesSetup));
        Assert.Equal((WaveKind.RollCall, GateKind.Soft), (call.Kind, call.Gate));
        Assert.Equal(new CheckPlan("door", CheckBy.TwoWay, true, "Cửa", null, true, 3), plan.Conference.Checks![0]);
        Assert.Equal(["t-2h", "t-30m"], plan.Conference.Sessions[1].Waves.Where(w => w.Gate == GateKind.Hard).Select(w => w.Id));
        Assert.Equal((false, "b"), (plan.Roster[0].Required, Assert.Single(plan.Roster[0].Sessions!)));
    }

    [Fact]
    public void A_body_nobody_described_is_implied_by_its_point_and_so_are_its_ancestors()
    {
        var plan = Good(Sessions + "    - { id: a }\n  points:\n    - { code: AB, name: Xã Kim Liên, organisation: nghe-an/nam-dan/kim-lien }");

        Assert.Equal(["nghe-an", "nghe-an/nam-dan", "nghe-an/nam-dan/kim-lien"], plan.Organizations.Select(o => o.Id));
        Assert.Equal(["nghe-an", "nam-dan", "Xã Kim Liên"], plan.Organizations.Select(o => o.Name));
        Assert.Equal("nghe-an/nam-dan/kim-lien", Assert.Single(plan.Sites).Id);
    }

    [Fact]
    public void A_unit_stands_at_a_level_the_programme_has_and_a_further_conference_has_a_host()
    {
        const string Levels = "levels: [{ level: province }]\n";

        Assert.Equal(["4:34 plan.no-level"], Places(Head + Levels + "units: [{ id: a, name: A, level: village }]"));
        Assert.Equal(["4:46 plan.no-unit"], Places(Head + Levels + "furtherConferences: [{ id: f, name: F, host: b }]\nunits: [{ id: a, name: A, level: province }]"));
    }

    [Theory]
    [InlineData("", "1:1 plan.missing")]
    [InlineData("version: 2\nanything: [}", "2:12 plan.syntax")]
    [InlineData("version: 2\nanything: x", "1:10 plan.bad-version")]
    [InlineData("a: &x 1\nb: *x", "1:4 plan.alias")]
    [InlineData("- 1", "1:1 plan.bad-shape")]
    [InlineData("a: 1\n---\nb: 2", "2:1 plan.syntax")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", "1:20 plan.too-deep")]
    public void What_is_no_plan_at_all_gets_one_error(string text, string place) => Assert.Equal([place], Places(text));

    [Fact]
    public void A_file_beyond_its_size_is_not_even_parsed() => Assert.Equal(["1:1 plan.too-large"], Places(new string('a', 25 * 1024 * 1024)));

    [Fact]
    public void A_conference_too_large_for_one_fact_is_refused()
    {
        var agenda = string.Join(", ", Enumerable.Repeat('"' + new string('ầ', 300) + '"', 20));
        var text = Sessions + string.Concat(Enumerable.Range(0, 3).Select(i => $"    - {{ id: s{i}, agenda: [{agenda}] }}\n"));

        Assert.Equal(["1:1 plan.too-large"], Places(text));
    }

    internal static ReadPlan Good(string text)
    {
        var reading = Read(text);
        Assert.True(reading.Plan is not null, string.Join('\n', reading.Errors));
        return reading.Plan;
    }

    internal static PlanReading Read(string text)
    {
        var next = 0;
        return PlanFile.Read(text, () => new Guid(++next, 0, 0, new byte[8]));
    }

    private static IEnumerable<string> Places(string text) => Read(text).Errors.Select(e => $"{e.Line}:{e.Column} {e.Code}");
}
