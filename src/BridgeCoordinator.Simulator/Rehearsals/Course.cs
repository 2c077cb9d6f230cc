using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Simulator.Judging;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>One act of a course.</summary>
/// <param name="Name">As the judge and <c>--omit</c> know it.</param>
/// <param name="Sentence">What a person watching is told.</param>
/// <param name="Play">Plays it; returns when the board shows its effect, or never will.</param>
internal sealed record CourseAct(string Name, string Sentence, Func<Stage, CancellationToken, Task> Play);

/// <summary>The acts in their order. When one may begin stands in the <see cref="Pace"/>; another course is another list.</summary>
internal static class Course
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UntilDown = TimeSpan.FromSeconds(40);

    public static IReadOnlyList<CourseAct> Rehearsal { get; } =
    [
        new(Acts.OnPost, "operators come on post", OnPost),
        new(Acts.WaveAnswers, "the bell opens the readiness wave, agents answer, one site is not ready", WaveAnswers),
        new(Acts.Repair, "the site that was not ready is repaired and answers again", Repair),
        new(Acts.RollCall, "the control room calls the roll", RollCall),
        new(Acts.FirstHeadcount, "operators send the first headcount", FirstHeadcount),
        new(Acts.Correction, "one operator corrects it", Correction),
        new(Acts.GoLive, "the control room goes live", GoLive),
        new(Acts.Silence, "one line falls silent: nothing comes, nothing goes, no FIN", Silence),
        new(Acts.Death, "one agent dies", Death),
        new("watch", "the coordinator finds out about both", Watch),
        new(Acts.Return, "the silent line lets through again; its agent comes back by itself", Return),
        new(Acts.ClosingHeadcount, "operators send the closing headcount, the dead site's by phone page", ClosingHeadcount),
        new(Acts.Close, "the session closes, agents say good-bye, the conference closes", Close),
    ];

    public static async Task Play(IReadOnlyList<CourseAct> course, Stage stage, CancellationToken cancel)
    {
        foreach (var act in course)
        {
            if (stage.Options.Pace.Begins.TryGetValue(act.Name, out var offset))
            {
                await Until(stage, stage.Plan.Due(offset), cancel);
            }
            if (act.Name == stage.Options.Omit)
            {
                stage.Narrator.Say($"left out: {act.Name} ({act.Sentence})");
                continue;
            }
            stage.Narrator.Begin(act);
            await stage.Told("the control room", () => act.Play(stage, cancel));
        }
    }

    private static Task OnPost(Stage stage, CancellationToken cancel) =>
        stage.EachOperator(person => person.ComeOnPost(stage.Session, cancel), cancel);

    private static Task WaveAnswers(Stage stage, CancellationToken cancel) =>
        // The agents answer by themselves, as their orders come; without the repair the wave would end as it stands now.
        stage.See("every answer", board => Wave(board) is { Pending: 0, State: not WaveState.Planned }, Soon + stage.Options.Pace.Spread, cancel);

    private static async Task Repair(Stage stage, CancellationToken cancel)
    {
        await stage.Sites[stage.Cast.NotReady].Repair(cancel);
        await stage.See("the repair", board => Wave(board) is { NotReady: 0 }, Soon, cancel);
    }

    private static async Task RollCall(Stage stage, CancellationToken cancel)
    {
        await stage.Control.OpenRollCall(stage.Session);
        await stage.EachOperator(person => person.AnswerRollCall(stage.Session, 1, cancel), cancel);
        await stage.See("all answers to the roll call", board => Current(board).RollCall is { Pending: 0 }, Soon, cancel);
        await stage.Control.CloseRollCall(stage.Session, 1);
    }

    private static async Task FirstHeadcount(Stage stage, CancellationToken cancel)
    {
        await stage.EachOperator(person => person.Count(stage.Session, HeadcountMoment.First, person.FirstCount, cancel), cancel);
        await stage.See("all first headcounts", board => board.Points.All(p => p.First is not null), Soon, cancel);
    }

    private static Task Correction(Stage stage, CancellationToken cancel)
    {
        var person = stage.Operators[stage.Cast.Corrected];
        var right = person.FirstCount with { Present = person.FirstCount.Present - 1, Absent = person.FirstCount.Absent + 1 };
        return person.Count(stage.Session, HeadcountMoment.First, right, cancel);
    }

    private static async Task GoLive(Stage stage, CancellationToken cancel)
    {
        await stage.Control.ChangePhase(stage.Session, SessionPhase.Live);
        await stage.See("the session live", board => Current(board).Phase == SessionPhase.Live, Soon, cancel);
    }

    private static Task Silence(Stage stage, CancellationToken cancel)
    {
        stage.Sites[stage.Cast.Silent].Line.FallSilent();
        return Task.CompletedTask;
    }

    private static Task Death(Stage stage, CancellationToken cancel) => stage.Sites[stage.Cast.Dead].Die();

    private static Task Watch(Stage stage, CancellationToken cancel)
    {
        var played = new[] { (Act: Acts.Silence, Site: stage.Cast.Silent), (Act: Acts.Death, Site: stage.Cast.Dead) };
        var gone = played.Where(f => f.Act != stage.Options.Omit).Select(f => f.Site).ToList();
        return stage.See("the lines down", board => gone.All(i => board.Points[i].Link == LinkState.Down), UntilDown, cancel);
    }

    private static Task Return(Stage stage, CancellationToken cancel)
    {
        stage.Sites[stage.Cast.Silent].Line.ComeBack();
        return stage.See("the silent line up again", board => board.Points[stage.Cast.Silent].Link == LinkState.Up, UntilDown, cancel);
    }

    private static Task ClosingHeadcount(Stage stage, CancellationToken cancel) =>
        stage.EachOperator(person => person.Count(stage.Session, HeadcountMoment.Closing, person.ClosingCount, cancel), cancel);

    private static async Task Close(Stage stage, CancellationToken cancel)
    {
        await stage.Told("the control room", () => stage.Control.ChangePhase(stage.Session, SessionPhase.Closed));
        var leaving = stage.Sites.Where((_, i) => i != stage.Cast.Dead).ToList();
        await Crowd.Each(leaving, site => site.Leave(), stage.Options.Pace.Jitter, stage.Cast.Random, stage.Time, cancel);
        await stage.Control.CloseConference();
    }

    private static SessionView Current(BoardSnapshot board) => board.Sessions[0];

    private static WaveView? Wave(BoardSnapshot board) => board.Sessions[0].Waves is [var wave, ..] ? wave : null;

    private static async Task Until(Stage stage, DateTimeOffset at, CancellationToken cancel)
    {
        var left = at - stage.Time.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, stage.Time, cancel);
        }
    }
}
