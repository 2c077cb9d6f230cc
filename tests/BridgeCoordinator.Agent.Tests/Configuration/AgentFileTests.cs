using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Tests.Configuration;

public sealed class The_file_of_an_agent
{
    [Fact]
    public void Without_a_file_five_checks_are_known() => Assert.Equal(["clock", "cpu", "disk", "memory", "network"], AgentSettings.Usual.Checks.Keys.Order());

    [Fact]
    public void The_sample_beside_the_program_is_right_and_shows_every_kind()
    {
        var yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "agent.sample.yaml"));
        // Its examples are behind comment marks of their own, so that copying it starts nothing.
        var whole = string.Join('\n', yaml.Split('\n').Select(l => l.StartsWith("#: ", StringComparison.Ordinal) ? l[3..] : l));

        var settings = Good(whole);
        Good(yaml);
        Assert.Empty(Agent.Probes.ProbeKinds.All.Keys.Except(settings.Checks.Values.Select(c => c.Kind)));
        Assert.NotNull(settings.Schedule);
        Assert.NotNull(settings.Backup);
    }

    [Fact]
    public void Everything_said_is_read()
    {
        var settings = Good(
            """
            version: 1
            servers: [https://a.example, https://b.example:8443]
            data: du-lieu
            lines:
              main: { interface: eth0 }
              backup: { address: 192.168.8.10 }
            checks:
              cpu: { warn: 50, fail: 60 }
              mcu: { kind: sip, to: "10.0.0.5", transport: tcp, timeout: 2s, required: false }
            schedule: { every: 1m, checks: [mcu] }
            """
        );

        Assert.Equal(["https://a.example/", "https://b.example:8443/"], settings.Servers.Select(s => s.ToString()));
        Assert.Equal(("eth0", "192.168.8.10"), (settings.Main!.Interface, $"{settings.Backup!.Address}"));
        Assert.Equal(("sip", false, TimeSpan.FromSeconds(2)), (settings.Checks["mcu"].Kind, settings.Checks["mcu"].Required, settings.Checks["mcu"].Patience));
        Assert.Equal((TimeSpan.FromMinutes(1), "mcu"), (settings.Schedule!.Every, Assert.Single(settings.Schedule.Checks).Id));
        Assert.EndsWith("du-lieu", settings.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1:1 The file is empty.")]
    [InlineData("version: 2", "1:10 Version '2' cannot be read; there is only version 1.")]
    [InlineData("servers: [a]", "1:1 'version' is missing.|1:11 'a' is not an address with http:// or https://.")]
    [InlineData("version: 1\nchecs: {}", "2:1 There is no key 'checs'; did you mean 'checks'?")]
    [InlineData("version: 1\nchecks:\n  x: { kind: spi, to: a }", "3:14 There is no kind of check 'spi'; did you mean 'sip'?")]
    [InlineData("version: 1\nchecks:\n  x: { to: a }", "3:6 'kind' is missing.")]
    [InlineData("version: 1\nchecks:\n  x: { kind: tcp, to: a }", "3:23 'a' is not host:port.")]
    [InlineData("version: 1\nchecks:\n  x: { kind: tcp, to: \"a:70000\", wran: 3 }", "3:23 'a:70000' is not host:port.|3:34 There is no key 'wran'; did you mean 'warn'?")]
    [InlineData("version: 1\nchecks:\n  cpu: { warn: 90, fail: 50 }", "3:8 'fail' (50) must not be below 'warn' (90).")]
    [InlineData("version: 1\nchecks:\n  disk: { warn: 90, fail: 500 }", "3:9 'fail' (500) must not be above 'warn' (90).")]
    [InlineData("version: 1\nchecks:\n  cpu: { warn: nhiều }", "3:16 'nhiều' is not a number.")]
    [InlineData("version: 1\nchecks:\n  cpu: { timeout: 5 }", "3:19 '5' is not a duration like 500ms, 5s, 2m or 24h, from 100ms to 2m.")]
    [InlineData("version: 1\nchecks:\n  CPU: {}", "3:3 'CPU' is not an id of a–z, 0–9 and hyphens, at most 32 characters.")]
    [InlineData("version: 1\nschedule: { checks: [cpuu] }", "2:22 There is no check 'cpuu'; did you mean 'cpu'?")]
    [InlineData("version: 1\nlines: { main: { interface: eth0, address: 10.0.0.1 } }", "2:16 Give 'interface' or 'address', one of the two.")]
    [InlineData("version: 1\nversion: 1", "2:1 'version' is there twice; first on line 1.")]
    [InlineData("a: &x 1\nb: *x", "1:4 This is not YAML: anchors and aliases (& and *) are not allowed")]
    public void Every_mistake_is_told_with_its_place_and_what_was_meant(string yaml, string errors) =>
        Assert.Equal(errors, string.Join('|', AgentFile.Read(yaml).Errors.Select(e => $"{e.Line}:{e.Column} {e.En}")));

    [Theory]
    [InlineData("a:1", "a:1")]
    [InlineData("a", "a:5060")]
    [InlineData("10.0.0.1", "10.0.0.1:5060")]
    [InlineData("::1", "[::1]:5060")]
    [InlineData("[::1]:99", "[::1]:99")]
    [InlineData("[::1]", "[::1]:5060")]
    [InlineData("a:", null)]
    [InlineData(":1", null)]
    [InlineData("a:0", null)]
    [InlineData("[::1", null)]
    [InlineData("[::1]x:9", null)]
    [InlineData("", null)]
    public void A_target_is_a_host_and_perhaps_a_port(string text, string? target) => Assert.Equal(target, Agent.Probes.Target.Of(text, 5060)?.ToString());

    private static AgentSettings Good(string yaml)
    {
        var reading = AgentFile.Read(yaml);
        Assert.True(reading.Settings is not null, string.Join('\n', reading.Errors));
        return reading.Settings;
    }
}
