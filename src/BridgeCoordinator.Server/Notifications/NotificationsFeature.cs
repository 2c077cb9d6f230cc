using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>The way out, for whatever feature has something to tell: by mail and webhook, at least once, with a log.</summary>
internal static class NotificationsFeature
{
    private const int Most = 200;

    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookRules>();
        services.AddOptions<WebhookOptions>().BindConfiguration("Bridge:Webhook").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayRules>();
        services.AddOptions<GatewayOptions>().BindConfiguration("Bridge:Gateway").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration("Bridge:Mail").ValidateDataAnnotations().ValidateOnStart();
        // A receiver that redirects could be led to inner addresses; the one that was configured is meant.
        services.AddHttpClient(SignedPost.Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services.AddSingleton<DeliveryLog>().AddSingleton<SignedPost>().AddSingleton<Webhooks>().AddSingleton<Gateway>().AddSingleton<Mails>().Hosted<Deliveries>();
    }

    public static WebApplication MapNotifications(this WebApplication app)
    {
        app.MapGet(
                "/api/v1/deliveries",
                async (DeliveryLog log, CancellationToken cancel, int limit = Most) => Results.Json(await log.Latest(Math.Clamp(limit, 1, Most), cancel), ContractJson.Options)
            )
            .RequireAuthorization(Policies.ReadJournal)
            .WithSummary("What went out by mail, webhook and gateway, and what has not yet, the newest first.");
        return app;
    }
}

/// <summary>What is not signed could be anybody's.</summary>
internal sealed class WebhookRules : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options) => SignedAddress.Check("Bridge:Webhook", options.Url, options.Secret);
}

/// <summary>The same for the gateway.</summary>
internal sealed class GatewayRules : IValidateOptions<GatewayOptions>
{
    public ValidateOptionsResult Validate(string? name, GatewayOptions options) => SignedAddress.Check("Bridge:Gateway", options.Url, options.Secret);
}

internal static class SignedAddress
{
    public static ValidateOptionsResult Check(string section, Uri? url, string? secret) =>
        url is null ? ValidateOptionsResult.Success
        : url is not { Scheme: "http" or "https" } ? ValidateOptionsResult.Fail($"{section}:Url must be an http or https address.")
        : secret is null ? ValidateOptionsResult.Fail($"{section}:Url is set: give {section}:Secret too, or nobody can know who calls.")
        : ValidateOptionsResult.Success;
}
