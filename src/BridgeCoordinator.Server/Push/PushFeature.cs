using System.Buffers.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Push;

/// <summary>Calls that reach a phone in a pocket (Web Push): where devices are, and what goes to them.</summary>
internal static class PushFeature
{
    private const int KeyBytes = 65;
    private const int SecretBytes = 16;

    public static IServiceCollection AddPush(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PushOptions>, PushRules>();
        services.AddOptions<PushOptions>().BindConfiguration("Bridge:Push").ValidateOnStart();
        // A service that redirects could lead to inner addresses; the one on the list is meant.
        services.AddHttpClient(PushPost.Client, http => http.Timeout = TimeSpan.FromSeconds(10)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services.AddSingleton<PushSubscriptions>().AddSingleton<PushPost>().Hosted<Pushes>().Hosted<GatewayCalls>();
    }

    public static WebApplication MapPush(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1/operator/push").RequireAuthorization(Policies.Operate);
        api.MapGet("", (PushPost post) => Results.Json(new PushKey(post.PublicKey), ContractJson.Options)).WithSummary("What a page subscribes to calls with.");
        api.MapPut("", Keep).WithSummary("Where this device may be called while its page is put away.");
        api.MapDelete("", Forget).WithSummary("This sign-in's devices are called no more.");
        return app;
    }

    private static async Task<IResult> Keep(PushSubscriptionRequest request, HttpContext context, PushSubscriptions book, IOptions<PushOptions> options)
    {
        var caller = Caller.Of(context.User);
        if (!Uri.TryCreate(request.Endpoint, UriKind.Absolute, out var endpoint) || !options.Value.May(endpoint))
        {
            return Refusals.Problem("push.service", ("service", endpoint?.Host ?? ""));
        }
        if (Length(request.P256dh) != KeyBytes || Length(request.Auth) != SecretBytes || caller is not { SignInId: { } signIn, ConferenceId: { } conference, Point: { } point })
        {
            return Refusals.Problem("request.invalid", ("detail", "keys"));
        }
        await book.Keep(signIn, conference, point, endpoint.AbsoluteUri, request.P256dh, request.Auth, context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Forget(HttpContext context, PushSubscriptions book)
    {
        if (Caller.Of(context.User).SignInId is { } signIn)
        {
            await book.ForgetAll(signIn, context.RequestAborted);
        }
        return Results.NoContent();
    }

    private static int Length(string text) => Base64Url.IsValid(text, out var length) ? length : -1;
}
