namespace BridgeCoordinator.Contracts;

/// <summary>What a check is: who makes it, and what its result means.</summary>
/// <param name="Id">As waves name it; <c>[a-z0-9-]{1,32}</c>.</param>
/// <param name="By">Who makes it.</param>
/// <param name="Advisory">Not ready is only a note, and no answer is none missing.</param>
/// <param name="Name">What people call it; absent where the pages have a word for the id.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Photo">A photo is asked for.</param>
/// <param name="AtMost">A measured value above this is not ready, whatever the one who measured says.</param>
/// <param name="AtLeast">A measured value below this is not ready.</param>
public sealed record CheckPlan(
    string Id,
    CheckBy By,
    bool Advisory = false,
    string? Name = null,
    string? NameEn = null,
    bool Photo = false,
    double? AtMost = null,
    double? AtLeast = null
);

/// <summary>What was wrong with a point in a wave when it was excepted.</summary>
/// <param name="Checks">Checks that were not ready.</param>
/// <param name="NoAnswer">Somebody who must answer had not.</param>
/// <param name="Act">The act that is the answer told of trouble.</param>
/// <param name="Drift">Its set-up was not the frozen one.</param>
public sealed record WaivedReds(IReadOnlyList<string> Checks, bool NoAnswer = false, bool Act = false, bool Drift = false);

/// <summary>One thing a set-up is made of. Several of one kind are several items.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Which one, at most 120 characters, always written the same way.</param>
public sealed record SetupItem(SetupKind Kind, string Value)
{
    /// <summary>The most characters of <see cref="Value"/>.</summary>
    public const int MostValue = 120;

    /// <summary>The most items of one answer.</summary>
    public const int MostItems = 32;
}

/// <summary>A difference between the frozen set-up and what was found.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="From">What was frozen; absent if there was none.</param>
/// <param name="To">What was found; absent if it is gone.</param>
public sealed record SetupChange(SetupKind Kind, string? From, string? To);

/// <summary>A wave in the picture of a go or no-go.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="State">Planned, Open, Closed or Skipped.</param>
/// <param name="Gate">What hangs on it.</param>
/// <param name="Run">Its latest run; 0 before the first.</param>
/// <param name="Required">Points that count.</param>
/// <param name="Ready">Of them: ready.</param>
/// <param name="ReadyWithNotes">Of them: ready with notes.</param>
/// <param name="Waived">Of them: waived.</param>
/// <param name="NotReady">Of them: not ready.</param>
/// <param name="NoAnswer">Of them: no answer at the deadline.</param>
/// <param name="Pending">Of them: not answered yet.</param>
/// <param name="Passed">It is closed, and enough of them are ready, ready with notes or waived.</param>
public sealed record GoWave(
    string WaveId,
    WaveState State,
    GateKind Gate,
    int Run,
    int Required,
    int Ready,
    int ReadyWithNotes,
    int Waived,
    int NotReady,
    int NoAnswer,
    int Pending,
    bool Passed
);
