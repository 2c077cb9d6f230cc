using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>
/// Looks at one thing, as its check configures it. It may throw what the line throws at it (<see cref="Prober"/> turns that into a
/// finding) and must stop when told to. A new probe is one file, one line in <see cref="ProbeKinds"/>, its codes in the catalogue, one test.
/// </summary>
internal interface IProbe
{
    Task<Finding> Look(ProbeScene scene, CancellationToken ct);
}

/// <summary>What probes are shown.</summary>
/// <param name="Load">The machine's load.</param>
/// <param name="ClockOffset">The coordinator's clock minus ours; unknown without a session.</param>
/// <param name="HubRtt">Round trip to the coordinator; unknown without a session.</param>
/// <param name="Folder">The agent's folder; its disk is the one that matters.</param>
/// <param name="Time">The clock.</param>
/// <param name="Door">The way to the coordinator over plain HTTPS, if its address is known.</param>
internal sealed record ProbeScene(
    MachineReadings Load,
    TimeSpan? ClockOffset,
    TimeSpan? HubRtt,
    string Folder,
    TimeProvider Time,
    CoordinatorDoor? Door = null
)
{
    /// <summary>Measures a line of the site by the coordinator's UDP echo, if there is a session.</summary>
    public Func<LineRole, CancellationToken, Task<LinkReading?>>? MeasureLine { get; init; }

    /// <summary>The site's lines, for checks that name one.</summary>
    public IReadOnlyList<LineSource> Lines { get; init; } = [];

    /// <summary>The line this check is to leave by; absent: wherever the system routes it.</summary>
    public LineSource? Over { get; init; }
}

/// <summary>The way to the coordinator over plain HTTPS.</summary>
/// <param name="Server">Its address.</param>
/// <param name="Key">The site's key, once it is enrolled.</param>
/// <param name="KeyId">Under which the coordinator knows the key.</param>
internal sealed record CoordinatorDoor(Uri Server, SiteKey? Key = null, Guid KeyId = default);

/// <summary>What a probe saw.</summary>
/// <param name="Result">Its judgement; nothing if it could not look, which is neither good nor bad.</param>
/// <param name="Evidence">One line of what was seen.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Threshold">The bound it was held against.</param>
/// <param name="Code">Why it is not simply ready; the catalogue has the advice.</param>
internal sealed record Finding(
    Readiness? Result,
    string Evidence,
    double? Value = null,
    string? Unit = null,
    double? Threshold = null,
    string? Code = null
)
{
    public static Finding Good(string evidence) => new(Readiness.Ready, evidence);

    public static Finding Note(string code, string evidence) => new(Readiness.ReadyWithNotes, evidence, Code: code);

    public static Finding Bad(string code, string evidence) => new(Readiness.NotReady, evidence, Code: code);

    /// <summary>It could not look.</summary>
    public static Finding Blind(string code, string evidence) => new(null, evidence, Code: code);

    /// <summary>The worse of two findings about one thing; what was measured stays with the one that was measured.</summary>
    public Finding Unless(Finding? other) =>
        other is null || !(other.Result > Result) ? this
        : other.Value is null ? other with { Value = Value, Unit = Unit }
        : other;
}

/// <summary>From where a value deserves a note, and from where it will not do.</summary>
internal sealed record Bounds(double Warn, double Fail, bool LowIsBad)
{
    public Bounds(double warn, double fail)
        : this(warn, fail, fail < warn) { }

    public Finding Judge(double value, string unit, string code, string evidence)
    {
        bool Beyond(double bound) => LowIsBad ? value < bound : value >= bound;
        var result = Beyond(Fail) ? Readiness.NotReady : Beyond(Warn) ? Readiness.ReadyWithNotes : Readiness.Ready;
        return new Finding(
            result,
            evidence,
            Math.Round(value, 1),
            unit,
            result is Readiness.NotReady ? Fail : Warn,
            result is Readiness.Ready ? null : code
        );
    }
}
