namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>What came is not what this protocol speaks. The one exception a codec throws, whatever it is fed.</summary>
internal sealed class Garbled(string what) : Exception(what);
