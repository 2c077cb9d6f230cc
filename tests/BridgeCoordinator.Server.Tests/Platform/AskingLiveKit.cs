using System.Text;
using System.Text.Json;
using BridgeCoordinator.Server.Platform;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Tests.Platform;

/// <summary>The adapter against the stand-in: what it reads, and what it makes of every way to fail.</summary>
public sealed class AskingLiveKit : IAsyncLifetime
{
    private LiveKitStandIn standIn = null!;

    public async ValueTask InitializeAsync() => standIn = await LiveKitStandIn.Open();

    public ValueTask DisposeAsync() => standIn.DisposeAsync();

    private LiveKitPresence Adapter(string secret = LiveKitStandIn.Secret, Uri? url = null, double timeout = 30) =>
        new(
            Options.Create(
                new PlatformOptions
                {
                    Kind = PlatformKind.LiveKit,
                    Url = url ?? standIn.Address,
                    ApiKey = LiveKitStandIn.Key,
                    ApiSecret = secret,
                    Timeout = TimeSpan.FromSeconds(timeout),
                }
            ),
            TimeProvider.System
        );

    private static async Task<PlatformAnswer> Ask(LiveKitPresence adapter)
    {
        using (adapter)
        {
            return await adapter.Ask("hoi-nghi", TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Tells_who_is_in_the_room_and_what_they_send()
    {
        standIn.Join("hoi-nghi", "DHV");
        standIn.Join("hoi-nghi", "VINH", camera: false, microphone: false);
        standIn.Join("another", "BDBP");

        var answer = await Ask(Adapter());

        Assert.Equal([new Participant("DHV", true, true), new("VINH", false, false)], answer.Present!.OrderBy(p => p.Identity, StringComparer.Ordinal));
        Assert.Equal(["hoi-nghi"], standIn.Asked);
        standIn.Leave("hoi-nghi", "DHV");
        Assert.Equal("VINH", Assert.Single((await Ask(Adapter())).Present!).Identity);
    }

    [Fact]
    public async Task A_wrong_secret_is_a_refusal_and_what_it_says_is_not_kept()
    {
        var answer = await Ask(Adapter(secret: "another secret of more than thirty-two letters"));
        Assert.Equal(new PlatformAnswer(null, PlatformFault.Refused, 401), answer);
        Assert.DoesNotContain("ey", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Mood.Broken, "Failing", 500)]
    [InlineData(Mood.Garbage, "Garbled", 200)]
    [InlineData(Mood.Slow, "Slow", null)]
    public async Task Every_way_to_fail_has_a_name(object mood, string fault, int? status)
    {
        standIn.Mood = (Mood)mood;
        var answer = await Ask(Adapter(timeout: standIn.Mood == Mood.Slow ? 0.5 : 30));
        Assert.Equal(new PlatformAnswer(null, Enum.Parse<PlatformFault>(fault), status), answer);
    }

    [Fact]
    public async Task Another_server_at_that_address_is_no_empty_room()
    {
        var answer = await Ask(Adapter(url: new Uri(standIn.Address, "elsewhere")));
        Assert.Equal(new PlatformAnswer(null, PlatformFault.Failing, 404), answer);
    }

    [Fact]
    public async Task Nobody_there_is_unreachable()
    {
        var address = standIn.Address;
        await standIn.DisposeAsync();
        Assert.Equal(PlatformFault.Unreachable, (await Ask(Adapter(url: address))).Fault);
    }

    [Theory]
    [InlineData("""{"participants":[]}""", "")]
    [InlineData("{}", "")] // defaults left out
    [InlineData("""{"participants":[{"identity":"A"},{"identity":"B","state":"JOINED"},{"identity":"C","state":"DISCONNECTED"}]}""", "")] // at the door, or gone
    [InlineData("""{"participants":[{"identity":"A","state":2}]}""", "A--")] // enums as numbers
    [InlineData("""{"participants":[{"identity":"A","state":"ACTIVE","tracks":[{"source":"MICROPHONE"},{"type":"VIDEO","source":"CAMERA","muted":true}]}]}""", "A-m")]
    [InlineData("""{"participants":[{"identity":"A","state":"ACTIVE","tracks":[{"type":1,"source":1},{"type":0,"source":2,"muted":true}]}]}""", "Ac-")]
    [InlineData("""{"participants":[{"identity":"A","state":"ACTIVE","tracks":[{"type":"VIDEO","source":"SCREEN_SHARE"},{"type":"AUDIO","source":"SCREEN_SHARE_AUDIO"}]}]}""", "A--")]
    [InlineData("""{"participants":[{"identity":"A","state":"ACTIVE","tracks":[{"type":"VIDEO"}]}]}""", "Ac-")] // a gateway that names no source
    [InlineData("""{"participants":[7,null,{"identity":5,"state":"ACTIVE"},{"state":"ACTIVE","identity":"A","tracks":[null]}]}""", "A--")]
    public void Whatever_protobuf_writes_as_json_is_read(string json, string expected) =>
        Assert.Equal(expected, string.Concat(LiveKitRoom.Read(Encoding.UTF8.GetBytes(json)).Select(p => $"{p.Identity}{(p.Camera ? "c" : "-")}{(p.Microphone ? "m" : "-")}")));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"participants":{}}""")]
    [InlineData("""{"participants":[{"identity":"A","state":"ACTIVE","tracks":7}]}""")]
    public void Anything_else_is_garbled(string json) => Assert.ThrowsAny<JsonException>(() => LiveKitRoom.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("http://127.0.0.1:7880", "{point}", null)]
    [InlineData("https://livekit.tinh.example", "{site}", null)]
    [InlineData("http://livekit.tinh.example", "{point}", "must be https")]
    [InlineData("wss://livekit.tinh.example", "{point}", "not wss")]
    [InlineData("https://u:p@livekit.tinh.example", "{point}", "no user")]
    [InlineData("https://livekit.tinh.example", "điểm cầu", "must name {point}")]
    public void Only_an_address_a_token_may_go_to_is_taken(string url, string identity, string? refusal)
    {
        var options = new PlatformOptions { Kind = PlatformKind.LiveKit, Url = new Uri(url), ApiKey = "k", ApiSecret = "very secret", Identity = identity };
        var result = new PlatformOptionsRules().Validate(null, options);
        Assert.Equal(refusal is null, result.Succeeded);
        Assert.Contains(refusal ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("very secret", $"{options} {result.FailureMessage}", StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_secret_there_is_no_asking() =>
        Assert.True(new PlatformOptionsRules().Validate(null, new PlatformOptions { Kind = PlatformKind.LiveKit, Url = new Uri("https://a.example"), ApiKey = "k" }).Failed);
}
