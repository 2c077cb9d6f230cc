using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Agents;
using BridgeCoordinator.Server.Attendance;
using BridgeCoordinator.Server.AvTest;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.ControlRoom;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Gating;
using BridgeCoordinator.Server.Incidents;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.LinkQuality;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Notifications;
using BridgeCoordinator.Server.Operators;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Platform;
using BridgeCoordinator.Server.Programmes;
using BridgeCoordinator.Server.Push;
using BridgeCoordinator.Server.Replay;

namespace BridgeCoordinator.Server.Hosting;

/// <summary>Builds the coordinator: as a process of its own, inside the simulator, inside a test. The same features every time.</summary>
internal static class CoordinatorHost
{
    /// <param name="args">As on the command line, e.g. <c>--urls http://127.0.0.1:0 --Bridge:Data:Path /tmp/x</c>.</param>
    /// <param name="configure">What the one who hosts it changes: configuration, services, logging.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ApplicationName = typeof(CoordinatorHost).Assembly.GetName().Name }
        );
        configure?.Invoke(builder);
        builder.AddHosting();
        builder.AddFeatures();
        var app = builder.Build();
        app.UseFeatures();
        return app;
    }

    private static void AddFeatures(this WebApplicationBuilder builder)
    {
        var profile = new DeploymentProfile(builder.Configuration);
        profile.AddStorage(builder.Services);
        profile.AddBus(builder.Services);
        builder.Services.Hosted<Nodes>();
        builder.Services.AddJournal();
        builder.Services.AddLiveness().AddLinkQuality().AddBoard().AddHubs().AddAccess().AddAgents().AddOperators().AddControlRoom().AddNotifications().AddIncidents().AddPlans().AddGating().AddReplay();
        builder.Services.AddPlatform(builder.Configuration).AddProgrammes().AddAvTest().AddPush().AddAttendance();
        builder.Services.AddHealth();
        builder.AddTelemetry();
    }

    private static void UseFeatures(this WebApplication app)
    {
        app.UsePages().UseOriginRule();
        app.MapSelfTestDoor().MapAccess().MapAgents().MapOperators().MapAvTest().MapPush().MapControlRoom().MapPlans().MapGating().MapReplay().MapAttendance().MapProgrammes().MapPages();
        app.MapJournal(Policies.ReadJournal);
        app.MapNotifications();
        app.UseHealth().UseTelemetry();
    }
}
