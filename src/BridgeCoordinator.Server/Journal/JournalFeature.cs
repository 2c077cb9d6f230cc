using Quartz;

namespace BridgeCoordinator.Server.Journal;

/// <summary>Registers the journal: desks, followers and what follows them.</summary>
internal static class JournalFeature
{
    public static IServiceCollection AddJournal(this IServiceCollection services)
    {
        services.AddSingleton<JournalTelemetry>().AddSingleton<Followers>().AddSingleton<Verifier>().AddSingleton<Cursors>();
        services.AddSingleton<EffectGround>();
        services.Hosted<JournalWatch>().Hosted<Desks>().Hosted<Relay>().Hosted<Courier>().Hosted<TransitionLog>().Hosted<Bell>();
        services.AddQuartz(quartz => quartz.UseInMemoryStore().UseDefaultThreadPool(2));
        return services;
    }

    /// <summary>One instance that can be asked for and is started with the host.</summary>
    public static IServiceCollection Hosted<T>(this IServiceCollection services)
        where T : class, IHostedService => services.AddSingleton<T>().AddHostedService(provider => provider.GetRequiredService<T>());
}
