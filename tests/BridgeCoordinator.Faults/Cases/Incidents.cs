using System.Diagnostics;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>How many matters people were called to, as the journal has it.</summary>
internal static class Incidents
{
    public static async Task Tell(Scene scene, Coordinator coordinator, int incidents, int notices)
    {
        var opened = (await coordinator.Facts("incident-opened")).Count;
        scene.Findings.Must(opened == incidents, $"{incidents} incident (found {opened})");
        var page = await coordinator.Api.Incidents(FaultPlan.Conference);
        scene.Findings.Must(page.Notices > 0 && page.Notices <= notices, $"at most {notices} notices (found {page.Notices})");
    }

    public static async Task<long?> FirstSeen(Coordinator coordinator, long after, TimeSpan patience)
    {
        while (Stopwatch.GetElapsedTime(after) < patience)
        {
            if ((await coordinator.Facts("incident-opened")).Count > 0)
            {
                return Stopwatch.GetTimestamp();
            }
            await Waiting.Pause(TimeSpan.FromMilliseconds(200));
        }
        return null;
    }
}
