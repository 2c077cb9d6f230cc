namespace BridgeCoordinator.Client;

/// <summary>The last few heartbeats' round trips: one late acknowledgement is not a slow line, so their median speaks.</summary>
internal sealed class RoundTrips
{
    private const int Kept = 5;
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _last = new();

    public TimeSpan? Median
    {
        get
        {
            lock (_lock)
            {
                return _last.Count == 0 ? null : _last.Order().ElementAt(_last.Count / 2);
            }
        }
    }

    public void Add(TimeSpan rtt)
    {
        lock (_lock)
        {
            _last.Enqueue(rtt);
            if (_last.Count > Kept)
            {
                _last.Dequeue();
            }
        }
    }
}
