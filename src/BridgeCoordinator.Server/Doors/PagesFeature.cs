namespace BridgeCoordinator.Server.Doors;

/// <summary>The pages and their headers. Their routes are the browser's affair: every address below them is the same page.</summary>
internal static class PagesFeature
{
    public static WebApplication UsePages(this WebApplication app)
    {
        var policy = new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data();
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                csp.AddFrameAncestors().None();
                csp.AddFormAction().Self();
            });
        app.UseSecurityHeaders(policy);
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                {
                    // Hashed names never change their content.
                    context.Response.OnStarting(() =>
                    {
                        context.Response.Headers.CacheControl = context.Response.StatusCode == 200 ? "public, max-age=31536000, immutable" : "no-store";
                        return Task.CompletedTask;
                    });
                }
                return next(context);
            }
        );
        return app;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        Page(app, "/", "index.html");
        Page(app, "/op", "op/index.html");
        Page(app, "/op/{**rest}", "op/index.html");
        Page(app, "/unit", "unit/index.html");
        Page(app, "/unit/{**rest}", "unit/index.html");
        Page(app, "/sign-in", "sign-in/index.html");
        Page(app, "/control", "control/index.html");
        Page(app, "/control/{**rest}", "control/index.html");
        return app;
    }

    private static void Page(WebApplication app, string route, string file) =>
        app.MapGet(route, (HttpContext context, IWebHostEnvironment host) => Send(context, host, file)).ExcludeFromDescription();

    private static IResult Send(HttpContext context, IWebHostEnvironment host, string file)
    {
        // A page names hashed files of one build; an old page kept somewhere would ask for files that are gone.
        context.Response.Headers.CacheControl = "no-cache";
        var found = host.WebRootFileProvider.GetFileInfo(file);
        return found.Exists
            ? Results.Stream(found.CreateReadStream(), "text/html; charset=utf-8")
            : Results.Text("The pages are not built. Build src/BridgeCoordinator.Web with Node, without -p:BuildClient=false.", statusCode: 503);
    }
}
