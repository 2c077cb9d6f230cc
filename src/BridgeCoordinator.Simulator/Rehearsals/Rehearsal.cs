using System.Globalization;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Simulator.Judging;
using BridgeCoordinator.Simulator.Operators;
using BridgeCoordinator.Simulator.Screens;
using BridgeCoordinator.Simulator.Sites;
using Spectre.Console;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>From an empty folder to the judge's word.</summary>
internal static class Rehearsal
{
    private const int Content = 0;
    private const int NotContent = 1;
    private const int Failed = 2;

    public static async Task<int> Run(RehearsalOptions options, TimeProvider time, CancellationToken cancel)
    {
        INarrator narrator = Console.IsOutputRedirected ? new PlainLines(Console.Out, time) : new LiveTable(AnsiConsole.Console, time);
        try
        {
            await using var coordinator = await HostedCoordinator.Open(options, cancel);
            using var office = new Office(coordinator.Address, coordinator.Token, time);
            var content = await Play(options, coordinator, office, narrator, time, cancel);
            if (options.Stay)
            {
                Console.WriteLine($"The coordinator stays up at {coordinator.Address} until Ctrl+C.");
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            return content ? Content : NotContent;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Console.WriteLine("Stopped.");
            return Failed;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidOperationException or Client.RefusedException)
        {
            await Console.Error.WriteLineAsync($"The rehearsal broke off: {broken}");
            return Failed;
        }
    }

    private static async Task<bool> Play(
        RehearsalOptions options,
        HostedCoordinator coordinator,
        Office office,
        INarrator narrator,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var start = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero) + options.Pace.Lead;
        var yaml = PlanCopy.Write(PlanCopy.Sample(Ids(time)), now.ToString("yyMMddHHmmss", CultureInfo.InvariantCulture), start, options.Pace, options.Points);
        await Keep(options, yaml, cancel);
        var plan = Judged(yaml, time);
        var imported = await office.Import(yaml, plan.Conference.Id, cancel);
        Introduce(options, coordinator, await office.Invite("Đạo diễn (khách)", cancel), imported);

        await using var control = await SimulatedControlRoom.Enter(coordinator.Address, await office.Invite("Đạo diễn mô phỏng", cancel), plan.Conference.Id, narrator, time, cancel);
        await control.OpenConference();
        var cast = Cast.ByLot(options.Points, options.Seed);
        var operators = imported.Codes.Select(codes => new SimulatedOperator(coordinator.Address, codes, cast.Random.Next(), time)).ToList();
        var sites = imported
            .Codes.Select((codes, i) => new SimulatedSite(coordinator.Address, codes, Manner(options, cast, i), options.Pace.Jitter, cast.Random.Next(), time))
            .ToList();
        var stage = new Stage
        {
            Options = options,
            Plan = plan,
            Sites = sites,
            Operators = operators,
            Control = control,
            Cast = cast,
            Narrator = narrator,
            Time = time,
        };
        try
        {
            await narrator.While(async () =>
            {
                narrator.Say("agents enrol, operators enter");
                await Crowd.Each(sites, site => site.Enrol(cancel), TimeSpan.Zero, cast.Random, time, cancel);
                await Crowd.Each(operators, person => person.Enter(cancel), TimeSpan.Zero, cast.Random, time, cancel);
                await Course.Play(Course.Rehearsal, stage, cancel);
            });
            return await Verdict.Speak(office, plan, options, narrator, cancel);
        }
        finally
        {
            await Task.WhenAll(sites.Select(site => site.DisposeAsync().AsTask()));
            operators.ForEach(person => person.Dispose());
        }
    }

    private static WaveManner Manner(RehearsalOptions options, Cast cast, int index) =>
        options.Omit == Acts.WaveAnswers ? WaveManner.Mute
        : index == cast.NotReady ? WaveManner.NotReady
        : WaveManner.Ready;

    private static void Introduce(RehearsalOptions options, HostedCoordinator coordinator, SignInLink link, PlanImported imported)
    {
        Console.WriteLine($"Coordinator   {coordinator.Address}");
        Console.WriteLine($"Control room  {link.Link}   (once; then /control)");
        Console.WriteLine($"Operator      {imported.Codes[0].OperatorLink}   ({imported.Codes[0].Name})");
        Console.WriteLine($"Plan          {imported.ConferenceId}, {imported.Points} points; every hour in it is invented. Seed {options.Seed}.");
    }

    private static JudgedPlan Judged(string yaml, TimeProvider time)
    {
        var reading = PlanFile.Read(yaml, Ids(time));
        var read = reading.Plan ?? throw new InvalidOperationException($"The copy has errors: {string.Join("; ", reading.Errors)}");
        return new JudgedPlan(read.Programme.Id, read.Conference!, [.. read.Roster.Select(line => new JudgedPoint(line.Code, line.SiteId))]);
    }

    private static async Task Keep(RehearsalOptions options, string yaml, CancellationToken cancel)
    {
        if (options.Keep is { } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "plan.yaml"), yaml, cancel);
        }
    }

    private static Func<Guid> Ids(TimeProvider time) => () => Guid.CreateVersion7(time.GetUtcNow());
}
