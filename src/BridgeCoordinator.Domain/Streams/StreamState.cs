using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Domain.Streams;

/// <summary>When and by whom a fact was written: what a fold may know beside the fact.</summary>
public readonly record struct FactStamp(long Seq, DateTimeOffset At, DateTimeOffset OccurredAt, Actor Actor);

/// <summary>
/// The state of one stream: an immutable value. A batch of facts is folded between <see cref="Opened"/> and <see cref="Sealed"/>;
/// in between, vectors may be written in place by whoever opened them, and nobody else may see the value.
/// </summary>
public abstract record StreamState
{
    /// <summary>The value after this fact. A fact of another stream, or an unknown one, throws.</summary>
    public abstract StreamState Apply(IFact fact, in FactStamp stamp);

    /// <summary>What falls due, and when; empty where nothing does. Includes what is overdue.</summary>
    public virtual IEnumerable<DueAct> Timetable() => [];

    /// <summary>Nothing more will happen here.</summary>
    public virtual bool IsClosed => false;

    /// <summary>A copy whose vectors this batch owns.</summary>
    public virtual StreamState Opened() => this;

    /// <summary>The finished value, safe to publish.</summary>
    public virtual StreamState Sealed() => this;

    /// <summary>The earliest instant of the timetable.</summary>
    public DateTimeOffset? NextDue => IsClosed ? null : Timetable().Select(due => (DateTimeOffset?)due.Due).Min();

    /// <summary>The state of a stream before its first fact.</summary>
    public static StreamState Before(StreamId stream) =>
        stream.Kind switch
        {
            "registry" => Registry.RegistryState.Empty,
            "access" => Access.AccessState.Empty,
            "programme" => Programmes.ProgrammeState.Empty,
            "conference" => Conferences.ConferenceState.Empty(stream.Key),
            _ => throw new ArgumentException($"There is no stream of the kind '{stream.Kind}'."),
        };

    protected InvalidOperationException NotMine(IFact fact) => new($"A {GetType().Name} does not know the fact {fact}.");
}
