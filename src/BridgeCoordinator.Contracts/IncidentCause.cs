namespace BridgeCoordinator.Contracts;

/// <summary>What those who fell together have in common. An incident is named by it.</summary>
public enum IncidentCause
{
    /// <summary>One point by itself.</summary>
    Point,

    /// <summary>The power zone.</summary>
    PowerZone,

    /// <summary>The carrier of the main line.</summary>
    Carrier,

    /// <summary>An organisation above the points: a commune, a province.</summary>
    Organization,

    /// <summary>The coordinator's node that held their connections.</summary>
    Node,

    /// <summary>Most of all points at once, whatever they belong to.</summary>
    Fleet,

    /// <summary>Two agents with one site's identity.</summary>
    DuplicateIdentity,

    /// <summary>An operator called for help: no picture.</summary>
    NoPicture,

    /// <summary>An operator called for help: no sound.</summary>
    NoSound,

    /// <summary>An operator called for help: the connection is lost, though the link is not known to be down.</summary>
    LostConnection,

    /// <summary>An operator called for help with something else.</summary>
    Help,
}
