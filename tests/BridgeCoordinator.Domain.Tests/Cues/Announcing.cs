using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class Announcing
{
    private readonly Scene scene = Scene.At("T-5m");

    [Fact]
    public void Reaches_all_a_group_or_some_and_counts_them()
    {
        Assert.Equal(3, Send().Recipients);
        Assert.Equal(3, Send(group: "nghe-an").Recipients);
        Assert.Equal(1, Send(group: "nghe-an/dhv").Recipients);
        Assert.Equal(2, Send(points: ["DHV", "VINH"]).Recipients);
        // A path is not a beginning of letters.
        Assert.Equal("announcement.nobody", scene.Refuses(new Announce("sang", "nghe-an/dh") { Text = "Giải lao" }));
        Assert.Equal("announcement.text", scene.Refuses(new Announce("sang") { Text = "  " }));
        Assert.Equal("note.too-long", scene.Refuses(new Announce("sang") { Text = new string('a', 501) }));
    }

    [Fact]
    public void Keeps_its_text_out_of_the_chain()
    {
        var sent = scene.Decide(new Announce("sang") { Text = "Giải lao 15 phút" }, Cast.Director);
        Assert.DoesNotContain("Giải lao", FactCatalogue.Write(sent.Facts[0]).Body, StringComparison.Ordinal);
        Assert.Equal("Giải lao 15 phút", Assert.IsType<NoteRow>(Assert.Single(sent.Rows)).Text);
    }

    [Fact]
    public void Is_confirmed_once_by_each_it_is_for()
    {
        var id = Send(points: ["DHV"]).AnnouncementId;
        Confirms(id, "DHV");
        Assert.Equal("announcement.already", scene.Refuses(new ConfirmAnnouncement("sang", id, "DHV", Cast.Hoa)));
        Assert.Equal("announcement.unknown", scene.Refuses(new ConfirmAnnouncement("sang", id, "VINH", Cast.Hoa)));
        Assert.Equal("announcement.unknown", scene.Refuses(new ConfirmAnnouncement("sang", Cast.Hoa, "DHV", Cast.Hoa)));
    }

    [Fact]
    public void Is_repeated_to_those_who_are_missing_and_not_more_than_once_a_minute()
    {
        var id = Send().AnnouncementId;
        Confirms(id, "DHV");
        Assert.Equal("announcement.too-soon", scene.Refuses(new RepeatAnnouncement("sang", id)));
        scene.Now = scene.Now.AddMinutes(1);
        Assert.Equal(2, scene.Does(new RepeatAnnouncement("sang", id)).OfType<AnnouncementRepeated>().Single().Missing);
        Assert.Equal("announcement.too-soon", scene.Refuses(new RepeatAnnouncement("sang", id)));
        Confirms(id, "BDBP");
        Confirms(id, "VINH");
        Assert.Equal("announcement.all-already", scene.Refuses(new RepeatAnnouncement("sang", id)));
    }

    [Fact]
    public void Forty_thousand_confirmations_are_folded_in_seconds()
    {
        var scene = Scene.Drafted();
        foreach (var command in Cast.Import("large", Cast.Plan, [.. Enumerable.Range(0, 40_000).Select(i => Cast.Line($"P{i}", $"P{i}", "hall", $"p/{i}", 1))]))
        {
            scene.Does(command, Cast.Courier);
        }
        var state = (ConferenceState)scene.State.Apply(new ConferenceOpened(), default).Apply(new AnnouncementSent("sang", Cast.Hoa, Cast.Binh, 40_000), default).Opened();
        for (var i = 0; i < 40_000; i++)
        {
            state = (ConferenceState)state.Apply(new AnnouncementConfirmed("sang", Cast.Hoa, $"P{i}", Cast.Hoa), default);
        }
        var announcement = ((ConferenceState)state.Sealed()).Session("sang")!.Live.Announcements.Find(Cast.Hoa)!;
        Assert.Equal(40_000, announcement.Confirmed.Count);
    }

    private AnnouncementSent Send(string? group = null, string[]? points = null) =>
        scene.Does(new Announce("sang", group, points) { Text = "Giải lao 15 phút" }).OfType<AnnouncementSent>().Single();

    private void Confirms(Guid id, string point) => scene.Does(new ConfirmAnnouncement("sang", id, point, Cast.Hoa), Actor.Person(Cast.Hoa));
}
