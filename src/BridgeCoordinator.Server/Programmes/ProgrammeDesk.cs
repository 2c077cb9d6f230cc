using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>What every door of this feature asks first: the programme as folded here, the tree of organisations, and the clock.</summary>
internal sealed class ProgrammeDesk(Followers followers, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Every programme that was adopted.</summary>
    public IEnumerable<ProgrammeState> All => followers.All.Select(f => f.Current.State).OfType<ProgrammeState>().Where(p => p.Plan is not null);

    /// <summary>A programme with the number of its last fact; an id nobody adopted opens no stream.</summary>
    public (ProgrammeState State, long Seq)? Find(string? id) =>
        id is not null && followers.Find(StreamId.Programme(id))?.Current is { State: ProgrammeState { Plan: not null } state } folded
            ? (state, folded.Seq)
            : null;

    /// <summary>The names and labels of organisations.</summary>
    public async Task<(RegistryState State, long Seq)> Registry(CancellationToken cancel)
    {
        var folded = (await followers.Open(StreamId.Registry, cancel)).Current;
        return ((RegistryState)folded.State, folded.Seq);
    }

    /// <summary>The conferences of this coordinator that belong to a programme.</summary>
    public IReadOnlyList<ProgrammeConference> Conferences(string programmeId, DateTimeOffset now) =>
        [
            .. followers
                .All.Select(f => f.Current.State)
                .OfType<ConferenceState>()
                .Where(c => c.Plan?.ProgrammeId == programmeId)
                .Select(c => new ProgrammeConference(c.Id, c.Plan!.Name, c.Phase, c.Roster.Enrolled, c.CurrentSession(now)?.StartsAt))
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
}
