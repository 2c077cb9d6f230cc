using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Doors;

/// <summary>What became of making codes: the answer of the access stream, and the codes by site. They are shown now or never.</summary>
internal sealed record MadeCodes(Answer Answer, IReadOnlyDictionary<string, string> BySite, DateTimeOffset ExpiresAt);

/// <summary>Makes enrolment codes: the secret goes to whoever asked, its hash to the database.</summary>
internal sealed class EnrolmentCodes(Acts acts, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public async Task<MadeCodes> Make(Caller caller, Guid commandId, IEnumerable<string> siteIds)
    {
        var now = time.GetUtcNow();
        var made = siteIds.Select(site => (Site: site, Id: Guid.CreateVersion7(now), Code: Secrets.TypedCode())).ToList();
        var command = new IssueEnrolmentCodes([.. made.Select(m => new NewEnrolmentCode(m.Id, m.Site))], now + Life)
        {
            Secrets = [.. made.Select(m => new CredentialRow(m.Id, "enrolment-code", Secrets.Hash(Secrets.Normal(m.Code))))],
        };
        var answer = await acts.Do(caller, StreamId.Access, commandId, command);
        return new MadeCodes(answer, answer is Accepted ? made.ToDictionary(m => m.Site, m => m.Code) : [], now + Life);
    }
}
