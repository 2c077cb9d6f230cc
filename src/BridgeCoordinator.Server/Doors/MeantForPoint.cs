using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Doors;

/// <summary>An act that was noted for one point is not taken under the sign-in of another: a phone may have been handed on while it had no network.</summary>
internal sealed class MeantForPoint : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (meant, caller) = (context.HttpContext.Request.Headers[HubRoutes.ForPoint].ToString(), Caller.Of(context.HttpContext.User));
        return meant.Length == 0 || Uri.UnescapeDataString(meant) == $"{caller.ConferenceId}/{caller.Point}"
            ? next(context)
            : ValueTask.FromResult<object?>(Refusals.Problem("point.other", ("point", caller.Point ?? "")));
    }
}
