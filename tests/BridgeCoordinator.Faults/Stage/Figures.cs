using System.Diagnostics;
using System.Globalization;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>Times of one kind, with those left out because the observer was ill.</summary>
internal sealed class Samples(string name, OwnEyes eyes)
{
    private readonly List<double> seconds = [];
    private readonly Lock gate = new();
    private int leftOut;
    private int missing;

    public string Name => name;

    public int Count => seconds.Count;

    /// <summary>Takes one measurement; <paramref name="to"/> absent means it never happened.</summary>
    public void Take(long from, long? to)
    {
        lock (gate)
        {
            if (to is not { } seen)
            {
                missing++;
            }
            else if (eyes.WereClosed(from, seen))
            {
                leftOut++;
            }
            else
            {
                seconds.Add(Stopwatch.GetElapsedTime(from, seen).TotalSeconds);
            }
        }
    }

    public int Missing => missing;

    /// <summary>More than 5 % left out: nobody may conclude anything.</summary>
    public bool Void => leftOut > 0.05 * (leftOut + seconds.Count);

    public double Max => seconds.Count == 0 ? double.NaN : seconds.Max();

    /// <summary>Nearest rank.</summary>
    public double Percentile(double percent)
    {
        if (seconds.Count == 0)
        {
            return double.NaN;
        }
        var sorted = seconds.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: p50 {Percentile(50):0.00} s, p99 {Percentile(99):0.00} s, max {Max:0.00} s (n {Count}, left out {leftOut}, never {missing}{(Void ? ", VOID" : "")})"
        );
}

/// <summary>What a case found. Outcomes decide in every run; goals only in a full one, because a short one measures nothing.</summary>
internal sealed class Findings(bool full)
{
    private readonly List<string> broken = [];
    private readonly List<string> missed = [];

    /// <summary>Whether the case is run at its full length, to be measured.</summary>
    public bool Full => full;

    /// <summary>Something that must hold however short the run.</summary>
    public void Must(bool holds, string sentence)
    {
        Console.WriteLine($"  {(holds ? "ok    " : "BROKEN")} {sentence}");
        if (!holds)
        {
            broken.Add(sentence);
        }
    }

    /// <summary>A figure and its goal.</summary>
    public void Goal(double value, double goal, string sentence)
    {
        var met = value <= goal;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(met ? "met   " : "missed")} {sentence}: {value:0.00} (goal {goal:0.##})"));
        if (!met)
        {
            missed.Add(sentence);
        }
    }

    public void Say(string sentence) => Console.WriteLine($"         {sentence}");

    /// <summary>Prints the samples; a full run with too many left out, or with some that never came, is no run.</summary>
    public void Tell(Samples samples)
    {
        Say(samples.ToString());
        Must(samples.Missing == 0, $"{samples.Name}: seen every time");
        if (full)
        {
            Must(!samples.Void, $"{samples.Name}: the observer was well");
        }
    }

    /// <summary>0: all held and met; 1: an outcome was wrong; 2: a full run missed a goal.</summary>
    public int ExitCode => broken.Count > 0 ? 1 : full && missed.Count > 0 ? 2 : 0;
}
