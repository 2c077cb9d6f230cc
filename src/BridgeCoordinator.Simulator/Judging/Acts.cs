namespace BridgeCoordinator.Simulator.Judging;

/// <summary>The acts a rehearsal demands, by name: the course plays them, the judge looks for them, <c>--omit</c> leaves one out.</summary>
internal static class Acts
{
    public const string Journal = "journal";
    public const string Import = "import";
    public const string Open = "open";
    public const string Enrol = "enrol";
    public const string OnPost = "on-post";
    public const string WaveAnswers = "wave-answers";
    public const string Repair = "repair";
    public const string RollCall = "roll-call";
    public const string FirstHeadcount = "first-headcount";
    public const string Correction = "correction";
    public const string GoLive = "go-live";
    public const string Silence = "silence";
    public const string Death = "death";
    public const string Return = "return";
    public const string ClosingHeadcount = "closing-headcount";
    public const string Close = "close";

    /// <summary>Those that may be left out to see that the judge misses them; without the others nothing runs at all.</summary>
    public static IReadOnlyList<string> MayBeOmitted { get; } =
        [OnPost, WaveAnswers, Repair, RollCall, FirstHeadcount, Correction, GoLive, Silence, Return, Death, ClosingHeadcount, Close];
}
