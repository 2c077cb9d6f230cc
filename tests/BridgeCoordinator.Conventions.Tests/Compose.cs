using System.Globalization;
using System.Text.RegularExpressions;
using BridgeCoordinator.Conventions.Tests.House;
using YamlDotNet.Serialization;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>docker-compose.yml cannot be run on every machine these tests run on; what can be held against the program is.</summary>
public sealed partial class Compose(Coordinator coordinator) : IClassFixture<Coordinator>
{
    private static readonly Node File = new(new DeserializerBuilder().Build().Deserialize<object>(Repository.Read("docker-compose.yml")));
    private static readonly string Image = Repository.Read("infra", "Dockerfile");

    [Fact]
    public void Four_services_and_no_more() => Assert.Equal(["coordinator", "coturn", "postgres", "rabbitmq"], File["services"].Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_variable_is_an_option_the_program_reads()
    {
        var said = File["services"]["coordinator"]["environment"].Keys.Where(k => k.StartsWith("Bridge__", StringComparison.Ordinal)).ToList();
        Assert.Empty(said.Except(OptionKeys.All.Select(o => o.Variable)));
        Assert.Empty(new[] { "Bridge__Storage__Provider", "Bridge__Storage__ConnectionString", "Bridge__Bus__Transport", "Bridge__Bus__Uri", "Bridge__PublicUrl", "Bridge__Data__Path" }.Except(said));
    }

    [Theory, InlineData("Bridge__Storage__Provider"), InlineData("Bridge__Bus__Transport")]
    public void A_chosen_provider_is_one_there_is(string variable)
    {
        var chosen = File["services"]["coordinator"]["environment"][variable].Text;
        Assert.Contains(chosen, OptionKeys.All.Single(o => o.Variable == variable).Kind.Split(" or "));
        Assert.NotEqual(OptionKeys.All.Single(o => o.Variable == variable).Default, chosen);
    }

    [Fact]
    public void Only_the_coordinator_and_the_relay_are_published_and_it_is_where_it_listens()
    {
        var published = File["services"].Keys.Where(s => File["services"][s].Keys.Contains("ports"));
        Assert.Equal(["coordinator", "coturn"], published.Order(StringComparer.Ordinal));
        var inside = File["services"]["coordinator"]["ports"].Items.Single().Text.Split(':')[^1];
        Assert.Equal(Listening().Match(Image).Groups["port"].Value, inside);
        Assert.Contains($"EXPOSE {inside}", Image, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_service_says_whether_it_is_well()
    {
        Assert.All(File["services"].Keys, s => Assert.Contains("test", File["services"][s]["healthcheck"].Keys));
        var asked = string.Join(' ', File["services"]["coordinator"]["healthcheck"]["test"].Items.Select(i => i.Text));
        var path = Path().Match(asked).Groups["path"].Value;
        Assert.Contains(coordinator.Routes, r => "/" + r.RoutePattern.RawText!.Trim('/') == path);
        Assert.Contains("pg_isready", string.Join(' ', File["services"]["postgres"]["healthcheck"]["test"].Items.Select(i => i.Text)), StringComparison.Ordinal);
        Assert.Contains("turnutils_stunclient", string.Join(' ', File["services"]["coturn"]["healthcheck"]["test"].Items.Select(i => i.Text)), StringComparison.Ordinal);
        Assert.Contains("rabbitmq-diagnostics", string.Join(' ', File["services"]["rabbitmq"]["healthcheck"]["test"].Items.Select(i => i.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_coordinator_waits_until_what_it_stands_on_is_well() =>
        Assert.All(["postgres", "rabbitmq"], s => Assert.Equal("service_healthy", File["services"]["coordinator"]["depends_on"][s]["condition"].Text));

    [Fact]
    public void A_secret_must_be_given_and_none_is_written_down()
    {
        var text = Repository.Read("docker-compose.yml");
        var secrets = Secret().Matches(text);
        Assert.NotEmpty(secrets);
        Assert.All(secrets, m => Assert.Contains(":?", m.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void What_must_outlive_a_container_has_a_volume()
    {
        var named = File["volumes"].Keys.ToList();
        // A relay keeps nothing.
        Assert.All(File["services"].Keys.Where(s => s != "coturn"), s => Assert.Contains(File["services"][s]["volumes"].Items.Select(v => v.Text.Split(':')[0]), named.Contains));
        var data = File["services"]["coordinator"]["environment"]["Bridge__Data__Path"].Text;
        Assert.Contains(File["services"]["coordinator"]["volumes"].Items, v => v.Text.EndsWith(":" + data, StringComparison.Ordinal));
    }

    [Fact]
    public void The_relay_is_reached_where_pages_are_sent_and_by_the_secret_they_are_given_names_of()
    {
        var (relay, said) = (File["services"]["coturn"], File["services"]["coordinator"]["environment"]);
        string Told(string flag) => relay["command"].Items.Select(i => i.Text).Single(t => t.StartsWith($"--{flag}=", StringComparison.Ordinal))[(flag.Length + 3)..];
        var ports = relay["ports"].Items.Select(i => i.Text).ToList();
        Assert.Equal(said["Bridge__Turn__Secret"].Text, Told("static-auth-secret"));
        Assert.All(said["Bridge__Turn__Urls"].Text.Split(','), url => Assert.Contains($":{Told("listening-port")}?transport=", url, StringComparison.Ordinal));
        Assert.Contains($"{Told("min-port")}-{Told("max-port")}:{Told("min-port")}-{Told("max-port")}/udp", ports);
        Assert.Contains("--use-auth-secret", relay["command"].Items.Select(i => i.Text));
    }

    [Fact]
    public void The_coordinator_may_hold_a_socket_for_every_site() =>
        Assert.InRange(int.Parse(File["services"]["coordinator"]["ulimits"]["nofile"].Text, CultureInfo.InvariantCulture), 50_000, int.MaxValue);

    [GeneratedRegex(@"ASPNETCORE_HTTP_PORTS=(?<port>\d+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"https?://[^/\s]+(?<path>/\w+)")]
    private static partial Regex Path();

    [GeneratedRegex(@"\$\{\w*PASSWORD[^}]*\}")]
    private static partial Regex Secret();

    /// <summary>A piece of a YAML file that fails with a name instead of a null.</summary>
    private sealed class Node(object? value)
    {
        public Node this[string key] => new(Map.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"No '{key}' among {string.Join(", ", Keys)}."));

        public IEnumerable<string> Keys => Map.Keys.Select(k => (string)k);

        public IEnumerable<Node> Items => ((List<object>)value!).Select(v => new Node(v));

        public string Text => (string)value!;

        private Dictionary<object, object> Map => (Dictionary<object, object>)value!;
    }
}
