using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Replay;

/// <summary>The board of any conference at any second, from the same fold.</summary>
internal static class ReplayFeature
{
    public static IServiceCollection AddReplay(this IServiceCollection services) => services.AddSingleton<Reels>().AddSingleton<Projector>();

    public static WebApplication MapReplay(this WebApplication app)
    {
        var replay = app.MapGroup("/api/v1/conferences/{id}/replay").RequireAuthorization(Policies.WatchBoard);
        replay.MapGet("", ReplayPages.Reel).WithSummary("What of a conference can be played again: its stretches and its marks.");
        replay.MapGet("/board", ReplayPages.Board).WithSummary("The whole board as it was at an instant.");
        replay.MapGet("/frames", ReplayPages.Frames).WithSummary("What changed on the board, step by step from an instant on.");
        return app;
    }
}
