using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>The families of causes: what links do, what operators call for help with, and twins.</summary>
public static class Causes
{
    /// <summary>Points are in it because their links fell.</summary>
    public static bool IsOfLinks(this IncidentCause cause) => cause <= IncidentCause.Fleet;

    /// <summary>Points are in it because their operators called for help.</summary>
    public static bool IsOfHelp(this IncidentCause cause) => cause >= IncidentCause.NoPicture;

    public static IncidentCause Cause(this HelpKind kind) =>
        kind switch
        {
            HelpKind.NoPicture => IncidentCause.NoPicture,
            HelpKind.NoSound => IncidentCause.NoSound,
            HelpKind.LostConnection => IncidentCause.LostConnection,
            HelpKind.Other => IncidentCause.Help,
        };
}
