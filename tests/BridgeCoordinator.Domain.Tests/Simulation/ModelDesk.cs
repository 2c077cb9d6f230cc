namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>
/// The desk of one stream as the design draws it: decide a batch on a tentative state, commit, then answer. It crashes before the
/// commit (nothing happened) or after it (it happened, and nobody heard).
/// </summary>
internal sealed class ModelDesk(StreamId stream, Random random)
{
    private StreamState state = StreamState.Before(stream);
    private long seq;

    public ModelJournal Journal { get; } = new(stream);

    public StreamId Stream => stream;

    public StreamState State => state;

    public int Crashes { get; private set; }

    /// <summary>The answers, in order; null to each when the desk crashed.</summary>
    public IReadOnlyList<Answer?> Take(IReadOnlyList<Envelope> batch, DateTimeOffset now, bool mayCrash)
    {
        now = now > Journal.LastAt ? now : Journal.LastAt;
        var (tentative, last) = (state.Opened(), seq);
        List<(Envelope, IReadOnlyList<IFact>)> accepted = [];
        List<Answer?> answers = [];
        Dictionary<(Actor, Guid), (string BodyHash, Answer Answer)> inThisBatch = [];
        foreach (var envelope in batch)
        {
            var key = (envelope.Actor, envelope.CommandId);
            if (Journal.Known(envelope) is { } known)
            {
                answers.Add(known);
                continue;
            }
            if (inThisBatch.TryGetValue(key, out var first))
            {
                answers.Add(first.BodyHash == envelope.BodyHash ? first.Answer : new Answer(0, 0, "command.id-reused"));
                continue;
            }
            var occurred = envelope.OccurredAt < now ? envelope.OccurredAt : now;
            var decision = envelope.Command.Decide(tentative, new Moment(now, occurred, envelope.CommandId, envelope.Actor));
            if (decision.Refusal is { } refusal)
            {
                Assert.Contains(refusal.Code, ProblemCatalogue.ByCode.Keys);
                answers.Add(new Answer(0, 0, refusal.Code));
                continue;
            }
            foreach (var fact in decision.Facts)
            {
                tentative = tentative.Apply(fact, new FactStamp(++last, now, occurred, envelope.Actor));
            }
            var answer = new Answer(last - decision.Facts.Count + 1, last);
            inThisBatch.Add(key, (envelope.BodyHash, answer));
            accepted.Add((envelope with { OccurredAt = occurred }, decision.Facts));
            answers.Add(answer);
        }
        var fate = mayCrash ? random.Next(25) : 9;
        if (fate == 0)
        {
            Crashes++;
            return [.. batch.Select(_ => (Answer?)null)];
        }
        Journal.Commit(accepted, now);
        if (fate == 1)
        {
            Crashes++;
            state = Journal.Replay(() => random.Next(1, 30));
            seq = Journal.Rows.Count;
            return [.. batch.Select(_ => (Answer?)null)];
        }
        (state, seq) = (tentative.Sealed(), last);
        return answers;
    }
}
