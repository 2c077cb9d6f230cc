using System.Diagnostics;
using System.Diagnostics.Metrics;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>What the journal tells the outside about itself. No stream's name on a metric: only its kind.</summary>
internal sealed partial class JournalTelemetry(ILogger<JournalTelemetry> log, IMeterFactory meters)
{
    public const string Name = "BridgeCoordinator.Journal";

    public static readonly ActivitySource Source = new(Name);

    private readonly Meter meter = meters.Create(Name);
    private Counter<long>? facts;
    private Counter<long>? answers;
    private Counter<long>? retries;
    private Histogram<double>? commit;
    private Histogram<long>? batch;

    private Counter<long> Facts => facts ??= meter.CreateCounter<long>("bridge.journal.facts", "{fact}", "Facts committed by this node.");
    private Counter<long> Answers => answers ??= meter.CreateCounter<long>("bridge.journal.answers", "{command}", "Commands answered, by outcome.");
    private Counter<long> Retries => retries ??= meter.CreateCounter<long>("bridge.journal.retries", "{batch}", "Batches tried again.");
    private Histogram<double> CommitTime => commit ??= meter.CreateHistogram<double>("bridge.journal.commit.duration", "s", "Lock to commit.");
    private Histogram<long> BatchSize => batch ??= meter.CreateHistogram<long>("bridge.journal.batch.size", "{command}", "Commands decided in one batch.");

    public Activity? Command(StreamId stream, Command command)
    {
        var span = Source.StartActivity("command");
        span?.SetTag("bridge.command", command.GetType().Name).SetTag("bridge.stream", stream.Value);
        return span;
    }

    /// <summary>One commit serves many commands: it is a child of the first and names how many there are.</summary>
    public Activity? Commit(StreamId stream, IReadOnlyList<Pending> commands)
    {
        var span = Source.StartActivity("commit", ActivityKind.Internal, Parent(commands[0].Envelope.TraceId));
        span?.SetTag("bridge.stream", stream.Value).SetTag("bridge.batch", commands.Count);
        return span;
    }

    public static Activity? Publish(StreamId stream, int facts, string? traceId)
    {
        var span = Source.StartActivity("publish", ActivityKind.Producer, Parent(traceId));
        span?.SetTag("bridge.stream", stream.Value).SetTag("bridge.facts", facts);
        return span;
    }

    public void Committed(StreamId stream, DeskBatch decided, TimeSpan took)
    {
        var kind = new KeyValuePair<string, object?>("stream.kind", stream.Kind);
        Facts.Add(decided.News.Count, kind);
        CommitTime.Record(took.TotalSeconds, kind);
        BatchSize.Record(decided.Answers.Length, kind);
    }

    public Answer Answered(Command command, Answer answer)
    {
        var outcome = answer switch
        {
            Accepted { Repeated: true } => "repeated",
            Refused refused => refused.Refusal.Code,
            _ => "accepted",
        };
        Answers.Add(1, new("command", command.GetType().Name), new("outcome", outcome));
        return answer;
    }

    public void Retried(StreamId stream, int attempt, Exception failure)
    {
        Retries.Add(1, new KeyValuePair<string, object?>("stream.kind", stream.Kind));
        LogRetried(stream, attempt, failure);
    }

    private static ActivityContext Parent(string? traceId) =>
        Source.HasListeners() && ActivityContext.TryParse($"00-{traceId}-{ActivitySpanId.CreateRandom()}-01", null, out var parent) ? parent : default;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The desk of {Stream} could not commit (try {Attempt}); it opens a new connection and looks the ids up.")]
    private partial void LogRetried(StreamId stream, int attempt, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal of {Stream} cannot be written; {Count} commands were answered coordinator.unavailable.")]
    public partial void Unavailable(StreamId stream, int count, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of {Stream} is full; commands are answered coordinator.busy.")]
    public partial void Busy(StreamId stream);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Command} on {Stream} failed; nothing of it was written.")]
    public partial void CommandFailed(StreamId stream, string command, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Count} on {Stream} was dropped and is decided one by one.")]
    public partial void BatchDropped(StreamId stream, int count, Exception failure);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Stream} holds something this release does not understand ({What}); nothing is decided on it here.")]
    public partial void NotUnderstood(StreamId stream, string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal's heads cannot be read; news come by the bus only.")]
    public partial void Blind(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal's heads can be read again.")]
    public partial void Sighted();
}
