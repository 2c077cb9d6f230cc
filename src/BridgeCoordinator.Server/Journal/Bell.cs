using BridgeCoordinator.Domain.Streams;
using Quartz;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// Rings what falls due. One trigger in Quartz's memory stands at the earliest instant of all open timetables; it moves whenever a
/// commit moves that instant. Every node rings; the journal opens the door once.
/// </summary>
internal sealed partial class Bell(ISchedulerFactory schedulers, Followers followers, Desks desks, TimeProvider clock, ILogger<Bell> log)
    : BackgroundService
{
    private static readonly Actor Self = Actor.System("bell");
    private static readonly TriggerKey Trigger = new("earliest", "bell");
    private static readonly JobKey Job = new("ring", "bell");

    /// <summary>What could not be rung is tried again after this, and not sooner.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private DateTimeOffset rang;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        using var subscription = followers.Subscribe();
        await scheduler.AddJob(JobBuilder.Create<Ring>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions(), stoppingToken);
        await scheduler.Start(stoppingToken);
        DateTimeOffset? stands = null;
        do
        {
            stands = await Move(scheduler, stands, stoppingToken);
            await subscription.News.WaitToReadAsync(stoppingToken);
            while (subscription.News.TryRead(out _))
            {
                // Which stream moved does not matter: the earliest of all is what counts.
            }
        } while (!stoppingToken.IsCancellationRequested);
    }

    /// <summary>Sends everything that is due now. A refusal that says already is another node's ring.</summary>
    public async Task RingDue()
    {
        var now = clock.GetUtcNow();
        rang = now;
        foreach (var follower in followers.All)
        {
            var folded = follower.Current;
            if (folded.State.IsClosed || folded.NotUnderstood is not null)
            {
                continue;
            }
            foreach (var due in folded.State.Timetable().Where(due => due.Due <= now).OrderBy(due => due.Due))
            {
                var envelope = new Envelope(due.CommandId(follower.Stream), Self, due.Command);
                if (await desks.Send(follower.Stream, envelope) is Refused { Refusal.Code: var code } && !code.EndsWith(".already", StringComparison.Ordinal))
                {
                    NotRung(due.Act, follower.Stream, code);
                }
            }
        }
        if (Earliest() is { } next)
        {
            var scheduler = await schedulers.GetScheduler();
            await Stand(scheduler, next, CancellationToken.None);
        }
    }

    private async Task<DateTimeOffset?> Move(IScheduler scheduler, DateTimeOffset? stands, CancellationToken stop)
    {
        var next = Earliest();
        if (next is { } at && next != stands)
        {
            await Stand(scheduler, at, stop);
        }
        return next;
    }

    private async Task Stand(IScheduler scheduler, DateTimeOffset next, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var at = next > now || now - rang > Pause ? next : rang + Pause;
        var trigger = TriggerBuilder.Create(clock).WithIdentity(Trigger).ForJob(Job).StartAt(at).Build();
        if (await scheduler.RescheduleJob(Trigger, trigger, stop) is null)
        {
            await scheduler.ScheduleJob(trigger, new ScheduleJobOptions(), stop);
        }
    }

    private DateTimeOffset? Earliest() =>
        followers.All.Select(follower => follower.Current).Where(folded => folded.NotUnderstood is null).Select(folded => folded.State.NextDue).Min();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bell rang {Act} on {Stream}, which was refused: {Code}.")]
    private partial void NotRung(string act, StreamId stream, string code);

    /// <summary>What Quartz runs.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Ring(Bell bell) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await bell.RingDue();
    }
}
