using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;

namespace BridgeCoordinator.Domain.Tests.Registry;

public sealed class Importing_a_plan
{
    private static readonly ProgrammePlan Programme = new(
        "nghe-an-xix",
        "Nghị quyết Đại hội XIX",
        "Tỉnh ủy Nghệ An",
        [new("province", 2, null)]
    );

    private static ImportPlan Import(string name, params RosterLine[] roster) =>
        new(
            DerivedId.From(name),
            Programme,
            Cast.Plan,
            [.. roster.Select(l => new Organization(l.OrganizationId, l.Name))],
            [.. roster.Select(l => new Site(l.SiteId, l.Name, l.Kind, l.OrganizationId, l.Lines, l.PowerZone, l.Contacts))],
            roster
        );

    private static (RegistryState State, Decision Decision) Send(RegistryState state, ImportPlan import)
    {
        var decision = import.Decide(state, new Moment(Cast.T0, Cast.T0, import.ImportId, Cast.Director));
        var after = decision.Facts.Aggregate(
            (StreamState)state,
            (s, fact) => s.Apply(fact, new FactStamp(1, Cast.T0, Cast.T0, Cast.Director))
        );
        return ((RegistryState)after, decision);
    }

    private static string Place(ImportPlan import)
    {
        var refusal = Send(RegistryState.Empty, import).Decision.Refusal!;
        Assert.Equal("plan.invalid", refusal.Code);
        return refusal.Arguments["detail"];
    }

