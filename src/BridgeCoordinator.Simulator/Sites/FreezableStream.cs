namespace BridgeCoordinator.Simulator.Sites;

/// <summary>
/// One connection over a simulated line. Frozen, it delivers nothing and sends nothing, not even the FIN of whoever gives it up: that is
/// what a pulled cable or a dead NAT looks like from both ends. A frozen connection never thaws; the way back is a new one.
/// </summary>
internal sealed class FreezableStream(Stream inner) : Stream
{
    private readonly TaskCompletionSource givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool frozen;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Freeze() => frozen = true;

    /// <summary>Closes the connection below, whatever state it is in.</summary>
    public void CloseInner() => inner.Dispose();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!frozen)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            if (!frozen)
            {
                return read;
            }
        }
        return await Silence<int>(cancellationToken);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (frozen)
        {
            await Silence<int>(cancellationToken);
        }
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => frozen ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

    public override void Flush()
    {
        if (!frozen)
        {
            inner.Flush();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Connections here are read asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Connections here are written asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        givenUp.TrySetResult();
        if (disposing && !frozen)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task<T> Silence<T>(CancellationToken cancel)
    {
        await givenUp.Task.WaitAsync(cancel);
        throw new IOException("The line went silent and its connection was given up.");
    }
}
