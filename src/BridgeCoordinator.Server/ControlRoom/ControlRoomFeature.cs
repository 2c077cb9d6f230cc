using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Doors;
using Microsoft.AspNetCore.Http.Connections;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>The control room: the board, and the acts that run a conference.</summary>
internal static class ControlRoomFeature
{
    public static IServiceCollection AddControlRoom(this IServiceCollection services) =>
        services.AddSingleton<Viewers>().AddSingleton<ControlActs>().AddSingleton<Holders>().AddSingleton<WhyWords>().AddSingleton<WhyViews>().AddSingleton<PointReadiness>().AddSingleton<WavePages>().AddSingleton<GoPages>().AddSingleton<RollCallPages>().AddSingleton<ReceiptCounts>().AddSingleton<LivePages>();

    public static WebApplication MapControlRoom(this WebApplication app)
    {
        ControlApi.Map(app.MapGroup("/api/v1"));
        app.MapHub<ControlHub>(HubRoutes.Control, options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.CloseOnAuthenticationExpiration = true;
            })
            .RequireAuthorization(Policies.WatchBoard);
        return app;
    }
}
