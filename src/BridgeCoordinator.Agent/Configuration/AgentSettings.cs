using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Configuration;

/// <summary>What the agent's file says; without a file, what holds by itself.</summary>
/// <param name="Servers">Addresses of the coordinator; empty: those of the command line or of the last start.</param>
/// <param name="Data">The agent's folder; absent: the command line's.</param>
/// <param name="Main">The main line.</param>
/// <param name="Backup">The backup line, if the site has one.</param>
/// <param name="Checks">Every check, by id.</param>
/// <param name="Schedule">What is checked between waves; absent: nothing.</param>
internal sealed record AgentSettings(
    IReadOnlyList<Uri> Servers,
    string? Data,
    AgentLine? Main,
    AgentLine? Backup,
    IReadOnlyDictionary<string, Check> Checks,
    AgentSchedule? Schedule
)
{
    /// <summary>The lines to measure.</summary>
    public IReadOnlyList<LineSource> Lines => Backup is null ? [Source(LineRole.Main)] : [Source(LineRole.Main), Source(LineRole.Backup)];

    public static AgentSettings Usual { get; } = AgentFile.Read("version: 1").Settings!;

    public LineSource Source(LineRole line) => new(line, (line is LineRole.Main ? Main : Backup) is { } told ? told.Interface ?? told.Address?.ToString() : null);
}

/// <summary>A line to the outside: the interface or the address packets leave from.</summary>
internal sealed record AgentLine(string? Interface, System.Net.IPAddress? Address);

/// <summary>The checks run by themselves, and how often.</summary>
internal sealed record AgentSchedule(TimeSpan Every, IReadOnlyList<Check> Checks);

/// <summary>An error of the agent's file, with its place.</summary>
internal sealed record AgentFileError(int Line, int Column, string Path, string Vi, string En);

/// <summary>Either the settings, or every error of the file.</summary>
internal sealed record AgentReading(AgentSettings? Settings, IReadOnlyList<AgentFileError> Errors);
