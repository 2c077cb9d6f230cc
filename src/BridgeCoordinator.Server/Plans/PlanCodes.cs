using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Plans;

/// <summary>What is handed to each point after an import: its operator's link always, an enrolment code where no agent has one yet.</summary>
internal sealed class PlanCodes(Acts acts, Followers followers, OperatorCodes codes, Addresses addresses, TimeProvider time)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromDays(7);

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
            await Issue(caller, part, fresh);
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

    private async Task Issue(Caller caller, RosterLine[] lines, Dictionary<string, string> fresh)
    {
        var now = time.GetUtcNow();
        var made = lines.Select(l => (l.SiteId, Id: Guid.CreateVersion7(now), Code: Secrets.TypedCode())).ToList();
        var command = new IssueEnrolmentCodes([.. made.Select(m => new NewEnrolmentCode(m.Id, m.SiteId))], now + CodeLife)
        {
            Secrets = [.. made.Select(m => new CredentialRow(m.Id, "enrolment-code", Doors.Secrets.Hash(Doors.Secrets.Normal(m.Code))))],
        };
        // Not derived from the import: a code exists only where it is shown, and this answer is the one place.
        if (await acts.Do(caller, StreamId.Access, Guid.CreateVersion7(now), command) is Accepted)
        {
            foreach (var (siteId, _, code) in made)
            {
                fresh[siteId] = code;
            }
        }
    }
}
