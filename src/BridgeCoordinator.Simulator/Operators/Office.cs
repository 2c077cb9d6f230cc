using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Simulator.Operators;

/// <summary>What the installation's office does around a conference, with a machine token: hands in plans, invites people, reads the journal.</summary>
internal sealed class Office(Uri server, string token, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);
    private readonly CoordinatorApi api = new(server, token, time);

    /// <summary>Imports a plan and waits until its conference holds the whole roster.</summary>
    public async Task<PlanImported> Import(string yaml, string conference, CancellationToken cancel)
    {
        var imported = await api.ImportPlan(yaml, ct: cancel);
        while (!imported.Complete && !await IsWhole(conference, cancel))
        {
            await Task.Delay(Turn, time, cancel);
        }
        return imported;
    }

    /// <summary>Adds a director; answered with his one-time link.</summary>
    public Task<SignInLink> Invite(string name, CancellationToken cancel) => api.AddPerson(new AddPersonRequest(name, Role.Director), ct: cancel);

    public async Task<IReadOnlyList<JournalFact>> Facts(string stream, CancellationToken cancel)
    {
        var facts = new List<JournalFact>();
        await foreach (var fact in api.AllFacts(stream, cancel))
        {
            facts.Add(fact);
        }
        return facts;
    }

    public Task<ChainVerdict> Verify(string stream, CancellationToken cancel) => api.Verify(stream, cancel);

    public void Dispose() => api.Dispose();

    private async Task<bool> IsWhole(string conference, CancellationToken cancel)
    {
        try
        {
            return (await api.Board(conference, cancel)).Conference.RosterComplete;
        }
        catch (RefusedException refused) when (refused.Code == "conference.unknown")
        {
            return false;
        }
    }
}
