namespace BridgeCoordinator.Testing.House;

/// <summary>A line that, once cut, takes what is written and brings nothing: no FIN, no RST, as when a router loses power.</summary>
internal sealed class SwallowingStream(Stream inner, Func<bool> isCut) : Stream
{
    private bool dead;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException("A line has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A line has no position.");
        set => throw new NotSupportedException("A line has no position.");
    }

    // A line that was cut once stays dead: what was lost on it does not come back when the power does.
    private bool Dead => dead |= isCut();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            if (!Dead)
            {
                return read;
            }
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Dead ? ValueTask.CompletedTask : inner.WriteAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Dead ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!Dead)
        {
            inner.Write(buffer, offset, count);
        }
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A line has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A line has no length.");

    protected override void Dispose(bool disposing)
    {
        // A dead line cannot carry the FIN either; the socket is only let go when the process ends.
        if (disposing && !dead)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
