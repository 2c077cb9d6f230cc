using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Threads;

/// <summary>One message.</summary>
/// <param name="Seq">The number of its fact.</param>
/// <param name="From">Which end said it.</param>
/// <param name="By">Who.</param>
/// <param name="At">When it was said; a phone without a network tells later.</param>
/// <param name="NoteId">The words.</param>
/// <param name="IncidentId">The incident it is about.</param>
/// <param name="Help">It came with a call for help.</param>
public sealed record Message(long Seq, ThreadSide From, Actor By, DateTimeOffset At, Guid NoteId, Guid? IncidentId, HelpKind? Help = null);

/// <summary>How far one end has read, and when it said so.</summary>
public readonly record struct ReadMark(long UpTo, DateTimeOffset At);

/// <summary>What was said between the control room and one point. The latest are kept here, all of them in the journal.</summary>
public sealed record PointThread
{
    public const int Most = 200;

    public static PointThread Empty { get; } = new();

    /// <summary>The oldest first.</summary>
    public ImmutableList<Message> Messages { get; private init; } = [];

    /// <summary>How far each end has read what the other said, in the order in which that was told.</summary>
    public ImmutableList<ReadMark> ReadByPoint { get; private init; } = [];

    /// <inheritdoc cref="ReadByPoint"/>
    public ImmutableList<ReadMark> ReadByControl { get; private init; } = [];

    public long Last => Messages is [.., var last] ? last.Seq : 0;

    /// <summary>How many this end has not read.</summary>
    public int Unread(ThreadSide by)
    {
        var read = UpTo(by);
        return Messages.Count(m => m.From != by && m.Seq > read);
    }

    /// <summary>The last message of the other end.</summary>
    public long LastFor(ThreadSide by) => Messages.FindLast(m => m.From != by)?.Seq ?? 0;

    public long UpTo(ThreadSide by) => Marks(by) is [.., var last] ? last.UpTo : 0;

    /// <summary>When the other end read a message; null while it has not.</summary>
    public DateTimeOffset? ReadAt(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var mark in Marks(message.From == ThreadSide.Point ? ThreadSide.ControlRoom : ThreadSide.Point))
        {
            if (mark.UpTo >= message.Seq)
            {
                return mark.At;
            }
        }
        return null;
    }

    internal PointThread With(Message message) => this with { Messages = Kept(Messages.Add(message)) };

    internal PointThread Read(ThreadSide by, ReadMark mark) =>
        by == ThreadSide.Point ? this with { ReadByPoint = Kept(ReadByPoint.Add(mark)) } : this with { ReadByControl = Kept(ReadByControl.Add(mark)) };

    private ImmutableList<ReadMark> Marks(ThreadSide by) => by == ThreadSide.Point ? ReadByPoint : ReadByControl;

    private static ImmutableList<T> Kept<T>(ImmutableList<T> all) => all.Count > Most ? all.RemoveAt(0) : all;
}
