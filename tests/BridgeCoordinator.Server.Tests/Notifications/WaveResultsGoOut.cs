using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Notifications;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Notifications;

public sealed class Wave_results_go_out
{
    private const string Secret = "a-secret-both-sides-know-0123";
    private const string Practice = "tap-duot";
    private const string Classified = "mat";
    private static readonly StreamId Real = StreamId.Conference(Cast.Conference);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signed_until_taken_once_for_each_fact_and_nothing_of_a_drill_or_of_what_is_classified()
    {
        await using var receiver = await Receiver.Open();
        using var deployment = (await Deployment.New(Profile.Embedded)) with { Settings = ["--Bridge:Webhook:Url", receiver.Url, "--Bridge:Webhook:Secret", Secret] };
        await using var house = await ConferenceHouse.Open(deployment);
        using var director = await house.Person(Role.Director);
        var plan = Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(5));
        foreach (var (other, flag) in new[] { (Practice, "drill"), (Classified, "classified") })
        {
            await house.Import(plan.Replace(Cast.Conference, other, StringComparison.Ordinal).Replace("  zone:", $"  {flag}: true\n  zone:", StringComparison.Ordinal).Replace("nghe-an/", $"{other}/", StringComparison.Ordinal));
        }
        var real = await house.Import(plan);
        await house.Agent(real.Codes.Single(c => c.Point == Cast.DaiHocVinh));

        foreach (var conference in new[] { Practice, Classified, Cast.Conference })
        {
            await director.Do(conference, new OpenWaveAct(null, Cast.Session, "may"));
            if (conference == Cast.Conference)
            {
                await house.Shows(conference, b => b.Sessions[0].Waves.Single(w => w.Id == "may").Ready == 1);
            }
            await director.Do(conference, new CloseWaveAct(null, Cast.Session, "may", 1));
            await director.Do(conference, new DecideGoAct(null, Cast.Session, GoWord.NoGo));
        }
        var log = house.Get<DeliveryLog>();
        await Machine.Until(
            async () => (await log.Latest(10, Cancel)) is [{ DoneAt: not null }, { DoneAt: not null }],
            TimeSpan.FromSeconds(60),
            () => $"{receiver.Calls.Count} calls came."
        );

        Call[] calls = [.. receiver.Calls];
        Assert.All(calls, call => Assert.Equal(SignedPost.Signature(Secret, call.Id, call.Timestamp, call.Body), call.Signature));
        // The first was refused with 503 and came again, the same to the byte.
        Assert.Equal(3, calls.Length);
        Assert.Equal((calls[0].Id, calls[0].Body), calls.Skip(1).Where(c => c.Id == calls[0].Id).Select(c => (c.Id, c.Body)).Single());
        var told = calls.DistinctBy(c => c.Id).Select(c => JsonDocument.Parse(c.Body).RootElement).ToDictionary(d => d.GetProperty("type").GetString()!);
        var wave = told["wave.closed"].GetProperty("data").Deserialize<WaveNotice>(ContractJson.Options)!;
        Assert.Equal((Cast.Conference, "may", "Kiểm tra máy", 1, false), (wave.ConferenceId, wave.WaveId, wave.Wave, wave.Run, wave.Passed));
        Assert.Equal((3, 1, 2), (wave.Required, wave.Ready, wave.NoAnswer));
        Assert.Equal([Cast.BienPhong, Cast.ThanhPhoVinh], wave.Failed);
        var go = told["go.decided"].GetProperty("data").Deserialize<GoNotice>(ContractJson.Options)!;
        Assert.Equal((Cast.Conference, GoWord.NoGo, "Buổi sáng"), (go.ConferenceId, go.Word, go.Session));

        await ReadAgain(house, Real);
        Assert.Equal([1, 2], (await log.Latest(10, Cancel)).Select(d => d.Attempts).Order());
        await Read(house, StreamId.Conference(Practice));
        Assert.All(await log.Latest(10, Cancel), d => Assert.NotNull(d.DoneAt));
    }

    /// <summary>The cursor is lost and another fact rings: everything is read once more.</summary>
    private static async Task ReadAgain(ConferenceHouse house, StreamId stream)
    {
        await house.Get<Cursors>().Restart("wave-results", stream, Cancel);
        await house.Machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "loi"));
        await Read(house, stream);
    }

    private static async Task Read(ConferenceHouse house, StreamId stream)
    {
        var head = (await house.Get<JournalStore>().Head(stream, Cancel))!.Seq;
        await Machine.Until(async () => (await house.Get<Cursors>().Read("wave-results", stream, Cancel)).Seq >= head, TimeSpan.FromSeconds(30), () => "The results did not follow.");
    }
}
