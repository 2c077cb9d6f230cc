using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Agents;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Agent.Queue;

/// <summary>
/// Answers without a receipt yet, in one append-only file: kept before anything is sent, forgotten when the coordinator has spoken, in
/// their order. It survives a kill and a power cut at any moment; a line cut short or spoilt is passed over, the others stay.
/// </summary>
internal sealed class AnswerFile : IAnswerOutbox, IDisposable
{
    /// <summary>A day of outage at one wave a minute and three kilobytes an answer, three times over.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    /// <summary>Beyond a week nobody waits for it; a conference lasts days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private const int Slack = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly List<(AgentWaveAnswer Answer, int Bytes)> _left = [];
    private FileStream _file;
    private long _useful;
    private bool _onDisk = true;

    public AnswerFile(string folder, TimeProvider time, ILogger<AnswerFile> log)
    {
        (_path, _time, _log) = (Path.Combine(folder, "answers.queue"), time, log);
        Directory.CreateDirectory(folder);
        _file = Open(_path);
        var spoilt = Load();
        DropOld();
        if (spoilt > 0)
        {
            log.AnswersSpoilt(spoilt, _path);
        }
        if (_left.Count > 0)
        {
            log.AnswersWaiting(_left.Count, _left[0].Answer.OccurredAt);
        }
        Rewrite();
    }

    public void Keep(AgentWaveAnswer answer)
    {
        var line = AnswerLine.Kept(answer);
        lock (_lock)
        {
            if (_left.Exists(l => l.Answer.CommandId == answer.CommandId))
            {
                return;
            }
            _left.Add((answer, line.Length));
            _useful += line.Length;
            DropOld();
            Write(line, durably: true);
        }
    }

    public void Forget(Guid commandId)
    {
        lock (_lock)
        {
            var at = _left.FindIndex(l => l.Answer.CommandId == commandId);
            if (at < 0)
            {
                return;
            }
            _useful -= _left[at].Bytes;
            _left.RemoveAt(at);
            // Forgotten twice is harmless (the same command id is answered with the same receipt), so this need not reach the disk at once.
            Write(AnswerLine.Forgotten(commandId), durably: false);
        }
    }

    public IReadOnlyList<AgentWaveAnswer> Left()
    {
        lock (_lock)
        {
            return [.. _left.Select(l => l.Answer)];
        }
    }

    public void Dispose() => _file.Dispose();

    private int Load()
    {
        var spoilt = 0;
        foreach (var line in AnswerLine.Split(_file))
        {
            switch (AnswerLine.Read(line))
            {
                case { Keep: { } answer } when !_left.Exists(l => l.Answer.CommandId == answer.CommandId):
                    _left.Add((answer, line.Length + 1));
                    break;
                case { Forget: { } id }:
                    _left.RemoveAll(l => l.Answer.CommandId == id);
                    break;
                case null:
                    spoilt++;
                    break;
            }
        }
        _useful = _left.Sum(l => (long)l.Bytes);
        return spoilt;
    }

    /// <summary>The oldest go first: too old, or too much in all. The newest always stays.</summary>
    private void DropOld()
    {
        var now = _time.GetUtcNow();
        var drop = 0;
        while (drop < _left.Count - 1 && (_useful > MostBytes || _left[drop].Answer.OccurredAt < now - Longest))
        {
            _useful -= _left[drop++].Bytes;
        }
        if (drop > 0)
        {
            _log.AnswersDropped(drop, _left[drop - 1].Answer.OccurredAt);
            _left.RemoveRange(0, drop);
        }
    }

    /// <summary>A disk that is full must not stop the answer that could still be sent: it stays in memory, and the log says so once.</summary>
    private void Write(byte[] line, bool durably)
    {
        try
        {
            if (_file.Length + line.Length > (2 * _useful) + Slack)
            {
                Rewrite();
            }
            else
            {
                _file.Write(line);
                _file.Flush(durably);
            }
            if (!_onDisk)
            {
                // What failed before stands in memory; write it all.
                Rewrite();
                _log.AnswersOnDiskAgain();
            }
            _onDisk = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            if (_onDisk)
            {
                _log.AnswersNotOnDisk(e.Message);
            }
            _onDisk = false;
        }
    }

    /// <summary>What is left into a new file beside, then in place of the old: at no moment is there less than one whole file.</summary>
    private void Rewrite()
    {
        var beside = _path + ".new";
        using (var fresh = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            foreach (var (answer, _) in _left)
            {
                fresh.Write(AnswerLine.Kept(answer));
            }
            fresh.Flush(flushToDisk: true);
        }
        _file.Dispose();
        try
        {
            File.Move(beside, _path, overwrite: true);
        }
        finally
        {
            _file = Open(_path);
            _file.Seek(0, SeekOrigin.End);
        }
    }

    /// <summary>Alone: a second agent on the same folder would send everything twice.</summary>
    private static FileStream Open(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
}
