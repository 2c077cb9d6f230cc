namespace BridgeCoordinator.Contracts;

/// <summary>What a signed-in identity may be. One permission table says what each may do.</summary>
public enum Role
{
    /// <summary>Runs the installation: people, codes, tokens, plans.</summary>
    Administrator,

    /// <summary>Đạo diễn: runs the conference; one at a time.</summary>
    Director,

    /// <summary>A controller in the control room.</summary>
    Controller,

    /// <summary>The technician of one bridge point.</summary>
    Operator,

    /// <summary>May look, not touch.</summary>
    Observer,

    /// <summary>The agent of one site.</summary>
    Agent,

    /// <summary>A machine with a scoped token.</summary>
    Machine,

    /// <summary>Somebody who reports for one unit of a programme.</summary>
    Unit,
}

/// <summary>Who stands behind a command.</summary>
public enum ActorKind
{
    /// <summary>A person, by person id.</summary>
    Person,

    /// <summary>A site's agent, by site id.</summary>
    Agent,

    /// <summary>A machine, by token id.</summary>
    Machine,

    /// <summary>The coordinator itself: the bell, the sweep, the courier.</summary>
    System,
}
