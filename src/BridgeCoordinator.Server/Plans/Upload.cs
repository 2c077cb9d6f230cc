namespace BridgeCoordinator.Server.Plans;

/// <summary>The body of a request, up to a bound: whoever says more, or sends more, is not read to the end.</summary>
internal static class Upload
{
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most)
        {
            return null;
        }
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > most)
            {
                return null;
            }
            body.Write(buffer, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
