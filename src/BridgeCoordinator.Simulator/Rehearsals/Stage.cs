using BridgeCoordinator.Simulator.Judging;
using BridgeCoordinator.Simulator.Operators;
using BridgeCoordinator.Simulator.Screens;
using BridgeCoordinator.Simulator.Sites;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>Everybody and everything on the stage.</summary>
internal sealed record Stage
{
    public required RehearsalOptions Options { get; init; }

    public required JudgedPlan Plan { get; init; }

    public required IReadOnlyList<SimulatedSite> Sites { get; init; }

    public required IReadOnlyList<SimulatedOperator> Operators { get; init; }

    public required SimulatedControlRoom Control { get; init; }

    public required Cast Cast { get; init; }

    public required INarrator Narrator { get; init; }

    public required TimeProvider Time { get; init; }

    public string Session => Plan.Session.Id;

    /// <summary>Waits until the board shows it, as a person in the control room would; says so when it never does.</summary>
    public async Task See(string what, Func<Contracts.ControlRoom.BoardSnapshot, bool> there, TimeSpan patience, CancellationToken cancel)
    {
        if (!await Control.Board.WaitFor(there, patience, cancel))
        {
            Narrator.Say($"the board never showed {what} ({patience.TotalSeconds:0} s)");
        }
    }

    /// <summary>Every operator does it, each a little later than the other; a refusal is told and stops nobody else.</summary>
    public Task EachOperator(Func<SimulatedOperator, Task> act, CancellationToken cancel) =>
        Crowd.Each(Operators, async person => await Told(person.Point, () => act(person)), Options.Pace.Jitter, Cast.Random, Time, cancel);

    /// <summary>A refusal belongs to the journal's story, not to the simulator's: it is told, and the course goes on.</summary>
    public async Task Told(string who, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Client.RefusedException refused)
        {
            Narrator.Say($"{who} was refused: {refused.Message}");
        }
    }
}

/// <summary>Who plays which part, by lot.</summary>
/// <param name="NotReady">Its agent finds something broken, and then repaired.</param>
/// <param name="Silent">Its line falls silent.</param>
/// <param name="Dead">Its agent dies.</param>
/// <param name="Corrected">Its operator miscounts.</param>
/// <param name="Random">Where all chance comes from.</param>
internal sealed record Cast(int NotReady, int Silent, int Dead, int Corrected, Random Random)
{
    public static Cast ByLot(int points, int seed)
    {
        var random = new Random(seed);
        var lots = Enumerable.Range(0, points).ToArray();
        random.Shuffle(lots);
        return new(lots[0], lots[1], lots[2], lots[3], random);
    }
}
