using System.Xml.Linq;
using System.Xml.Schema;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Machines;

/// <summary><c>bridgectl readiness</c> as a line of cron uses it: its exit code is all the job looks at.</summary>
public sealed class GatingAJob(RunningCoordinator coordinator) : IClassFixture<RunningCoordinator>
{
    private const string Wave = "sang/loi";

    [Fact]
    public async Task A_wave_from_closed_door_to_ready_in_exit_codes_and_JUnit()
    {
        var plan = await Imported();
        var token = (await coordinator.Bridgectl("token", "cổng đêm", "--scope", "readiness:read", "--days", "7")).Output.Trim();
        using var api = coordinator.Api();

        Assert.Equal(3, (await Asked(token)).ExitCode);
        await api.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "loi"));
        var open = await Asked(token);
        Assert.Equal((3, true), (open.ExitCode, open.Output.StartsWith("STILL OPEN", StringComparison.Ordinal)));
        await Answers(plan, Cast.DaiHocVinh, Readiness.Ready, Readiness.Ready);
        await Answers(plan, Cast.BienPhong, Readiness.Ready, Readiness.NotReady);
        var waiting = ConsoleProgram.Bridgectl([.. Question(token), "--wait"]).Ended();
        await api.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "loi", 1));
        Assert.Equal(2, (await waiting).ExitCode);

        var junit = await Asked(token, "junit");
        var cases = Valid(junit.Output).Descendants("testcase").ToDictionary(c => c.Attribute("name")!.Value.Split(' ')[0], c => c.Elements().SingleOrDefault());
        Assert.Equal(2, junit.ExitCode);
        Assert.Null(cases[Cast.DaiHocVinh]);
        Assert.Equal(("failure", "microphone"), (cases[Cast.BienPhong]!.Name.LocalName, cases[Cast.BienPhong]!.Attribute("message")!.Value));
        Assert.Equal("error", cases[Cast.ThanhPhoVinh]!.Name.LocalName);

        await Waived("Máy dự phòng đã sẵn sàng", Cast.BienPhong, Cast.ThanhPhoVinh);
        var waived = await Asked(token, "json");
        var report = System.Text.Json.JsonSerializer.Deserialize<ReadinessReport>(waived.Output, ContractJson.Options)!;
        Assert.Equal((1, ReadinessVerdict.ReadyWithNotes, 2), (waived.ExitCode, report.Verdict, report.Waived));
        Assert.All(report.Points, p => Assert.Equal(("Trần Thị Điều", "Máy dự phòng đã sẵn sàng"), (p.WaivedBy, p.Reason)));
        Assert.All(Valid((await Asked(token, "junit")).Output).Descendants("testcase"), c => Assert.Empty(c.Elements("failure")));

        await api.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "loi", Rerun: true));
        foreach (var point in new[] { Cast.DaiHocVinh, Cast.BienPhong, Cast.ThanhPhoVinh })
        {
            await Answers(plan, point, Readiness.Ready, Readiness.Ready, run: 2);
        }
        await api.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "loi", 2));
        Assert.Equal(0, (await Asked(token)).ExitCode);

        var elsewhere = await coordinator.Bridgectl("verify", "--token", token);
        var unknown = await ConsoleProgram.Bridgectl(["readiness", "khong-co", "--server", coordinator.Url.ToString(), "--token", token]).Ended();
        Assert.Equal((2, 3), (elsewhere.ExitCode, unknown.ExitCode));
        Assert.Contains("conference.unknown", unknown.Errors, StringComparison.Ordinal);
    }

    private async Task<PlanImported> Imported()
    {
        using var api = coordinator.Api();
        var plan = await api.ImportPlan(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)));
        await api.Do(Cast.Conference, new OpenConferenceAct(null));
        return plan;
    }

    private string[] Question(string token) =>
        ["readiness", Cast.Conference, "--wave", Wave, "--server", coordinator.Url.ToString(), "--token", token];

    private Task<Ended> Asked(string token, string format = "text") => ConsoleProgram.Bridgectl([.. Question(token), "--format", format]).Ended();

    private async Task Answers(PlanImported plan, string point, Readiness camera, Readiness microphone, int run = 1)
    {
        using var phone = new CoordinatorApi(coordinator.Url);
        await phone.Enter(new EnterRequest(LinkCode: plan.Codes.Single(c => c.Point == point).OperatorLink, Name: "Nguyễn Văn An"));
        await phone.DoAtPoint(new AnswerWaveAct(null, Cast.Session, "loi", run, [new("camera", camera), new("microphone", microphone)]));
    }

    private async Task Waived(string reason, params string[] points)
    {
        using var api = coordinator.Api();
        using var control = new CoordinatorApi(coordinator.Url);
        await control.SignIn((await api.AddPerson(new("Trần Thị Điều", Role.Controller))).Link);
        await control.Do(Cast.Conference, new GrantWaiverAct(null, Cast.Session, "loi", points, reason));
    }

    /// <summary>The document, once the schema that build servers hold it against has been satisfied.</summary>
    private static XDocument Valid(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "junit.xsd"));
        var document = XDocument.Parse(xml);
        document.Validate(schemas, (_, wrong) => Assert.Fail(wrong.Message));
        return document;
    }
}
