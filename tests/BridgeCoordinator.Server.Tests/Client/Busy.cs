using Microsoft.AspNetCore.Http;

namespace BridgeCoordinator.Server.Tests.Client;

/// <summary>A coordinator's answer while it lets nobody in: come again in so many seconds.</summary>
internal sealed class Busy(int seconds) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = $"{seconds}";
        var problem = Results.Problem(statusCode: 503, extensions: new Dictionary<string, object?> { ["code"] = "coordinator.busy" });
        return problem.ExecuteAsync(httpContext);
    }
}
