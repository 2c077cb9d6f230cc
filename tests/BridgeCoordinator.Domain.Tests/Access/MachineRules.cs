using BridgeCoordinator.Domain.Access;

namespace BridgeCoordinator.Domain.Tests.Access;

public sealed class Machines
{
    private static readonly Guid Code = DerivedId.From("code");
    private static readonly Guid Key = DerivedId.From("key");
    private static readonly IssueEnrolmentCodes Issue = new([new NewEnrolmentCode(Code, "nghe-an/dhv")], Cast.T0.AddDays(7));

    [Fact]
    public void A_code_enrols_one_agent_of_its_own_site_and_is_used_up()
    {
        var door = new Door().Does(Issue);
        Assert.Equal("enrolment.already", door.Refuses(Issue));
        Assert.Equal("enrolment.code-unknown", door.Refuses(new EnrolAgent(Code, "nghe-an/vinh", Key)));
        door.Does(new EnrolAgent(Code, "nghe-an/dhv", Key));
        Assert.Equal(Key, door.State.AgentKeys["nghe-an/dhv"].KeyId);
        Assert.Equal("enrolment.code-unknown", door.Refuses(new EnrolAgent(Code, "nghe-an/dhv", Key)));
    }

    [Fact]
    public void A_new_code_voids_the_unused_one_of_its_site_and_an_expired_one_is_refused()
    {
        var door = new Door().Does(Issue).Does(Issue with { Codes = [new NewEnrolmentCode(Key, "nghe-an/dhv")] });
        Assert.Equal("enrolment.code-unknown", door.Refuses(new EnrolAgent(Code, "nghe-an/dhv", Key)));
        Assert.Equal(Key, door.State.OpenCode("nghe-an/dhv")!.CodeId);
        door.Now = Cast.T0.AddDays(7);
        Assert.Equal("enrolment.code-expired", door.Refuses(new EnrolAgent(Key, "nghe-an/dhv", Key)));
        Assert.Equal("access.expiry", door.Refuses(Issue));
    }

    [Fact]
    public void A_site_that_enrols_anew_is_known_by_its_new_key_alone()
    {
        var (second, newKey) = (DerivedId.From("code-2"), DerivedId.From("key-2"));
        var door = new Door().Does(Issue).Does(new EnrolAgent(Code, "nghe-an/dhv", Key));
        Assert.Equal("nghe-an/dhv", door.State.KeyNamed(Key)!.SiteId);

        door.Does(Issue with { Codes = [new NewEnrolmentCode(second, "nghe-an/dhv")] });
        Assert.NotNull(door.State.KeyNamed(Key));
        door.Does(new EnrolAgent(second, "nghe-an/dhv", newKey));

        Assert.Null(door.State.KeyNamed(Key));
        Assert.Equal("nghe-an/dhv", door.State.KeyNamed(newKey)!.SiteId);
    }

    [Fact]
    public void A_token_has_known_scopes_an_end_and_can_be_revoked()
    {
        var issue = new IssueMachineToken(Key, "bridgectl", [MachineScopes.PlanWrite], Cast.T0.AddDays(1));
        var door = new Door();
        Assert.Equal("access.scope", door.Refuses(issue with { Scopes = ["tea:make"] }));
        Assert.Equal("access.scope", door.Refuses(issue with { Scopes = [] }));
        Assert.Equal("access.expiry", door.Refuses(issue with { ExpiresAt = Cast.T0 }));
        door.Does(issue);
        Assert.Equal("access.already", door.Refuses(issue));
        door.Does(new RevokeMachineToken(Key));
        Assert.Equal("access.already", door.Refuses(new RevokeMachineToken(Key)));
    }

    [Fact]
    public void Denials_are_facts_by_identity_code_and_minute()
    {
        var decision = new Door().Decide(new RecordDenials([new Denial("agent:nghe-an/dhv", "access.denied", Cast.T0, 3)]));
        Assert.Equal([new AccessDenied("agent:nghe-an/dhv", "access.denied", Cast.T0, 3)], decision.Facts);
        Assert.Equal("request.invalid", new Door().Refuses(new RecordDenials([])));
    }
}
