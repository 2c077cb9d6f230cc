using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// The cookie of a person names a sign-in and nothing else worth stealing twice: every request asks the access stream whether that
/// sign-in still stands and what its person may be now.
/// </summary>
internal static class PersonCookie
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public static void Configure(CookieAuthenticationOptions options)
    {
        // On plain-HTTP localhost neither __Host- nor Secure can work; everywhere else both do.
        options.Cookie.Name = "bridge";
        options.CookieManager = new SchemeAwareCookies();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, "access.signed-out");
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<Denials>().Note(Caller.Of(context.HttpContext.User), "access.denied");
            return Refuse(context.HttpContext, "access.denied");
        };
        options.Events.OnValidatePrincipal = Validate;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var caller = Caller.Of(context.Principal!);
        var followers = context.HttpContext.RequestServices.GetRequiredService<Followers>();
        var access = (AccessState)(await followers.Open(StreamId.Access, context.HttpContext.RequestAborted)).Current.State;
        if (caller.SignInId is { } signIn && access.Behind(signIn) is { } person)
        {
            context.ReplacePrincipal(caller.As(person).Principal(Schemes.Cookie));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Cookie);
    }

    private static Task Refuse(HttpContext context, string code) => Refusals.Problem(code).ExecuteAsync(context);

    /// <summary>Puts <c>__Host-</c> before the name wherever the scheme is HTTPS.</summary>
    private sealed class SchemeAwareCookies : ICookieManager
    {
        private readonly ChunkingCookieManager inner = new();

        public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Name(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            inner.AppendResponseCookie(context, Name(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            inner.DeleteCookie(context, Name(context, key), options);

        private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
