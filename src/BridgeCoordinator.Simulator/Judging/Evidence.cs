using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>A row of the journal with the fact it holds.</summary>
internal sealed record Entry(JournalFact Row, IFact Fact)
{
    public long Seq => Row.Seq;

    public DateTimeOffset At => Row.At;

    public static Entry Of(JournalFact row) => new(row, FactCatalogue.Read(row.Type, row.Version, row.Body));
}

/// <summary>A fact of one kind, and where it stands.</summary>
internal readonly record struct Found<T>(T Fact, JournalFact Row)
    where T : IFact;

/// <summary>The streams a rehearsal writes, as read over HTTP, beside the plan they are judged by.</summary>
internal sealed class Evidence(JudgedPlan plan, IReadOnlyDictionary<string, IReadOnlyList<JournalFact>> journal)
{
    private readonly Lazy<ILookup<string, Entry>> points = new(() =>
        (journal.GetValueOrDefault($"conference/{plan.Conference.Id}") ?? [])
            .Select(Entry.Of)
            .Where(e => PointOf(e.Fact) is not null)
            .ToLookup(e => PointOf(e.Fact)!, StringComparer.Ordinal)
    );

    public JudgedPlan Plan { get; } = plan;

    public IReadOnlyDictionary<string, IReadOnlyList<Entry>> Streams { get; } =
        journal.ToDictionary(s => s.Key, s => (IReadOnlyList<Entry>)[.. s.Value.Select(Entry.Of)]);

    public string ConferenceStream => $"conference/{Plan.Conference.Id}";

    public string ProgrammeStream => $"programme/{Plan.ProgrammeId}";

    public IReadOnlyList<Entry> Conference => Of(ConferenceStream);

    public IReadOnlyList<Entry> Of(string stream) => Streams.GetValueOrDefault(stream) ?? [];

    /// <summary>The conference's facts of one kind, in order.</summary>
    public IReadOnlyList<Found<T>> All<T>()
        where T : IFact => All<T>(ConferenceStream);

    public IReadOnlyList<Found<T>> All<T>(string stream)
        where T : IFact => [.. Of(stream).Where(e => e.Fact is T).Select(e => new Found<T>((T)e.Fact, e.Row))];

    /// <summary>What the conference's journal says of one point, in order.</summary>
    public IEnumerable<Entry> ByPoint(string code) => points.Value[code];

    /// <summary>Where the session moved to a phase; the end of time where it never did.</summary>
    public long SeqOf(Contracts.SessionPhase phase)
    {
        var found = All<SessionPhaseChanged>().Where(f => f.Fact.SessionId == Plan.Session.Id && f.Fact.To == phase);
        return found.Select(f => f.Row.Seq).DefaultIfEmpty(long.MaxValue).First();
    }

    /// <summary>The points the plan names that are not among these, for a sentence.</summary>
    public string? Missing(IEnumerable<string> codes)
    {
        var there = codes.ToHashSet(StringComparer.Ordinal);
        return Name(Plan.Points.Select(p => p.Code).Where(code => !there.Contains(code)));
    }

    private static string? PointOf(IFact fact) =>
        fact switch
        {
            LinkCameUp f => f.Point,
            LinkWentDown f => f.Point,
            LinkLeft f => f.Point,
            OperatorCameOnPost f => f.Point,
            WaveAnswered f => f.Point,
            RollCallAnswered f => f.Point,
            HeadcountRecorded f => f.Point,
            _ => null,
        };

    /// <summary>Names at most five; null for none.</summary>
    public static string? Name(IEnumerable<string> codes)
    {
        var all = codes.ToList();
        return all.Count switch
        {
            0 => null,
            <= 5 => string.Join(", ", all),
            _ => $"{string.Join(", ", all.Take(5))} and {all.Count - 5} more",
        };
    }
}
