namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>What a rehearsal was asked for.</summary>
internal sealed record RehearsalOptions
{
    /// <summary>Plays the shortest course, and exits by the judge's word.</summary>
    public bool Fast { get; init; }

    /// <summary>1–2,000; eight is Nghệ An's own.</summary>
    public int Points { get; init; } = 8;

    /// <summary>The act left out, if any.</summary>
    public string? Omit { get; init; }

    /// <summary>Where the coordinator listens; its port may be 0.</summary>
    public Uri Url { get; init; } = new("http://localhost:5080");

    /// <summary>A coordinator that already runs, instead of one of our own.</summary>
    public Uri? Connect { get; init; }

    /// <summary>A machine token of that coordinator.</summary>
    public string? Token { get; init; }

    /// <summary>Keeps plan, journal and data folder here.</summary>
    public string? Keep { get; init; }

    /// <summary>Leaves the coordinator up at the end, until Ctrl+C.</summary>
    public bool Stay { get; init; }

    /// <summary>Where all chance comes from.</summary>
    public int Seed { get; init; }

    public Pace Pace => Fast ? Pace.Fast(Points) : Pace.Normal(Points);
}
