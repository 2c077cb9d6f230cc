namespace BridgeCoordinator.Server.Platform;

/// <summary>A participant that can be seen and heard by the platform.</summary>
/// <param name="Identity">What it joined as.</param>
/// <param name="Camera">It sends a picture: published and not muted.</param>
/// <param name="Microphone">It sends sound: published and not muted.</param>
internal sealed record Participant(string Identity, bool Camera, bool Microphone);

/// <summary>Why a platform gave no answer that can be used.</summary>
internal enum PlatformFault
{
    /// <summary>It does not accept our token: wrong key, wrong secret, or clocks far apart.</summary>
    Refused,

    /// <summary>It answered with an error, or is not at this address.</summary>
    Failing,

    /// <summary>Nothing answers there, or its certificate is not to be trusted.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    Slow,

    /// <summary>An answer nobody can read.</summary>
    Garbled,
}

/// <summary>Who is in a room, or why that is not known.</summary>
internal sealed record PlatformAnswer(IReadOnlyList<Participant>? Present, PlatformFault? Fault = null, int? Status = null);

/// <summary>The seam to a video platform: is this site in the meeting? An adapter asks and reads; it never judges, and its faults are values.</summary>
internal interface IPlatformPresence
{
    /// <summary>The platform's name, for people.</summary>
    string Name { get; }

    /// <summary>Everybody in a room. A room nobody opened yet is empty.</summary>
    Task<PlatformAnswer> Ask(string room, CancellationToken cancel);
}
