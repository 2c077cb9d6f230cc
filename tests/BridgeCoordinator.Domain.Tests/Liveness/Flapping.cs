using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

public sealed class Flapping
{
    private static readonly FlapRules Rules = new();

    private static FlapWindow Of(string slots) => slots.Aggregate(default(FlapWindow), (window, slot) => window.Next(slot == 'x', Rules));

    /// <summary>Icinga's UpdateFlappingStatus, line by line (lib/icinga/checkable-flapping.cpp at 81f7bce), in exact numbers.</summary>
    private sealed class Icinga
    {
        private readonly bool[] buffer = new bool[20];
        private int oldestIndex;
        private bool lastState;

        public decimal Current { get; private set; }
        public bool Flapping { get; private set; }

        public void Update(bool newState)
        {
            var stateChange = newState != lastState;
            lastState = newState;
            buffer[oldestIndex] = stateChange;
            oldestIndex = (oldestIndex + 1) % 20;
            decimal stateChanges = 0;
            for (var i = 0; i < 20; i++)
            {
                if (buffer[(oldestIndex + i) % 20])
                {
                    stateChanges += 0.8m + (0.02m * i);
                }
            }
            Current = 100m * stateChanges / 20m;
            Flapping = Flapping ? Current > 25m : Current > 30m;
        }
    }

    [Fact]
    public void A_million_random_histories_end_as_with_Icinga()
    {
        const int Histories = 1_000_000;
        var random = new Random(20261124);
        var (icinga, window, state, began, ended) = (new Icinga(), default(FlapWindow), false, 0, 0);
        // One long walk is a million histories of every length: each step is compared. Calm and stormy stretches alternate.
        var storm = 0.0;
        for (var step = 0; step < Histories; step++)
        {
            storm = step % 40 == 0 ? random.NextDouble() * 0.7 : storm;
            var next = random.NextDouble() < storm ? !state : state;
            var was = window.Flapping;
            icinga.Update(next);
            window = window.Next(next != state, Rules);
            state = next;
            if (icinga.Flapping != window.Flapping || Math.Abs((double)icinga.Current - window.Percent) > 1e-9)
            {
                Assert.Fail($"Step {step}: Icinga {icinga.Current} {icinga.Flapping}, ours {window.Percent} {window.Flapping}.");
            }
            began += !was && window.Flapping ? 1 : 0;
            ended += was && !window.Flapping ? 1 : 0;
        }
        Assert.True(began > 1_000 && ended > 1_000, $"Only {began} beginnings and {ended} ends were compared.");
    }

    [Fact]
    public void A_link_that_toggles_every_twenty_seconds_is_flagged_at_the_sixth_change()
    {
        Assert.False(Of("x.x.x.x.x.").Flapping);
        Assert.True(Of("x.x.x.x.x.x").Flapping);
        Assert.Equal(32.4, Of("x.x.x.x.x.x").Percent, 9);
    }

    [Fact]
    public void It_ends_at_a_quarter_and_not_before()
    {
        var flapping = Of("x.x.x.x.x.x");
        var quiet = 0;
        for (; flapping.Flapping; quiet++)
        {
            flapping = flapping.Next(false, Rules);
        }
        Assert.Equal(10, quiet);
        Assert.True(flapping.Percent <= 25);
    }

    [Fact]
    public void A_link_that_fell_once_is_not_flapping() => Assert.False(Of("x").Flapping);
}
