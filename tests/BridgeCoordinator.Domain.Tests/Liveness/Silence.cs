using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

public sealed class Silence
{
    private static readonly SilenceRules Rules = new();
    private static readonly DateTimeOffset Heard = Cast.T0;
    private static readonly LinkEvidence Evidence = At(1);

    private static LinkEvidence At(double heartbeat) => new(1, Heard, TimeSpan.FromSeconds(heartbeat), TimeSpan.FromSeconds(2 * heartbeat));

    private static DateTimeOffset Second(double seconds) => Heard.AddSeconds(seconds);

    private static LinkAssessment After(double seconds, LinkEvidence? evidence, Circumstances? around = null) =>
        SilenceVerdict.Of(evidence, Second(seconds), Rules, around ?? Circumstances.Clear);

    private static ObserverHealth PausedFor(double seconds, double until) =>
        ObserverHealth.Well.Look(new Vitals(TimeSpan.FromSeconds(seconds), default, default, default), Second(until), new ObserverRules());

    [Fact]
    public void A_site_never_heard_is_never_seen() => Assert.Equal(LinkState.NeverSeen, After(0, null).State);

    [Fact]
    public void A_site_is_up_until_its_line_has_been_silent_too_long_then_suspect_and_down_when_no_proof_came()
    {
        Assert.Equal(new LinkAssessment(LinkState.Up, Heard, Second(2), null), After(1.999, Evidence));
        Assert.Equal(new LinkAssessment(LinkState.Suspect, Heard, Second(7.5), LinkDownCause.Silence), After(2, Evidence));
        var asked = Evidence.Suspected(Second(2));
        Assert.Equal(LinkState.Suspect, After(7.499, asked).State);
        Assert.Equal(new LinkAssessment(LinkState.Down, Heard, null, LinkDownCause.Silence), After(7.5, asked));
    }

    [Fact]
    public void Whoever_is_asked_late_has_the_whole_time_for_proof_all_the_same()
    {
        Assert.Equal(LinkState.Suspect, After(100, Evidence).State);
        Assert.Equal(LinkState.Suspect, After(105.499, Evidence.Suspected(Second(100))).State);
        Assert.Equal(LinkState.Down, After(105.5, Evidence.Suspected(Second(100))).State);
    }

    [Fact]
    public void A_closed_socket_is_suspect_at_once_and_down_when_nobody_came_back()
    {
        var closed = Evidence.Closed(Second(0.5)).Suspected(Second(0.5));
        Assert.Equal(new LinkAssessment(LinkState.Suspect, Second(0.5), Second(10.5), LinkDownCause.ConnectionLost), After(0.5, closed));
        Assert.Equal(LinkState.Suspect, After(10.499, closed).State);
        Assert.Equal(new LinkAssessment(LinkState.Down, Second(0.5), null, LinkDownCause.ConnectionLost), After(10.5, closed));
    }

    [Fact]
    public void A_socket_that_closes_on_a_suspect_wins_it_no_time() =>
        Assert.Equal(LinkState.Down, After(7.5, Evidence.Suspected(Second(2)).Closed(Second(3))).State);

    [Fact]
    public void Any_message_clears_a_close_and_a_suspicion()
    {
        var back = Evidence.Suspected(Second(2)).Closed(Second(3)).Heard(Second(4), Rules.Hold);
        Assert.Equal(new LinkAssessment(LinkState.Up, Second(4), Second(6), null), After(5, back));
    }

    [Fact]
    public void Silence_after_a_good_bye_is_no_news()
    {
        var left = Evidence.Left(Heard).Closed(Second(0.1));
        Assert.Equal(new LinkAssessment(LinkState.Left, Heard, null, null), After(3600, left));
    }

    [Fact]
    public void A_word_still_on_its_way_takes_no_good_bye_back()
    {
        var left = Evidence.Left(Second(1)).Heard(Second(1.2), Rules.Hold).Closed(Second(1.3));
        Assert.Equal((LinkState.Left, Second(1)), (After(60, left).State, After(60, left).Since));
    }

    [Fact]
    public void A_down_stays_until_the_site_itself_speaks()
    {
        var down = Evidence.Suspected(Second(2)).Concluded(Second(7.5));
        Assert.Equal(LinkState.Down, After(8, down, Circumstances.Clear with { Braked = true }).State);
    }

