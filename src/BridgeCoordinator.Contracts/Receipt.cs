namespace BridgeCoordinator.Contracts;

/// <summary>A command was committed. A repeat of the same command is answered with the same receipt.</summary>
/// <param name="Stream">The stream it was written to.</param>
/// <param name="FirstSeq">The number of its first fact.</param>
/// <param name="LastSeq">The number of its last fact.</param>
/// <param name="At">When it was committed, by the journal's clock.</param>
public sealed record Receipt(string Stream, long FirstSeq, long LastSeq, DateTimeOffset At);

/// <summary>A refusal as it travels: members of a problem details body, and the message of a <c>HubException</c> as JSON.</summary>
/// <param name="Code">The problem code.</param>
/// <param name="Vi">The sentence in Vietnamese.</param>
/// <param name="En">The sentence in English.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record ProblemBody(string Code, string Vi, string En, IReadOnlyDictionary<string, string>? Arguments = null);
