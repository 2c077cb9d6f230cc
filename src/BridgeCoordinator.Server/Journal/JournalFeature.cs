namespace BridgeCoordinator.Server.Journal;

/// <summary>Registers the journal: desks, followers and what follows them.</summary>
internal static class JournalFeature
{
    public static IServiceCollection AddJournal(this IServiceCollection services) =>
        services
            .AddSingleton<JournalTelemetry>()
            .AddSingleton<Followers>()
            .AddSingleton<Verifier>()
            .AddSingleton<JournalWatch>()
            .AddHostedService(provider => provider.GetRequiredService<JournalWatch>())
            .AddSingleton<Desks>()
            .AddHostedService(provider => provider.GetRequiredService<Desks>());
}
