using System.Net.Sockets;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Agent.Tests.Probes;

public sealed class Running_checks
{
    private static ProbeScene Scene(TimeProvider time) => new(new MachineReadings(12, 34), null, null, Path.GetTempPath(), time);

    [Fact]
    public async Task One_that_fails_hangs_or_lies_stops_no_other()
    {
        var time = new FakeTimeProvider();
        Check[] checks =
        [
            Of("good", (_, _) => Task.FromResult(Finding.Good("well"))),
            Of("broken", (_, _) => throw new InvalidOperationException("a bug")),
            Of("deaf", (_, _) => new TaskCompletionSource<Finding>().Task),
            Of("polite", async (_, ct) => { await Task.Delay(Timeout.InfiniteTimeSpan, time, ct); return Finding.Good(""); }),
            Of("nobody", (_, _) => throw new SocketException((int)SocketError.ConnectionRefused)),
            Of("long", (_, _) => Task.FromResult(Finding.Good(new string('x', 500) + "\n"))),
        ];

        var running = Prober.Run(checks, Scene(time), TestContext.Current.CancellationToken);
        while (!running.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        var found = (await running).ToDictionary(c => c.Check.Id, c => c.Finding);

        Assert.Equal((Readiness.Ready, "well"), (found["good"].Result, found["good"].Evidence));
        Assert.Equal((null, "probe.failed"), (found["broken"].Result, found["broken"].Code));
        Assert.Equal((Readiness.NotReady, "probe.silent"), (found["deaf"].Result, found["deaf"].Code));
        Assert.Equal((Readiness.NotReady, "probe.silent"), (found["polite"].Result, found["polite"].Code));
        Assert.Equal((Readiness.NotReady, "probe.unreachable"), (found["nobody"].Result, found["nobody"].Code));
        Assert.Equal(CheckResult.MostEvidence, found["long"].Evidence.Length);
    }

    [Fact]
    public async Task Ends_when_told_to()
    {
        using var stop = new CancellationTokenSource();
        var running = Prober.Run([Of("deaf", (_, _) => new TaskCompletionSource<Finding>().Task)], Scene(TimeProvider.System), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task An_advisory_check_is_at_worst_a_note()
    {
        var check = Of("nobody", (_, _) => Task.FromResult(Finding.Bad("tcp", ""))) with { Required = false };
        Assert.Equal(Readiness.ReadyWithNotes, (await Prober.Run([check], Scene(TimeProvider.System), default))[0].Finding.Result);
    }

    [Fact]
    public async Task What_could_not_look_is_left_out_of_an_answer()
    {
        var found = await Prober.Run([Of("blind", (_, _) => Task.FromResult(Finding.Blind("probe.not-here", "")))], Scene(TimeProvider.System), default);
        Assert.Null(found[0].Result);
    }

    [Theory]
    [InlineData(10, 20, 9.9, Readiness.Ready, 10)]
    [InlineData(10, 20, 10, Readiness.ReadyWithNotes, 10)]
    [InlineData(10, 20, 20, Readiness.NotReady, 20)]
    [InlineData(20, 10, 20, Readiness.Ready, 20)]
    [InlineData(20, 10, 19, Readiness.ReadyWithNotes, 20)]
    [InlineData(20, 10, 9, Readiness.NotReady, 10)]
    public void A_bound_holds_either_way_round(double warn, double fail, double value, Readiness result, double threshold)
    {
        var finding = new Bounds(warn, fail).Judge(value, "ms", "network.slow", "");
        Assert.Equal((result, threshold, result is Readiness.Ready), (finding.Result, finding.Threshold, finding.Code is null));
    }

    [Theory]
    [InlineData(new[] { Readiness.Ready }, 0)]
    [InlineData(new[] { Readiness.Ready, Readiness.ReadyWithNotes }, 1)]
    [InlineData(new[] { Readiness.NotReady, Readiness.ReadyWithNotes }, 2)]
    public void The_exit_code_is_a_monitoring_plugins(Readiness[] results, int code) =>
        Assert.Equal(code, Once.Exit([.. results.Select(r => new Checked(Of("x", null!), new Finding(r, "")))]));

    [Fact]
    public void The_table_says_what_was_seen_and_what_to_do_in_both_languages()
    {
        Checked[] all = [new(Of("mcu", null!), new Finding(Readiness.NotReady, "SIP/2.0 503 Busy", 12.34, "ms", 500, "sip.failed"))];

        Assert.Equal(
            "KẾT QUẢ   KIỂM TRA  GIÁ TRỊ  NGƯỠNG  THẤY\nCHƯA ĐẠT  mcu       12.3 ms  500 ms  SIP/2.0 503 Busy\n          → Thiết bị SIP báo lỗi: khởi động lại hoặc báo quản trị.\n1 mục: 0 đạt, 0 lưu ý, 1 chưa đạt, 0 không đo được.\n",
            Once.Table(all, vietnamese: true)
        );
        Assert.Contains("→ The SIP device reports a failure", Once.Table(all, vietnamese: false), StringComparison.Ordinal);
    }

    private static Check Of(string id, Func<ProbeScene, CancellationToken, Task<Finding>> look) => new(id, "test", new Probe(look), true, TimeSpan.FromSeconds(5));

    private sealed class Probe(Func<ProbeScene, CancellationToken, Task<Finding>> look) : IProbe
    {
        public Task<Finding> Look(ProbeScene scene, CancellationToken ct) => look(scene, ct);
    }
}

public sealed class Devices_of_this_machine
{
    [Fact]
    public void ALSA_cards_and_V4L2_devices_are_read_by_name()
    {
        var folder = Testing.Machine.TempFolder("devices");
        var cards = Path.Combine(folder, "cards");
        File.WriteAllText(cards, " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xf7f10000 irq 31\n 1 [C920           ]: USB-Audio - HD Pro Webcam C920\n                      HD Pro Webcam C920 at usb\n");
        Directory.CreateDirectory(Path.Combine(folder, "class", "video0"));
        Directory.CreateDirectory(Path.Combine(folder, "class", "video1"));
        Directory.CreateDirectory(Path.Combine(folder, "dev"));
        File.WriteAllText(Path.Combine(folder, "class", "video0", "name"), "HD Pro Webcam C920\n");
        File.WriteAllText(Path.Combine(folder, "dev", "video0"), "");

        Assert.Equal(["HDA-Intel - HDA Intel PCH", "USB-Audio - HD Pro Webcam C920"], Agent.Machine.Devices.AlsaCards(cards));
        // video1 has no node anybody could open.
        Assert.Equal(["video0 HD Pro Webcam C920"], Agent.Machine.Devices.V4L2(Path.Combine(folder, "class"), Path.Combine(folder, "dev")));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null, 1, Readiness.Ready)]
    [InlineData("c920", 1, Readiness.Ready)]
    [InlineData("logi", 1, Readiness.NotReady)]
    [InlineData(null, 3, Readiness.NotReady)]
    public void The_wanted_one_must_be_there(string? named, int least, Readiness result) =>
        Assert.Equal(result, DevicesFound.Judge(["PCH", "USB C920"], named, least, "audio").Result);
}
