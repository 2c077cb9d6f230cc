using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Notifications;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Notifications;

public sealed class Notices_go_out
{
    private const string Secret = "a-secret-both-sides-know-0123";
    private static readonly StreamId Stream = StreamId.Conference(Cast.Conference);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Profile.Embedded)]
    [InlineData(Profile.Clustered)]
    public async Task Signed_and_again_until_they_are_taken_under_one_id_though_the_journal_is_read_twice(Profile profile)
    {
        await using var receiver = await Receiver.Open();
        using var post = new PostOffice();
        using var deployment = (await Deployment.New(profile)) with
        {
            Settings =
            [
                "--Bridge:Webhook:Url", receiver.Url, "--Bridge:Webhook:Secret", Secret,
                "--Bridge:Mail:Host", "127.0.0.1", "--Bridge:Mail:Port", $"{post.Port}", "--Bridge:Mail:Security", "None",
                "--Bridge:Mail:From", "bridge@example.vn", "--Bridge:Mail:Technician", "truc@example.vn, truc2@example.vn",
            ],
        };
        await using var house = await CoordinatorHouse.Open(deployment);
        using var machine = new CoordinatorApi(house.Url, deployment.MachineToken);
        await machine.ImportPlan(Cast.Plan(house.Clock.GetUtcNow().AddHours(1)));
        await machine.Do(Cast.Conference, new OpenConferenceAct(null));
        await machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));

        Assert.IsType<Accepted>(await house.Send(Stream, new AskForHelp(Cast.DaiHocVinh, HelpKind.NoPicture, Guid.CreateVersion7(house.Clock.GetUtcNow()))));
        var log = house.Get<DeliveryLog>();
        await Machine.Until(
            async () => (await log.Latest(10, Cancel)) is [{ DoneAt: not null }, { DoneAt: not null }],
            TimeSpan.FromSeconds(60),
            () => $"{receiver.Calls.Count} calls and {post.Mails.Count} mails came."
        );

        Call[] calls = [.. receiver.Calls];
        Assert.Equal(2, calls.Length);
        Assert.Equal(calls[0].Id, calls[1].Id);
        Assert.All(calls, call => Assert.Equal("v1," + Signed($"{call.Id}.{call.Timestamp}.{call.Body}"), call.Signature));
        using var body = JsonDocument.Parse(calls[1].Body);
        Assert.Equal("incident.opened", body.RootElement.GetProperty("type").GetString());
        var notice = body.RootElement.GetProperty("data").Deserialize<IncidentNotice>(ContractJson.Options)!;
        Assert.Equal((IncidentCause.NoPicture, EscalationLevel.Technician, 1), (notice.Cause, notice.Level, notice.Points));
        var mail = Assert.Single(post.Mails);
        Assert.Contains("truc@example.vn, truc2@example.vn", mail, StringComparison.Ordinal);

        await house.Get<Cursors>().Restart("notices", Stream, Cancel);
        Assert.IsType<Accepted>(await house.Send(Stream, new AcknowledgeIncident(notice.IncidentId, 5)));
        var head = (await house.Store.Head(Stream, Cancel))!.Seq;
        await Machine.Until(async () => (await house.Get<Cursors>().Read("notices", Stream, Cancel)).Seq >= head, TimeSpan.FromSeconds(30), () => "The notices did not follow.");
        Assert.Equal([1, 2], (await log.Latest(10, Cancel)).Select(d => d.Attempts).Order());
    }

    private static string Signed(string text)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
