using System.Buffers;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace BridgeCoordinator.Server.Doors;

/// <summary>
/// Bytes down and bytes up, for an agent or a page that measures its line. A measurement must never be what fills the coordinator's own line: few
/// at a time, few bytes, and each caller only so many a minute.
/// </summary>
internal sealed class Throughput : IDisposable
{
    public const int MostBytes = 4 * 1024 * 1024;
    private const int BytesPerToken = 64 * 1024;
    private const int Chunk = 16 * 1024;

    // Of chance, so that no proxy's compression flatters the figure.
    private static readonly byte[] Noise = RandomNumberGenerator.GetBytes(Chunk * 4);

    private readonly ConcurrencyLimiter atOnce = new(new ConcurrencyLimiterOptions { PermitLimit = 4, QueueLimit = 0 });

    // Two whole measurements at the largest budget, then one in two minutes.
    private readonly PartitionedRateLimiter<string> perCaller = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(
            caller,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 4 * MostBytes / BytesPerToken,
                TokensPerPeriod = MostBytes / BytesPerToken,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }
        )
    );

    /// <param name="api">Where.</param>
    /// <param name="address">The address of both doors, e.g. <c>/agent/throughput</c>.</param>
    /// <param name="policy">Who may.</param>
    public static void Map(RouteGroupBuilder api, string address, string policy)
    {
        var throughput = api.MapGroup(address).RequireAuthorization(policy);
        throughput.MapGet("", (int bytes, HttpContext context, Throughput self) => self.Down(bytes, context)).WithSummary("So many bytes of noise, to measure the way down.");
        throughput.MapPost("", (HttpContext context, Throughput self) => self.Up(context)).WithSummary("Takes bytes and forgets them, to measure the way up.");
    }

    public void Dispose()
    {
        atOnce.Dispose();
        perCaller.Dispose();
    }

    private async Task<IResult> Down(int bytes, HttpContext context)
    {
        if (bytes is < 1 or > MostBytes)
        {
            return Refusals.Problem("request.invalid", ("detail", $"bytes: 1–{MostBytes}"));
        }
        using var now = atOnce.AttemptAcquire();
        if (!now.IsAcquired || !Allowed(context, bytes))
        {
            return Busy(context);
        }
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes;
        for (var left = bytes; left > 0; left -= Chunk)
        {
            await context.Response.Body.WriteAsync(Noise.AsMemory(RandomNumberGenerator.GetInt32(Noise.Length - Chunk), Math.Min(left, Chunk)), context.RequestAborted);
        }
        return Results.Empty;
    }

    private async Task<IResult> Up(HttpContext context)
    {
        if (context.Request.ContentLength is not (>= 1 and <= MostBytes and var bytes))
        {
            return Refusals.Problem("request.invalid", ("detail", $"Content-Length: 1–{MostBytes}"));
        }
        using var now = atOnce.AttemptAcquire();
        if (!now.IsAcquired || !Allowed(context, (int)bytes))
        {
            return Busy(context);
        }
        // The measured line may be slower than Kestrel's idea of a decent sender.
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0) { }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return Results.NoContent();
    }

    private bool Allowed(HttpContext context, int bytes)
    {
        using var lease = perCaller.AttemptAcquire(Caller.Of(context.User).Id, ((bytes - 1) / BytesPerToken) + 1);
        return lease.IsAcquired;
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "30";
        return Refusals.Problem("coordinator.busy");
    }
}