    [Fact]
    public void After_a_down_it_is_up_only_when_it_was_heard_for_the_hold_without_a_break()
    {
        var back = Evidence.Suspected(Second(2)).Concluded(Second(7.5)).Heard(Second(20), Rules.Hold);
        Assert.Equal(new LinkAssessment(LinkState.Suspect, Second(20), Second(25), null), After(20, back));
        for (var second = 21; second <= 25; second++)
        {
            back = back.Heard(Second(second), Rules.Hold);
        }
        Assert.Equal(LinkState.Suspect, After(24.999, back).State);
        Assert.Equal((LinkState.Up, Second(20)), (After(25, back).State, After(25, back).Since));
        // A break within the hold begins it anew; one after it does not.
        var broken = Evidence.Concluded(Second(7.5)).Heard(Second(20), Rules.Hold).Suspected(Second(22)).Heard(Second(23), Rules.Hold);
        Assert.Equal((LinkState.Suspect, Second(28)), (After(23.1, broken).State, After(23.1, broken).NextDeadline));
        Assert.Equal(LinkState.Up, After(30, back.Suspected(Second(28)).Heard(Second(29), Rules.Hold)).State);
    }

    [Fact]
    public void The_observers_ill_health_stretches_suspicion_and_his_pauses_move_every_deadline()
    {
        var paused = new Circumstances(PausedFor(15, until: 16));
        // One step of illness: twice the patience. Fifteen seconds nobody listened: fifteen seconds more.
        Assert.Equal(LinkState.Up, After(18.999, Evidence, paused).State);
        Assert.Equal(LinkState.Suspect, After(19, Evidence, paused).State);
        Assert.Equal(Second(22.5), After(3, Evidence.Suspected(Second(2)), new(PausedFor(15, until: 17))).NextDeadline);
    }

    [Fact]
    public void A_group_that_fell_silent_as_one_has_three_times_as_long()
    {
        var braked = Circumstances.Clear with { Braked = true };
        Assert.Equal(Second(18.5), After(3, Evidence.Suspected(Second(2)), braked).NextDeadline);
        Assert.Equal(Second(30.5), After(1, Evidence.Closed(Second(0.5)), braked).NextDeadline);
    }

    [Fact]
    public void A_down_that_is_withheld_is_a_suspicion_that_says_why()
    {
        var blind = Circumstances.Clear with { Withheld = Withheld.Blind };
        var asked = Evidence.Suspected(Second(2));
        Assert.Equal(new LinkAssessment(LinkState.Suspect, Heard, null, LinkDownCause.Silence, Withheld.Blind), After(60, asked, blind));
        Assert.Equal(Withheld.None, After(7, asked, blind).Withheld);
    }

    [Fact]
    public void A_faster_pace_gives_whoever_was_in_time_a_whole_new_interval()
    {
        var slow = At(60);
        var faster = slow.Paced(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.4), Second(59));
        Assert.Equal(Second(59) + faster.Patience, After(59, faster).NextDeadline);
        var late = slow.Suspected(Second(120)).Paced(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.4), Second(121));
        Assert.Equal(Heard, late.LastHeard);
    }

    [Fact]
    public void The_table_of_silence()
    {
        var table = new StringWriter { NewLine = "\n" };
        table.WriteLine("Looked at every second, patience two intervals: what follows each second of silence (the next deadline).");
        foreach (var heartbeat in new[] { 1, 2, 5, 60 })
        {
            Row("open", At(heartbeat), Circumstances.Clear);
            Row("closed at 0.5", At(heartbeat).Closed(Second(0.5)), Circumstances.Clear);
            Row("goodbye at 0.5", At(heartbeat).Left(Second(0.5)).Closed(Second(0.6)), Circumstances.Clear);
            Row("open, braked", At(heartbeat), Circumstances.Clear with { Braked = true });
            Row("open, blind", At(heartbeat), Circumstances.Clear with { Withheld = Withheld.Blind });
            Row("open, ill", At(heartbeat), new(PausedFor(0.5, until: 0)));

            void Row(string what, LinkEvidence evidence, Circumstances around)
            {
                List<string> words = [];
                LinkAssessment before = default;
                for (var second = 1; second <= 260; second++)
                {
                    var seen = After(second, evidence, around);
                    evidence = seen is { State: LinkState.Suspect } ? evidence.Suspected(Second(second)) : evidence;
                    if (seen != before)
                    {
                        var withheld = seen.Withheld == Withheld.None ? "" : $" withheld: {seen.Withheld}";
                        words.Add($"{second}:{seen.State}{withheld}{(seen.NextDeadline is { } d ? $"({(d - Heard).TotalSeconds:0.#})" : "")}");
                    }
                    before = seen;
                }
                table.WriteLine($"{heartbeat, 3} s  {what, -15} {string.Join(' ', words)}");
            }
        }
        Approved.Text("silence", table.ToString());
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
