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

        /// <summary>In hundredths of a twentieth: whole numbers, so nothing is rounded.</summary>
        private int stateChanges;

        public double Current => stateChanges / 20.0;
        public bool Flapping { get; private set; }

        public void Update(bool newState)
        {
            var stateChange = newState != lastState;
            lastState = newState;
            buffer[oldestIndex] = stateChange;
            oldestIndex = (oldestIndex + 1) % 20;
            stateChanges = 0;
            for (var i = 0; i < 20; i++)
            {
                if (buffer[(oldestIndex + i) % 20])
                {
                    stateChanges += 80 + (2 * i);
                }
            }
            Flapping = stateChanges > 20 * (Flapping ? 25 : 30);
        }
    }

    [Fact]
    public void A_million_random_histories_go_as_with_Icinga()
    {
        const int Histories = 1_000_000;
        var random = new Random(20261124);
        var (began, ended) = (0, 0);
        for (var history = 0; history < Histories; history++)
        {
            // Each begins with nothing known and is longer or shorter than the window; a storm may come first or last, or be the whole of it.
            var (icinga, window, state) = (new Icinga(), default(FlapWindow), false);
            var (slots, turn) = (random.Next(1, 30), random.Next(30));
            var (first, then) = (random.NextDouble(), random.NextDouble() * 0.7);
            for (var slot = 0; slot < slots; slot++)
            {
                var next = random.NextDouble() < (slot < turn ? first : then) ? !state : state;
                var was = window.Flapping;
                icinga.Update(next);
                window = window.Next(next != state, Rules);
                state = next;
                if (icinga.Flapping != window.Flapping || icinga.Current != window.Percent)
                {
                    Assert.Fail($"History {history}, slot {slot}: Icinga {icinga.Current} {icinga.Flapping}, ours {window.Percent} {window.Flapping}.");
                }
                began += !was && window.Flapping ? 1 : 0;
                ended += was && !window.Flapping ? 1 : 0;
            }
        }
        Assert.True(began > 100_000 && ended > 10_000, $"Only {began} beginnings and {ended} ends were compared.");
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
