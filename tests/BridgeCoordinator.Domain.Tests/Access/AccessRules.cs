using BridgeCoordinator.Domain.Access;

namespace BridgeCoordinator.Domain.Tests.Access;

/// <summary>The access stream with a clock in hand.</summary>
internal sealed class Door
{
    private long sent;

    public AccessState State { get; private set; } = AccessState.Empty;

    public DateTimeOffset Now { get; set; } = Cast.T0;

    public Decision Decide(Command command)
    {
        var moment = new Moment(Now, Now, DerivedId.From("door", $"{++sent}"), Cast.Director);
        var decision = command.Decide(State, moment);
        foreach (var fact in decision.Facts)
        {
            State = (AccessState)State.Apply(fact, new FactStamp(sent, Now, Now, Cast.Director));
        }
        return decision;
    }

    public Door Does(Command command)
    {
        Assert.Null(Decide(command).Refusal);
        return this;
    }

    public string Refuses(Command command)
    {
        var code = Decide(command).Refusal!.Code;
        Assert.Contains(code, ProblemCatalogue.ByCode.Keys);
        return code;
    }
}

public sealed class People_and_sign_ins
{
    private static readonly Guid Link = DerivedId.From("link");
    private static readonly Guid In = DerivedId.From("sign-in");

    private static Door WithHoa(Role role = Role.Administrator) => new Door().Does(new AddPerson(Cast.Hoa, role));

    [Fact]
    public void A_link_signs_in_once_and_only_before_it_expires()
    {
        var door = WithHoa().Does(new IssueSignInLink(Link, Cast.Hoa, Cast.T0.AddHours(1)));
        door.Does(new SignIn(In, Link));
        Assert.Equal(Role.Administrator, door.State.Behind(In)!.Role);
        Assert.Equal("access.link-unknown", door.Refuses(new SignIn(DerivedId.From("again"), Link)));
        var late = WithHoa().Does(new IssueSignInLink(Link, Cast.Hoa, Cast.T0.AddHours(1)));
        late.Now = Cast.T0.AddHours(1);
        Assert.Equal("access.link-expired", late.Refuses(new SignIn(In, Link)));
    }

    [Fact]
    public void The_secret_of_a_link_is_a_row_and_no_fact()
    {
        var row = new CredentialRow(Link, "sign-in-link", [1, 2, 3]);
        var decision = WithHoa().Decide(new IssueSignInLink(Link, Cast.Hoa, Cast.T0.AddHours(1)) { Secret = row });
        Assert.Equal([row], decision.Rows);
        Assert.Equal("access.expiry", WithHoa().Refuses(new IssueSignInLink(Link, Cast.Hoa, Cast.T0)));
        Assert.Equal("access.person-unknown", WithHoa().Refuses(new IssueSignInLink(Link, Cast.Binh, Cast.T0.AddHours(1))));
    }

    [Fact]
    public void A_person_removed_is_signed_out_and_their_links_are_void()
    {
        var door = WithHoa().Does(new AddPerson(Cast.Binh, Role.Observer));
        door.Does(new IssueSignInLink(Link, Cast.Binh, Cast.T0.AddHours(1))).Does(new SignIn(In, Link));
        door.Does(new IssueSignInLink(DerivedId.From("second"), Cast.Binh, Cast.T0.AddHours(1)));
        door.Does(new RemovePerson(Cast.Binh));
        Assert.Null(door.State.Behind(In));
        Assert.Empty(door.State.SignInLinks);
        Assert.Equal("access.person-unknown", door.Refuses(new RemovePerson(Cast.Binh)));
    }

    [Fact]
    public void The_last_administrator_stays_one()
    {
        var door = WithHoa();
        Assert.Equal("access.last-administrator", door.Refuses(new RemovePerson(Cast.Hoa)));
        Assert.Equal("access.last-administrator", door.Refuses(new AddPerson(Cast.Hoa, Role.Observer)));
        door.Does(new AddPerson(Cast.Binh, Role.Administrator)).Does(new AddPerson(Cast.Hoa, Role.Observer));
    }

    [Fact]
    public void Roles_are_for_people_and_an_operator_has_a_point()
    {
        var door = WithHoa();
        Assert.Equal("access.already", door.Refuses(new AddPerson(Cast.Hoa, Role.Administrator)));
        Assert.Equal("access.role", door.Refuses(new AddPerson(Cast.Binh, Role.Agent)));
        Assert.Equal("access.role", door.Refuses(new AddPerson(Cast.Binh, Role.Operator)));
        Assert.Equal("access.role", door.Refuses(new AddPerson(Cast.Binh, Role.Observer, Cast.Conference, "DHV")));
    }

    [Fact]
    public void Signing_out_ends_the_sign_in_once()
    {
        var door = WithHoa()
            .Does(new IssueSignInLink(Link, Cast.Hoa, Cast.T0.AddHours(1)))
            .Does(new SignIn(In, Link))
            .Does(new SignOut(In));
        Assert.Null(door.State.Behind(In));
        Assert.Equal("access.already", door.Refuses(new SignOut(In)));
    }
}

public sealed class Operators
{
    private static EnterAsOperator Enter(string signIn, string point = "DHV") =>
        new(DerivedId.From(signIn), Cast.Hoa, Cast.Conference, point);

    [Fact]
    public void Entering_makes_an_operator_of_that_point_and_signs_in()
    {
        var row = new PersonRow(Cast.Hoa, "Hòa");
        var door = new Door();
        var decision = door.Decide(Enter("a") with { Person = row });
        Assert.Equal(
            [new PersonAdded(Cast.Hoa, Role.Operator, Cast.Conference, "DHV"), new SignedIn(DerivedId.From("a"), Cast.Hoa)],
            decision.Facts
        );
        Assert.Equal([row], decision.Rows);
        Assert.Equal([new SignedIn(DerivedId.From("b"), Cast.Hoa)], door.Decide(Enter("b")).Facts);
    }

    [Fact]
    public void An_operator_who_moves_is_signed_out_at_the_old_point()
    {
        var door = new Door().Does(Enter("a")).Does(Enter("b", "VINH"));
        Assert.Null(door.State.Behind(DerivedId.From("a")));
        Assert.Equal("VINH", door.State.Behind(DerivedId.From("b"))!.Point);
    }

    [Fact]
    public void A_code_makes_no_operator_of_somebody_who_is_something_else() =>
        Assert.Equal("access.role", new Door().Does(new AddPerson(Cast.Hoa, Role.Director)).Refuses(Enter("a")));

    [Fact]
    public void A_changed_code_has_the_next_revision_and_signs_out_who_used_the_old_one()
    {
        var door = new Door().Does(Enter("a"));
        Assert.Equal(1, door.State.OperatorCodeRevision(Cast.Conference, "DHV"));
        door.Does(new ChangeOperatorCode(Cast.Conference, "DHV")).Does(new ChangeOperatorCode(Cast.Conference, "DHV"));
        Assert.Equal(3, door.State.OperatorCodeRevision(Cast.Conference, "DHV"));
        Assert.Equal(1, door.State.OperatorCodeRevision(Cast.Conference, "VINH"));
        Assert.Null(door.State.Behind(DerivedId.From("a")));
    }
}
