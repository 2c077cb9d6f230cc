namespace BridgeCoordinator.Server.Doors;

/// <summary>The ways to prove who one is, and the policies that demand one.</summary>
internal static class Schemes
{
    /// <summary>People: a same-origin cookie.</summary>
    public const string Cookie = "Cookie";

    /// <summary>Machines: <c>Authorization: Bearer …</c>.</summary>
    public const string Bearer = "Bearer";

    /// <summary>Agents: a single-use ticket for one connection.</summary>
    public const string Ticket = "Ticket";

    /// <summary>Agents beside their session: a nonce signed by the site's key.</summary>
    public const string AgentKey = "AgentKey";
}

internal static class Policies
{
    /// <summary>Administrators, and machines with <c>access:write</c>.</summary>
    public const string Administer = "administer";

    /// <summary>Administrators, and machines with <c>plan:write</c>.</summary>
    public const string Import = "import";

    /// <summary>The control room, and machines with <c>plan:write</c>. The permission table says who may.</summary>
    public const string EditPlan = "edit-plan";

    /// <summary>Administrators, and machines with <c>journal:read</c>.</summary>
    public const string ReadJournal = "read-journal";

    /// <summary>The control room, and machines with <c>conference:read</c>.</summary>
    public const string WatchBoard = "watch-board";

    /// <summary>The control room, and machines with <c>readiness:read</c> or <c>conference:read</c>.</summary>
    public const string ReadReadiness = "read-readiness";

    /// <summary>The control room's acts, and machines with <c>conference:run</c>. The permission table says which act.</summary>
    public const string RunConference = "run-conference";

    /// <summary>An operator, at one's own point.</summary>
    public const string Operate = "operate";

    /// <summary>The control room, and machines that may read conferences or write programmes.</summary>
    public const string WatchProgramme = "watch-programme";

    /// <summary>Those of the control room who speak for units, and machines with <c>programme:write</c>.</summary>
    public const string RunProgramme = "run-programme";

    /// <summary>Somebody who reports for a unit, at one's own unit.</summary>
    public const string ReportUnit = "report-unit";

    /// <summary>An agent with a redeemed ticket.</summary>
    public const string Agent = "agent";

    /// <summary>An agent that signed a fresh nonce; it need have no session.</summary>
    public const string AgentKey = "agent-key";
}
