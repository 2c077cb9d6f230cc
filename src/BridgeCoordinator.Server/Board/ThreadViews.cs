using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Domain.Threads;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Board;

/// <summary>A point's thread with its words and names, for either end.</summary>
internal sealed class ThreadViews(Names names, Notes notes)
{
    public async Task<ThreadView> Of(ConferenceState state, BridgePoint point, CancellationToken cancel)
    {
        var thread = state.Threads.GetValueOrDefault(point.Index, PointThread.Empty);
        if (thread.Messages.IsEmpty)
        {
            return new([]);
        }
        await names.Learn(thread.Messages.Where(m => m.By.Kind == ActorKind.Person).Select(m => Guid.Parse(m.By.Id)), cancel);
        var words = await notes.Find([.. thread.Messages.Select(m => m.NoteId).Distinct()], cancel);
        return new([.. thread.Messages.Select(m => Message(names.For(state), thread, m, words))]);
    }

    /// <summary>How many words of a point nobody in the control room has read; absent where all are.</summary>
    public static int? Unread(ConferenceState state, BridgePoint point) =>
        state.Threads.TryGetValue(point.Index, out var thread) && thread.Unread(ThreadSide.ControlRoom) is > 0 and var unread ? unread : null;

    public static DeskThread? Brief(ConferenceState state, BridgePoint point) =>
        state.Threads.TryGetValue(point.Index, out var thread) ? new DeskThread(thread.Last, thread.Unread(ThreadSide.Point)) : null;

    private MessageView Message(Names names, PointThread thread, Message m, IReadOnlyDictionary<Guid, string> words) =>
        new(m.Seq, m.From, names.Say(m.By), m.At, words.GetValueOrDefault(m.NoteId), m.Help, m.IncidentId, thread.ReadAt(m));
}
