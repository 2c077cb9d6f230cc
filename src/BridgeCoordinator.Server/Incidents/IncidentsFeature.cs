using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Incidents;

/// <summary>What people are called for. Incidents themselves are made in the state machine and shown by the board.</summary>
internal static class IncidentsFeature
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) => services.AddSingleton<NoticeBook>().AddSingleton<NoticeDelivery>().AddSingleton<ILiveSignal, HelpSignal>().Hosted<Notices>();
}
