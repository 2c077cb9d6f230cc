using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Attendance;

/// <summary>Headcounts rolled up through the tree, signed level by level, and the sentence a report begins with.</summary>
internal static class AttendanceFeature
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services.AddSingleton<AttendancePages>().AddSingleton<HeadcountHistories>();

    public static WebApplication MapAttendance(this WebApplication app)
    {
        var look = app.MapGroup("/api/v1/conferences/{id}/sessions/{session}/attendance").RequireAuthorization(Policies.WatchBoard);
        look.MapGet("", AttendancePages.Get).WithSummary("Attendance, one level in rows, with the official sentence; format=csv and xlsx: the whole tree as a file.");
        look.MapGet("/points/{code}", HeadcountHistories.Get).WithSummary("Every report, correction and signature of a point, from the journal.");
        return app;
    }
}
