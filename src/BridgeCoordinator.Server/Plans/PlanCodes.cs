using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Plans;

/// <summary>What is handed to each point after an import: its operator's link always, an enrolment code where no agent has one yet.</summary>
internal sealed class PlanCodes(Followers followers, OperatorCodes codes, EnrolmentCodes enrolment, Addresses addresses, TimeProvider time)
{
    public async Task<IReadOnlyList<PointCodes>> For(
        Caller caller,
        string conferenceId,
        IReadOnlyList<RosterLine> roster,
        CancellationToken cancel
    )
    {
        var access = (AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State;
        var fresh = new Dictionary<string, string>(StringComparer.Ordinal);
        var now = time.GetUtcNow();
        var without = roster.Where(l => !access.AgentKeys.ContainsKey(l.SiteId) && !(access.OpenCode(l.SiteId)?.ExpiresAt > now));
        foreach (var part in without.Chunk(1000))
        {
            // Not derived from the import: a code exists only where it is shown, and this answer is the one place.
            var made = await enrolment.Make(caller, Guid.CreateVersion7(now), part.Select(l => l.SiteId));
            foreach (var (site, code) in made.BySite)
            {
                fresh[site] = code;
            }
        }
        return
        [
            .. roster.Select(line => new PointCodes(
                line.Code,
                line.Name,
                line.SiteId,
                fresh.GetValueOrDefault(line.SiteId),
                addresses.Operator(codes.LinkCode(access, conferenceId, line.Code)),
                OperatorCodes.PublicCode(conferenceId, line.Code),
                codes.Short(access, conferenceId, line.Code)
            )),
        ];
    }
}
