namespace BridgeCoordinator.Server.Board;

/// <summary>What people look at, drawn from the states and the live links.</summary>
internal static class BoardFeature
{
    public static IServiceCollection AddBoard(this IServiceCollection services) =>
        services.AddSingleton<Names>().AddSingleton<Phones>().AddSingleton<ThreadViews>().AddSingleton<StillViews>().AddSingleton<Boards>().AddHostedService(provider => provider.GetRequiredService<Boards>());
}
