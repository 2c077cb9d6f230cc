using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;

namespace BridgeCoordinator.Domain.Tests.Programmes;

public sealed class A_programme_that_makes_no_sense
{
    private static string? Place(ProgrammePlan plan, params ProgrammeUnit[] units)
    {
        var import = new ImportPlan(DerivedId.From("a"), plan, null, [], [], []) { Units = units };
        return import.Decide(RegistryState.Empty, new Moment(Cast.T0, Cast.T0, import.ImportId, Cast.Director)).Refusal?.Arguments["detail"];
    }

    [Fact]
    public void Is_refused_with_the_place()
    {
        var plan = ProgrammeScene.Plan;
        Assert.Null(Place(plan, ProgrammeScene.Units));
        Assert.Equal("levels/district", Place(plan with { Levels = [.. plan.Levels, new("district", 1, null)] }));
        Assert.Equal("levels/x/when", Place(plan with { Levels = [new("x", 1, new DateForm(DateFormKind.Range, new(2020, 12, 2)))] }));
        Assert.Equal("programme/zone", Place(plan with { Zone = "Mars/Olympus" }));
        Assert.Equal("programme/remindDays", Place(plan with { RemindDays = [7, 7] }));
        Assert.Equal("programme/remindDays", Place(plan with { RemindDays = [0] }));
        var further = plan.FurtherConferences![0];
        Assert.Equal("furtherConferences/doanh-nghiep", Place(plan with { FurtherConferences = [further, further] }));
        Assert.Equal("furtherConferences/doanh-nghiep", Place(plan with { FurtherConferences = [further with { Host = "Tỉnh" }] }));
        Assert.Equal("units/a/b/level", Place(plan, new ProgrammeUnit("a/b", "B", "village")));
        Assert.Equal("units/a/b", Place(plan, new ProgrammeUnit("a/b", "B", "district"), new ProgrammeUnit("a/b", "C", "district")));
        Assert.Equal("units/a b", Place(plan, new ProgrammeUnit("a b", "B", "district")));
        Assert.Equal("units/a/b/people", Place(plan, new ProgrammeUnit("a/b", "B", "district", -1)));
    }

    [Fact]
    public void Units_come_in_parts_that_fit_a_fact_and_only_to_a_programme_that_stands()
    {
        var units = Enumerable.Range(0, 250).Select(i => new ProgrammeUnit($"kh/x{i}", $"Xã {i}", "grassroots")).ToArray();
        var import = new ImportUnits(DerivedId.From("u"), ProgrammeScene.Plan.Id, units, [.. units.Select(u => new Organization(u.Id, u.Name, u.Level))]);
        var moment = new Moment(Cast.T0, Cast.T0, import.ImportId, Cast.Director);
        Assert.Equal("programme.unknown", import.Decide(RegistryState.Empty, moment).Refusal!.Code);

        var standing = (RegistryState)RegistryState.Empty.Apply(new PlanAccepted(DerivedId.From("p"), ProgrammeScene.Plan, null), default);
        var facts = import.Decide(standing, moment).Facts;
        Assert.Equal([100, 100, 50], facts.OfType<OrganizationsRegistered>().Select(f => f.Organizations.Count));
        Assert.Equal([100, 100, 50], facts.OfType<PlanUnitsAccepted>().Select(f => f.Units.Count));
    }
}
