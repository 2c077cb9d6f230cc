using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans.Imports;

/// <summary>One import on its way. Written by whoever imports, read by whoever asks how far it is.</summary>
internal sealed class ImportTrack(Guid importId)
{
    private int _stage;

    public Guid ImportId => importId;

    public ImportStage Stage
    {
        get => (ImportStage)Volatile.Read(ref _stage);
        set => Volatile.Write(ref _stage, (int)value);
    }

    public int Read { get; set; }

    public int Checked { get; set; }

    public int Total { get; set; }
}

/// <summary>The imports this node has lately been at. What stands in the journal needs no memory: any node can say how far that is.</summary>
internal sealed class ImportWatch
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<Guid, ImportTrack> _tracks = new();
    private readonly ConcurrentQueue<Guid> _order = new();

    public ImportTrack Begin(Guid importId)
    {
        var track = new ImportTrack(importId);
        _tracks[importId] = track;
        _order.Enqueue(importId);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
        {
            _tracks.TryRemove(oldest, out _);
        }
        return track;
    }

    public ImportTrack? Find(Guid importId) => _tracks.GetValueOrDefault(importId);
}
