using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Registry;

namespace BridgeCoordinator.Domain.Tests.Registry;

/// <summary>A roster alone, for a conference that has its plan; and one point, corrected by hand.</summary>
public sealed class ARosterComes
{
    private static readonly Moment Now = new(Cast.T0.AddDays(-7), Cast.T0.AddDays(-7), Guid.CreateVersion7(Cast.T0), Actor.System("test"));

    [Fact]
    public void It_needs_a_plan_and_leaves_it_alone()
    {
        var roster = new ImportRoster(DerivedId.From("roster"), Cast.Conference, [new("a", "A")], [Site("a")], [Line("AA", "a")]);
        var known = (RegistryState)RegistryState.Empty.Apply(new PlanAccepted(DerivedId.From("plan"), new("p", "P", "B", []), Cast.Plan), Stamp(1));

        Assert.Equal("conference.unknown", roster.Decide(RegistryState.Empty, Now).Refusal!.Code);
        Assert.Equal(
            [typeof(OrganizationsRegistered), typeof(SitesRegistered), typeof(RosterAccepted), typeof(PlanRosterAccepted), typeof(PlanCompleted)],
            roster.Decide(known, Now).Facts.Select(f => f.GetType())
        );
    }

    [Fact]
    public void It_replaces_the_points_keeps_the_plan_and_withdraws_what_it_does_not_name()
    {
        var state = Drafted("AA", "BB");
        var import = Guid.CreateVersion7(Cast.T0);

        state = Fold(state, new BeginRoster(import), new EnrolPoints(import, [Line("BB", "b"), Line("CC", "c")]), new CompleteRoster(import, 2));

        Assert.Same(Cast.Plan, state.Plan);
        Assert.Equal(["AA withdrawn", "BB", "CC"], state.Roster.Points.Select(p => p.Withdrawn ? $"{p.Code} withdrawn" : p.Code));
        Assert.Equal("conference.already", new BeginRoster(import).Decide(state, Now).Refusal!.Code);
    }

    [Fact]
    public void An_edit_of_what_somebody_else_has_changed_is_refused_with_the_revision_that_stands()
    {
        var state = Drafted("AA");
        var seen = state.Roster.Find("AA")!;

        var edited = Fold(state, new EditPoint(seen.Revision, seen.Line with { Summoned = 7 }));
        var late = new EditPoint(seen.Revision, seen.Line with { Summoned = 8 }).Decide(edited, Now).Refusal!;

        Assert.Equal(7, edited.Roster.Find("AA")!.Line.Summoned);
        Assert.Equal(("point.changed", $"{edited.Roster.Find("AA")!.Revision}"), (late.Code, late.Arguments["revision"]));
        Assert.Null(new EditPoint(null, seen.Line with { Summoned = 8 }).Decide(edited, Now).Refusal);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("organisation")]
    [InlineData("session")]
    [InlineData("summoned")]
    public void An_edit_moves_no_point_to_another_place_and_into_no_session_there_is_not(string what)
    {
        var state = Drafted("AA");
        var line = state.Roster.Find("AA")!.Line;
        var wrong = what switch
        {
            "site" => line with { SiteId = "elsewhere" },
            "organisation" => line with { OrganizationId = "other" },
            "session" => line with { Sessions = ["never"] },
            _ => line with { Summoned = -1 },
        };

        Assert.Equal("plan.invalid", new EditPoint(null, wrong).Decide(state, Now).Refusal!.Code);
    }

    [Fact]
    public void What_somebody_corrected_after_the_importer_looked_stands_and_only_its_place_comes_with_the_file()
    {
        var state = Drafted("AA", "BB", "CC");
        var (import, seen) = (Guid.CreateVersion7(Cast.T0), last);
        var before = state.Roster.Find("AA")!;

        state = Fold(state, new EditPoint(before.Revision, before.Line with { Summoned = 7 }), new BeginRoster(import, seen));
        state = Fold(state, new EditPoint(null, state.Roster.Find("BB")!.Line with { Summoned = 8 }));
        state = Fold(state, new EnrolPoints(import, [Line("AA", "z"), Line("BB", "b"), Line("CC", "c") with { Summoned = 9 }]), new CompleteRoster(import, 3));

        Assert.Equal(["AA 7 z", "BB 8 b", "CC 9 c"], state.Roster.Points.Select(p => $"{p.Code} {p.Line.Summoned} {p.SiteId}"));
    }

    [Fact]
    public void What_the_importer_saw_yields_to_the_file()
    {
        var state = Drafted("AA");
        state = Fold(state, new EditPoint(null, state.Roster.Find("AA")!.Line with { Summoned = 7 }));
        foreach (var seen in new long?[] { last, null })
        {
            var import = Guid.CreateVersion7(Cast.T0);
            var after = Fold(state, new BeginRoster(import, seen), new EnrolPoints(import, [Line("AA", "a")]), new CompleteRoster(import, 1));
            Assert.Equal(5, after.Roster.Find("AA")!.Line.Summoned);
        }
    }

    private static ConferenceState Drafted(params string[] codes)
    {
        var import = DerivedId.From("first");
        return Fold(
            ConferenceState.Empty(Cast.Conference),
            new DraftConference(import, Cast.Plan),
            new EnrolPoints(import, [.. codes.Select(c => Line(c, c.ToLowerInvariant()[..1]))]),
            new CompleteRoster(import, codes.Length)
        );
    }

    private static ConferenceState Fold(ConferenceState state, params Command<ConferenceState>[] commands)
    {
        foreach (var command in commands)
        {
            var decision = command.Decide(state, Now);
            Assert.Null(decision.Refusal);
            foreach (var fact in decision.Facts)
            {
                state = (ConferenceState)state.Apply(fact, Stamp(Interlocked.Increment(ref last)));
            }
        }
        return state;
    }

    private static long last = 100;

    private static FactStamp Stamp(long seq) => new(seq, Now.Now, Now.Now, Now.Actor);

    private static Site Site(string id) => new(id, id, "hall", id, [], null, []);

    private static RosterLine Line(string code, string site) => new(code, code, "hall", site, site, 5, [], null, []);
}
