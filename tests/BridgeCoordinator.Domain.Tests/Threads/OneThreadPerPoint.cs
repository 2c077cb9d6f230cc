using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Threads;

namespace BridgeCoordinator.Domain.Tests.Threads;

public sealed class One_thread_per_point
{
    private static readonly Actor Hoa = Actor.Person(Cast.Hoa);

    private static PointThread Of(Scene scene, int index = 0) => scene.State.Threads.GetValueOrDefault(index, PointThread.Empty);

    [Fact]
    public void Holds_what_both_ends_say_and_each_end_counts_what_the_other_said()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new SayToPoint("DHV") { Text = "Kiểm tra micro bàn chủ tọa" });
        scene.Does(new SayToPoint("DHV") { Text = "Xong thì báo lại" });
        scene.Does(new SayToControl("DHV") { Text = "Đang thay" }, Hoa);
        Assert.Equal((2, 1), (Of(scene).Unread(ThreadSide.Point), Of(scene).Unread(ThreadSide.ControlRoom)));
        Assert.Empty(Of(scene, 1).Messages);
    }

    [Fact]
    public void Is_received_in_one_word_for_everything_so_far_and_nothing_more()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new SayToPoint("DHV") { Text = "Một" });
        scene.Does(new SayToPoint("DHV") { Text = "Hai" });
        Assert.Equal("thread.already", scene.Refuses(new ReadThread("DHV", 9_999)));
        var read = Assert.IsType<ThreadRead>(Assert.Single(scene.Does(new ReceiveMessages("DHV", 9_999), Hoa)));
        Assert.Equal(Of(scene).Messages[1].Seq, read.UpTo);
        Assert.All(Of(scene).Messages, m => Assert.Equal(scene.Now, Of(scene).ReadAt(m)));
        Assert.Equal("thread.already", scene.Refuses(new ReceiveMessages("DHV", 9_999), Hoa));
        scene.Now = scene.Now.AddMinutes(1);
        scene.Does(new SayToPoint("DHV") { Text = "Ba" });
        Assert.Null(Of(scene).ReadAt(Of(scene).Messages[2]));
        Assert.Equal(1, Of(scene).Unread(ThreadSide.Point));
    }

    [Fact]
    public void Is_about_the_incident_the_point_is_in_and_shows_what_was_said_with_a_call_for_help()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new AskForHelp("DHV", HelpKind.NoSound, Cast.Hoa) { Note = "Loa trái" }, Hoa);
        var incident = scene.State.Incidents.Oldest.Single().Id;
        var said = Assert.IsType<MessageSent>(scene.Does(new SayToPoint("DHV") { Text = "Có người sang ngay" })[0]);
        Assert.Equal(incident, said.IncidentId);
        Assert.Equal([HelpKind.NoSound, null], Of(scene).Messages.Select(m => m.Help));
        Assert.Equal(1, Of(scene).Unread(ThreadSide.ControlRoom));
    }

    [Fact]
    public void Keeps_the_hour_at_which_a_phone_without_a_network_said_it()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new SayToControl("DHV") { Text = "Mất mạng" }, Hoa, scene.Now.AddMinutes(-7));
        Assert.Equal(scene.Now.AddMinutes(-7), Of(scene).Messages[0].At);
    }

    [Fact]
    public void Takes_no_empty_word_and_none_too_long()
    {
        var scene = Scene.At("T-30m");
        Assert.Equal("message.empty", scene.Refuses(new SayToPoint("DHV") { Text = " " }));
        Assert.Equal("note.too-long", scene.Refuses(new SayToPoint("DHV") { Text = new string('x', 501) }));
        Assert.Equal("point.unknown", scene.Refuses(new SayToControl("HUE") { Text = "x" }, Hoa));
    }

    [Fact]
    public void Keeps_the_latest_and_leaves_the_rest_to_the_journal()
    {
        var scene = Scene.At("T-30m");
        for (var i = 0; i <= PointThread.Most; i++)
        {
            scene.Does(new SayToPoint("DHV") { Text = "x" });
        }
        Assert.Equal(PointThread.Most, Of(scene).Messages.Count);
    }
}
