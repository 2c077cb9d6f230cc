using System.Collections.Concurrent;
using System.Threading.Channels;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Client;

/// <summary>
/// Delivers answers, oldest first, over whichever link is newest. An answer leaves the outbox when the coordinator has spoken; until
/// then every new link gets it again, with the same command id.
/// </summary>
internal sealed class SiteAnswers(SiteSessionOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<Receipt>> _waiting = new();
    private readonly Channel<bool> _more = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _end = new();
    private SiteLink? _link;
    private Task? _delivery;

    public Task<Receipt> Add(AgentWaveAnswer answer)
    {
        var waiting = _waiting.GetOrAdd(answer.CommandId, _ => new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously));
        options.Outbox.Keep(answer);
        _more.Writer.TryWrite(true);
        if (_end.IsCancellationRequested)
        {
            waiting.TrySetCanceled();
        }
        return waiting.Task;
    }

    public void Use(SiteLink link)
    {
        _link = link;
        _delivery ??= Task.Run(Deliver);
        _more.Writer.TryWrite(true);
    }

    public void Dispose()
    {
        _end.Cancel();
        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetCanceled();
        }
    }

    private async Task Deliver()
    {
        try
        {
            while (await _more.Reader.WaitToReadAsync(_end.Token))
            {
                _more.Reader.TryRead(out _);
                if (!await DeliverAll())
                {
                    await Task.Delay(RetrySchedule.Wait(0, TimeSpan.FromSeconds(1), null, options.Random), options.Time, _end.Token);
                    _more.Writer.TryWrite(true);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The session has ended; what is left stays in the outbox.
        }
    }

    /// <summary>False if something should be tried again although the link stands.</summary>
    private async Task<bool> DeliverAll()
    {
        foreach (var answer in options.Outbox.Left())
        {
            if (_link is not { Closed.IsCompleted: false } link)
            {
                return true;
            }
            try
            {
                var receipt = await link.Answer(answer).WaitAsync(_end.Token);
                options.Outbox.Forget(answer.CommandId);
                Waiting(answer)?.TrySetResult(receipt);
            }
            catch (RefusedException e) when (!e.IsPassing)
            {
                options.Outbox.Forget(answer.CommandId);
                Waiting(answer)?.TrySetException(e);
            }
            catch (Exception e) when (!_end.IsCancellationRequested && e is not (NullReferenceException or ArgumentException))
            {
                // Lost on the way, or the coordinator is busy: nobody knows whether it counted, so it is sent again as it is.
                return link != _link || link.Closed.IsCompleted;
            }
        }
        return true;
    }

    private TaskCompletionSource<Receipt>? Waiting(AgentWaveAnswer answer) => _waiting.TryRemove(answer.CommandId, out var waiting) ? waiting : null;
}
