using System.Collections.Concurrent;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Forty thousand phones look, and nearly every fact is about one of them: the others are told nothing.</summary>
public sealed class ADeskIsSentOnlyWhenItChanges(LiveHouse live) : IClassFixture<LiveHouse>
{
    [Fact]
    public async Task What_concerns_another_point_alone_is_not_sent_to_this_one()
    {
        // With everything on it that a desk may hold: an open wave brings its checks and what is known of the set-up.
        await live.Control.OpenWave(new(live.NewId(), Cast.Session, "loi", ConferenceId: Cast.Conference));
        await using var here = await Looking(live.Vinh);
        await using var there = await Looking(live.Border);
        Func<Task>[] facts =
        [
            () => live.Border.DoAtPoint(new ComeOnPostAct(null, Cast.Session)),
            () => live.Border.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, new Headcount(60, 58, 2, 0))),
            () => live.Border.DoAtPoint(new AskForFloorAct(null, Cast.Session, "Về biên giới")),
            () => live.Border.DoAtPoint(new AskForHelpAct(null, HelpKind.NoSound)),
            () => live.Border.DoAtPoint(new SayToControlAct(null, "Đang thay micro")),
            () => live.Control.SayToPoint(new(live.NewId(), Cast.BienPhong, "Đã rõ", Cast.Conference)),
            () => live.Control.CallCue(new(live.NewId(), Cast.Session, CueKind.Appear, [Cast.BienPhong], ConferenceId: Cast.Conference)),
            () => live.Control.SetTally(new(live.NewId(), Cast.Session, Tally.OnAir, Cast.BienPhong, Cast.Conference)),
            () => live.Control.Announce(new(live.NewId(), Cast.Session, "Chỉ nơi này", Points: [Cast.BienPhong], ConferenceId: Cast.Conference)),
            () => live.Control.AskForStill(new(live.NewId(), Cast.BienPhong, Cast.Conference)),
        ];
        foreach (var fact in facts)
        {
            // One round of the desks looks at them all: once that point has its own, this one was looked at or is next.
            var before = there.Came;
            await fact();
            await there.Until(desks => desks > before);
        }
        Assert.Equal(0, here.Came);

        // The instrument works: what concerns this point does come, and comes once.
        await live.Control.SayToPoint(new(live.NewId(), Cast.DaiHocVinh, "Nghe rõ không?", Cast.Conference));
        await here.Until(desks => desks > 0);
        Assert.Equal((1, 1), (here.Came, here.Last!.Thread!.Unread));
    }

    private static async Task<Watcher> Looking(CoordinatorApi api)
    {
        var watcher = new Watcher(new OperatorDoor(api));
        await watcher.Begin();
        return watcher;
    }

    private sealed class Watcher(OperatorDoor door) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<PointDesk> desks = new();
        private readonly SemaphoreSlim news = new(0);

        public int Came => desks.Count;

        public PointDesk? Last => desks.LastOrDefault();

        public async Task Begin()
        {
            door.DeskChanged += desk =>
            {
                desks.Enqueue(desk);
                news.Release();
            };
            await door.Open();
            await door.Watch();
        }

        public async Task Until(Func<int, bool> enough)
        {
            while (!enough(Came))
            {
                Assert.True(await news.WaitAsync(TimeSpan.FromSeconds(30)), "No desk came within 30 s.");
            }
        }

        public ValueTask DisposeAsync()
        {
            news.Dispose();
            return door.DisposeAsync();
        }
    }
}
