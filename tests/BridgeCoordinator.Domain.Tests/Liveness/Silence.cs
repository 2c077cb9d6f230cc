using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

public sealed class Silence
{
    private static readonly SilenceRules Rules = new();
    private static readonly DateTimeOffset Heard = Cast.T0;
    private static readonly LinkEvidence Evidence = new(1, Heard, null, null, TimeSpan.FromSeconds(1));

    private static LinkAssessment After(double seconds, LinkEvidence? evidence) =>
        SilenceVerdict.Of(evidence, Heard.AddSeconds(seconds), Rules);

    [Fact]
    public void A_site_never_heard_is_never_seen() => Assert.Equal(LinkState.NeverSeen, After(0, null).State);

    [Fact]
    public void A_site_is_up_until_twice_its_interval_then_suspect_and_down_when_no_proof_came()
    {
        Assert.Equal(new LinkAssessment(LinkState.Up, Heard, Heard.AddSeconds(2), null), After(1.999, Evidence));
        Assert.Equal(new LinkAssessment(LinkState.Suspect, Heard, Heard.AddSeconds(7.5), LinkDownCause.Silence), After(2, Evidence));
        Assert.Equal(new LinkAssessment(LinkState.Down, Heard, null, LinkDownCause.Silence), After(7.5, Evidence));
    }

    [Fact]
    public void A_closed_socket_is_suspect_at_once_and_down_when_nobody_came_back()
    {
        var closed = Evidence with { SocketClosedAt = Heard.AddSeconds(0.5) };
        Assert.Equal(
            new LinkAssessment(LinkState.Suspect, Heard.AddSeconds(0.5), Heard.AddSeconds(10.5), LinkDownCause.ConnectionLost),
            After(0.5, closed)
        );
        Assert.Equal(LinkState.Suspect, After(10.499, closed).State);
        Assert.Equal(new LinkAssessment(LinkState.Down, Heard.AddSeconds(0.5), null, LinkDownCause.ConnectionLost), After(10.5, closed));
    }

    [Fact]
    public void A_socket_that_closes_on_a_suspect_wins_it_no_time() =>
        Assert.Equal(LinkState.Down, After(7.5, Evidence with { SocketClosedAt = Heard.AddSeconds(3) }).State);

    [Fact]
    public void Any_message_clears_a_close_and_a_good_bye()
    {
        var back = Evidence with { SocketClosedAt = Heard.AddSeconds(-1), SaidGoodbyeAt = Heard.AddSeconds(-1) };
        Assert.Equal(LinkState.Up, After(1, back).State);
    }

    [Fact]
    public void Silence_after_a_good_bye_is_no_news()
    {
        var left = Evidence with { SaidGoodbyeAt = Heard, SocketClosedAt = Heard.AddSeconds(0.1) };
        Assert.Equal(new LinkAssessment(LinkState.Left, Heard, null, null), After(3600, left));
    }

    [Fact]
    public void The_table_of_silence()
    {
        var table = new StringWriter { NewLine = "\n" };
        table.WriteLine("heartbeat  evidence        seconds since it was last heard → verdict (the next deadline)");
        foreach (var heartbeat in new[] { 1, 2, 5, 60 })
        {
            LinkEvidence heard = Evidence with { Heartbeat = TimeSpan.FromSeconds(heartbeat) };
            Row(heartbeat, "open", heard);
            Row(heartbeat, "closed at 0.5", heard with { SocketClosedAt = Heard.AddSeconds(0.5) });
            Row(heartbeat, "goodbye at 0.5", heard with { SaidGoodbyeAt = Heard.AddSeconds(0.5), SocketClosedAt = Heard.AddSeconds(0.6) });
        }
        Approved.Text("silence", table.ToString());

        void Row(int heartbeat, string what, LinkEvidence evidence)
        {
            var cells = new[] { 1, 2, 3, 6, 8, 11, 16, 121, 126 }.Select(s => (s, After(s, evidence)));
            var words = cells.Select(c =>
                $"{c.s}:{c.Item2.State}" + (c.Item2.NextDeadline is { } d ? $"({(d - Heard).TotalSeconds:0.#})" : "")
            );
            table.WriteLine($"{heartbeat, 3} s      {what, -15} {string.Join(' ', words)}");
        }
    }
}

public sealed class The_heartbeat
{
    [Theory]
    [InlineData(0, true, 1)]
    [InlineData(500, true, 1)]
    [InlineData(501, true, 2)]
    [InlineData(2000, true, 2)]
    [InlineData(2001, true, 5)]
    [InlineData(40000, true, 5)]
    [InlineData(40000, false, 60)]
    public void Is_as_fast_as_so_many_may_and_slow_when_nothing_is_near(int sites, bool near, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), HeartbeatInterval.For(sites, near));
}