    [Fact]
    public void The_whole_plan_is_one_decision_ending_with_its_completion()
    {
        var (state, decision) = Send(RegistryState.Empty, Import("a", Cast.Roster));
        Assert.Equal(
            ["OrganizationsRegistered", "SitesRegistered", "PlanAccepted", "PlanRosterAccepted", "PlanCompleted"],
            decision.Facts.Select(f => f.GetType().Name)
        );
        Assert.Equal(["nghe-an/bdbp", "nghe-an/dhv", "nghe-an/vinh"], state.Sites.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(3, state.Imports[DerivedId.From("a")].Points);
        Assert.Equal("import.already", Send(state, Import("a", Cast.Roster)).Decision.Refusal!.Code);
    }

    [Fact]
    public void An_organisation_only_implied_does_not_lose_the_name_it_was_given_before()
    {
        var (described, _) = Send(RegistryState.Empty, Import("a", Cast.Roster));
        var id = Cast.Roster[0].OrganizationId;
        var later = Import("b", Cast.Roster) with { Organizations = [new Organization(id, "Điểm cầu"), new Organization("nghe-an", "nghe-an")] };

        var (kept, _) = Send(described, later with { Implied = [id, "nghe-an"] });
        var (renamed, _) = Send(described, later with { ImportId = DerivedId.From("c"), Implied = ["nghe-an"] });

        Assert.Equal((Cast.Roster[0].Name, "nghe-an"), (kept.Organizations[id].Name, kept.Organizations["nghe-an"].Name));
        Assert.Equal("Điểm cầu", renamed.Organizations[id].Name);
    }

    [Fact]
    public void A_later_import_registers_only_what_changed()
    {
        var (state, _) = Send(RegistryState.Empty, Import("a", Cast.Roster));
        var facts = Send(state, Import("b", Cast.Roster[0], Cast.Roster[1] with { PowerZone = "vinh-2" })).Decision.Facts;
        Assert.Empty(facts.OfType<OrganizationsRegistered>());
        Assert.Equal("nghe-an/bdbp", Assert.Single(Assert.Single(facts.OfType<SitesRegistered>()).Sites).Id);
    }

    [Fact]
    public void A_known_contact_keeps_its_id_and_its_row_goes_under_it()
    {
        var (state, _) = Send(RegistryState.Empty, Import("a", Cast.Roster));
        var fresh = DerivedId.From("fresh");
        var again = Import(
            "b",
            Cast.Roster[0] with
            {
                Contacts = [new SiteContact(ContactRole.Operator, fresh), new SiteContact(ContactRole.Leader, Cast.Binh)],
            }
        );
        again = again with { People = [new PersonRow(fresh, "Hòa", "0912"), new PersonRow(Cast.Binh, "Bình")] };
        var (after, decision) = Send(state, again);
        var known = DerivedId.From("DHV");
        Assert.Equal([known, Cast.Binh], decision.Rows.Cast<PersonRow>().Select(r => r.PersonId));
        Assert.Equal([known, Cast.Binh], after.Sites["nghe-an/dhv"].Contacts.Select(c => c.PersonId));
        Assert.Equal(
            [known, Cast.Binh],
            Assert.Single(decision.Facts.OfType<PlanRosterAccepted>()).Lines[0].Contacts.Select(c => c.PersonId)
        );
        Assert.DoesNotContain(decision.Facts, f => FactCatalogue.Write(f).Body.Contains("0912", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_roster_comes_in_parts_that_fit_a_body()
    {
        var name = new string('ệ', 200);
        var roster = Enumerable.Range(0, 1000).Select(i => Cast.Line($"P{i}", name, "commune", $"site-{i}", 10)).ToArray();
        var facts = Send(RegistryState.Empty, Import("a", roster)).Decision.Facts;
        Assert.Equal(1000, facts.OfType<PlanRosterAccepted>().Sum(f => f.Lines.Count));
        Assert.All(facts.OfType<PlanRosterAccepted>(), f => Assert.InRange(f.Lines.Count, 1, 100));
        Assert.All(facts, f => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(FactCatalogue.Write(f).Body), 1, Guard.BodyBytes));
    }

    [Fact]
    public void A_plan_that_does_not_hang_together_is_refused_with_the_place()
    {
        var import = Import("a", Cast.Roster);
        Assert.Equal("sites/nghe-an/dhv", Place(import with { Organizations = import.Organizations.Skip(1).ToList() }));
        Assert.Equal("points/DHV/site", Place(import with { Sites = import.Sites.Skip(1).ToList() }));
        Assert.Equal("conference", Place(import with { Conference = null }));
        Assert.Equal("conference/programme", Place(import with { Conference = Cast.Plan with { ProgrammeId = "other" } }));
        Assert.Equal("points/dhv", Place(Import("a", Cast.Roster[0] with { Code = "dhv" })));
        Assert.Equal("points/DHV/summoned", Place(Import("a", Cast.Roster[0] with { Summoned = -1 })));
        Assert.Equal("points/DHV", Place(import with { Roster = [Cast.Roster[0], Cast.Roster[0] with { SiteId = "nghe-an/vinh" }] }));
        Assert.Equal(
            "points/site/nghe-an/dhv",
            Place(import with { Roster = [Cast.Roster[0], Cast.Roster[1] with { SiteId = "nghe-an/dhv" }] })
        );
    }

    [Fact]
    public void A_plan_may_hold_a_programme_and_no_conference()
    {
        var import = new ImportPlan(DerivedId.From("a"), Programme, null, [], [], []);
        Assert.Equal(
            [new PlanAccepted(import.ImportId, Programme, null), new PlanCompleted(import.ImportId, null, 0)],
            Send(RegistryState.Empty, import).Decision.Facts
        );
    }

    [Fact]
    public void Adopting_the_same_programme_again_changes_nothing()
    {
        var state = ProgrammeState.Empty.Apply(new ProgrammeAdopted(Programme), default);
        var moment = new Moment(Cast.T0, Cast.T0, default, Cast.Courier);
        Assert.Equal(
            "programme.already",
            new AdoptProgramme(Programme with { Levels = [.. Programme.Levels] }).Decide(state, moment).Refusal!.Code
        );
        Assert.Null(new AdoptProgramme(Programme with { By = "Tỉnh ủy" }).Decide(state, moment).Refusal);
    }
}
