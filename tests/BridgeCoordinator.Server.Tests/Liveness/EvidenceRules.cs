using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Bus;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Liveness;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Liveness;

/// <summary>What a node keeps of its sites in memory, and what it makes of other nodes' words.</summary>
public sealed class EvidenceRules
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Other = Guid.Parse("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Third = Guid.Parse("018f0000-0000-7000-8000-000000000002");

    private static DateTimeOffset Second(double seconds) => Start.AddSeconds(seconds);

    private static SiteEvidence Site() => new("vinh", 1, Start, TimeSpan.FromSeconds(1), new DetectorRules());

    private static readonly AgentHello First = new("1.0", "linux", Start);

    private static SiteEvidence Introduced(Action<SiteEvidence>? then = null)
    {
        var site = Site();
        site.Hello = First;
        then?.Invoke(site);
        return site;
    }

    private static SiteEvidence After(SiteEvidence before, double seconds, long epoch = 2) =>
        new("vinh", epoch, Second(seconds), TimeSpan.FromSeconds(1), new DetectorRules(), before);

    private static BridgePoint Point(LinkState link) =>
        new(0, new RosterLine("VINH", "Thành phố Vinh", "city", "vinh", "nghe-an/vinh", null, [], null, []), Guid.Empty, Start, false, new PointLink(link, 1, Start, Start));

    private static SitesSeen Said(Guid node, bool whole, LinkState? link, long epoch = 1) =>
        new(node, whole, link is { } state ? [new SiteSeen("vinh", epoch, state, Second(1))] : []);

    [Fact]
    public void A_site_that_is_lost_and_found_every_other_slot_flaps_at_the_sixth_change()
    {
        var (site, changes) = (Site(), 0);
        while (!site.Flaps.Flapping && changes < 20)
        {
            var now = Second(20 * changes++);
            if (changes % 2 == 1)
            {
                site.Suspect(site.Known, now);
            }
            else
            {
                site.Hear(now);
            }
            site.EndSlot();
            site.EndSlot();
        }
        Assert.Equal(6, changes);
    }

    [Fact]
    public void A_new_session_of_a_flapping_site_is_still_flapping()
    {
        var site = Site();
        for (var slot = 0; slot < 8; slot++)
        {
            site.Suspect(site.Known, Second(slot));
            site.Hear(Second(slot));
            site.EndSlot();
        }
        var next = new SiteEvidence("vinh", 2, Second(9), TimeSpan.FromSeconds(1), new DetectorRules(), site);
        Assert.True(next.Flaps.Flapping);
    }

    [Fact]
    public void Who_spoke_while_being_judged_is_not_concluded()
    {
        var site = Site();
        var seen = site.Known;
        site.Hear(Second(3));
        Assert.False(site.Suspect(seen, Second(3)));
        Assert.False(site.Conclude(seen, Second(3)));
        Assert.Null(site.Known.ConcludedAt);
    }

    [Fact]
    public void Who_was_down_is_held_in_the_next_session_too()
    {
        var site = Site();
        site.Suspect(site.Known, Second(3));
        site.Conclude(site.Known, Second(9));
        Assert.True(new SiteEvidence("vinh", 2, Second(20), TimeSpan.FromSeconds(1), new DetectorRules(), site).Known.Returned);
        Assert.False(new SiteEvidence("vinh", 2, Second(20), TimeSpan.FromSeconds(1), new DetectorRules(), Site()).Known.Returned);
    }

    [Fact]
    public void Whoever_takes_over_from_an_agent_that_lives_knows_whom_it_took_over_from()
    {
        Assert.Equal(First, After(Introduced(), 2).Predecessor);
        Assert.Null(After(Introduced(), 60).Predecessor);
        Assert.Null(After(Introduced(site => site.Close(Second(1))), 2).Predecessor);
        Assert.Null(After(Introduced(site => site.Leave(Second(1))), 2).Predecessor);
    }

    [Fact]
    public void An_agent_that_is_only_suspected_counts_as_alive_until_it_is_down()
    {
        var late = Introduced(site => site.Suspect(site.Known, Second(3)));
        Assert.Equal(First, After(late, 3.5).Predecessor);
        late.Conclude(late.Known, Second(8.5));
        Assert.Null(After(late, 8.6).Predecessor);
    }

    [Fact]
    public void A_session_between_that_never_said_hello_does_not_hide_who_was_there_before()
    {
        var mute = After(Introduced(), 2, epoch: 2);
        Assert.Equal(First, After(mute, 3, epoch: 3).Predecessor);
        mute.Close(Second(3));
        Assert.Equal(First, After(mute, 4, epoch: 3).Predecessor);
    }

    [Fact]
    public void A_lost_site_is_unverified_until_its_down_is_written_and_then_it_is_down()
    {
        var links = new SiteLinks();
        links.Doubt("vinh", Second(1));
        Assert.Equal(LinkState.Unverified, links.Of(Point(LinkState.Up)).State);
        Assert.Equal(LinkState.Down, links.Of(Point(LinkState.Down)).State);
    }

    [Fact]
    public void Another_nodes_word_holds_at_once_and_until_it_is_taken_back()
    {
        var links = new SiteLinks();
        links.Hear(Said(Other, whole: false, LinkState.Suspect), Second(1));
        Assert.Equal(LinkState.Suspect, links.Of(Point(LinkState.Up)).State);
        links.Hear(Said(Other, whole: false, LinkState.Up), Second(2));
        Assert.Equal(LinkState.Up, links.Of(Point(LinkState.Up)).State);
    }

    [Fact]
    public void A_word_taken_back_in_a_message_that_was_lost_is_healed_by_the_next_whole_one()
    {
        var links = new SiteLinks();
        links.Hear(Said(Other, whole: true, LinkState.Suspect), Second(1));
        links.Hear(Said(Third, whole: true, null), Second(1));
        Assert.Equal(LinkState.Suspect, links.Of(Point(LinkState.Up)).State);
        links.Hear(Said(Other, whole: true, null), Second(2));
        Assert.Equal(LinkState.Up, links.Of(Point(LinkState.Up)).State);
    }

    [Fact]
    public void The_words_of_a_node_that_is_silent_itself_are_forgotten()
    {
        var links = new SiteLinks();
        links.Hear(Said(Other, whole: true, LinkState.Suspect), Second(1));
        links.Hear(Said(Third, whole: true, null), Second(10));
        Assert.Equal(LinkState.Up, links.Of(Point(LinkState.Up)).State);
    }

    [Fact]
    public void A_word_under_an_older_session_does_not_overwrite_a_newer()
    {
        var links = new SiteLinks();
        links.Hear(Said(Other, whole: false, LinkState.Suspect, epoch: 3), Second(1));
        links.Hear(Said(Third, whole: false, LinkState.Down, epoch: 2), Second(1));
        Assert.Equal(LinkState.Suspect, links.Of(Point(LinkState.Up)).State);
    }

    [Fact]
    public void The_last_words_of_the_only_other_node_are_forgotten_with_nobody_left_to_remind_us()
    {
        var links = new SiteLinks();
        links.Hear(Said(Other, whole: true, LinkState.Suspect), Second(1));
        links.ForgetSilentNodes(Second(5));
        Assert.Equal(LinkState.Suspect, links.Of(Point(LinkState.Up)).State);
        links.ForgetSilentNodes(Second(7));
        Assert.Equal(LinkState.Down, links.Of(Point(LinkState.Down)).State);
    }

    [Theory]
    [InlineData(LinkState.Left, 1, false)]
    [InlineData(LinkState.Left, 2, true)]
    [InlineData(LinkState.Down, 2, false)]
    [InlineData(LinkState.NeverSeen, 1, true)]
    [InlineData(LinkState.Up, 1, true)]
    public void A_down_is_news_unless_it_follows_a_good_bye_of_the_same_session(LinkState journal, long epoch, bool news)
    {
        var down = new LinkAssessment(LinkState.Down, Second(1), null, LinkDownCause.Silence);
        Assert.Equal(news, LivenessSweep.Differs(new PointLink(journal, 1, Start, Start), down, epoch));
    }

    [Fact]
    public void Silence_has_a_node_for_its_group_only_where_there_are_several()
    {
        Dictionary<string, string[]> sites = new() { ["a"] = ["Carrier:VNPT"], ["b"] = ["Carrier:VNPT"], ["c"] = [] };
        Assert.Same(sites, SiteGroups.WithNodes(sites, new Dictionary<string, string> { ["a"] = "one", ["b"] = "one", ["c"] = "one" }));
        var two = SiteGroups.WithNodes(sites, new Dictionary<string, string> { ["a"] = "one", ["b"] = "two" });
        Assert.Equal(["Carrier:VNPT", "Node:two"], two["b"]);
        Assert.Empty(two["c"]);
    }

    [Fact]
    public void Who_was_heard_days_ago_is_no_witness_any_more_and_takes_no_room()
    {
        var clock = new FakeTimeProvider(Start);
        var witnesses = new Witnesses(clock);
        witnesses.Heard("nghe-an", "VINH", Other);
        clock.Advance(TimeSpan.FromHours(25));
        witnesses.Heard("nghe-an", "VINH", Third);
        Assert.Equal([Third], witnesses.At("nghe-an", "VINH").Select(w => w.Person));
        Assert.Equal(Start.AddHours(25), witnesses.LastHeard);
    }
}
