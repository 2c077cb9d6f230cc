using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary>Shows how far an import is while it is sent, and after, until the conference holds all of it.</summary>
internal sealed class ImportOnItsWay(CoordinatorApi api, Speech say)
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public Task<PlanImported> Follow(Func<Guid, Task<PlanImported>> send, CancellationToken ct)
    {
        var id = api.NewCommandId();
        return say.Bar(async show =>
        {
            var sending = send(id);
            while (await Task.WhenAny(sending, Task.Delay(Round, TimeProvider.System, ct)) != sending)
            {
                await Look(id, show, ct);
            }
            var imported = await sending;
            return imported is { DryRun: false, Complete: false } ? imported with { Complete = await Carried(id, show, ct) } : imported;
        });
    }

    private async Task<bool> Carried(Guid id, Action<ImportProgress> show, CancellationToken ct)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            if (await Look(id, show, ct) is { Stage: ImportStage.Done })
            {
                return true;
            }
            await Task.Delay(Round, TimeProvider.System, ct);
        }
        return false;
    }

    private async Task<ImportProgress?> Look(Guid id, Action<ImportProgress> show, CancellationToken ct)
    {
        try
        {
            var progress = await api.Import(id, ct);
            show(progress);
            return progress;
        }
        catch (Exception e) when (e is RefusedException or HttpRequestException or IOException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            // It has not begun, another node is at it, or the coordinator is being restarted: the import goes on, and its answer with the codes must not be lost for a look.
            return null;
        }
    }
}
