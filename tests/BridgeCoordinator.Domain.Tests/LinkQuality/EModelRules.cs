using BridgeCoordinator.Domain.LinkQuality;
using CsCheck;

namespace BridgeCoordinator.Domain.Tests.LinkQuality;

/// <summary>Against figures the ITU-T published, and against what any rating of speech must obey.</summary>
public sealed class EModelRules
{
    private static double R(double ms, double loss = 0, SpeechCodec? codec = null) => EModel.R(TimeSpan.FromMilliseconds(ms), loss, codec ?? SpeechCodec.G711Concealed);

    /// <summary>G.107 (06/2015) clause 7.7: with all parameters at their defaults R = 93.2; its reference implementation (Appendix III) prints 93.206….</summary>
    [Fact]
    public void The_defaults_give_the_published_rating()
    {
        Assert.Equal(93.206208, R(0), 0.000001);
        Assert.Equal(4.41, EModel.Mos(R(0)), 0.005);
    }

    /// <summary>G.107 Annex B, table B.1 (also G.109, table 1): the lower limits of the five categories of user satisfaction. The table prints 4.03 where its own formula gives 4.024.</summary>
    [Theory]
    [InlineData(90, 4.34)]
    [InlineData(80, 4.03)]
    [InlineData(70, 3.60)]
    [InlineData(60, 3.10)]
    [InlineData(50, 2.58)]
    public void A_rating_has_its_published_opinion_score(double r, double mos) => Assert.Equal(mos, EModel.Mos(r), 0.0061);

    /// <summary>
    /// G.113 Appendix I gives Ie and Bpl; without loss a codec costs its Ie, and with it Ie,eff = Ie + (95 − Ie)·Ppl/(Ppl + Bpl) (G.107, 7-29).
    /// Worked by hand: G.729A at 2 %: 11 + 84·2/21 = 19; G.723.1 at 1 %: 15 + 80/17.1 = 19.678; GSM-EFR at 5 %: 5 + 90·5/15 = 35.
    /// </summary>
    [Fact]
    public void A_codec_and_its_losses_cost_what_the_table_says()
    {
        Assert.Equal(11, R(0) - R(0, 0, SpeechCodec.G729A), 9);
        Assert.Equal(15, R(0) - R(0, 0, SpeechCodec.G7231), 9);
        Assert.Equal(5, R(0) - R(0, 0, SpeechCodec.GsmEfr), 9);
        Assert.Equal(19, R(0) - R(0, 2, SpeechCodec.G729A), 9);
        Assert.Equal(15 + (80 / 17.1), R(0) - R(0, 1, SpeechCodec.G7231), 9);
        Assert.Equal(35, R(0) - R(0, 5, SpeechCodec.GsmEfr), 9);
        Assert.Equal(95 / 5.3, R(0) - R(0, 1, SpeechCodec.G711), 9);
    }

    /// <summary>
    /// Cole and Rosenbluth, "Voice over IP performance monitoring" (ACM SIGCOMM CCR 31(2), 2001): Id ≈ 0.024·d + 0.11·(d − 177.3)·H(d − 177.3),
    /// their published fit of G.107's delay curve; beyond 300 ms the straight line leaves the curve.
    /// </summary>
    [Fact]
    public void Delay_costs_what_the_published_fit_says()
    {
        for (var d = 0; d <= 300; d += 10)
        {
            var fit = (0.024 * d) + (d > 177.3 ? 0.11 * (d - 177.3) : 0);
            Assert.True(Math.Abs(R(0) - R(d) - fit) < 2.6, $"At {d} ms the model takes {R(0) - R(d):F2}, the fit {fit:F2}.");
        }
    }

    [Fact]
    public void More_loss_never_raises_the_rating() =>
        Gen.Select(Gen.Double[0, 600], Gen.Double[0, 100], Gen.Double[0, 100]).Sample((d, a, b) => R(d, Math.Max(a, b)) <= R(d, Math.Min(a, b)) + 1e-9);

    /// <summary>The Recommendation's own curve rises by a little over a tenth where talker echo begins to count, at 1 ms, and less up to 30 ms while the echo masks its sidetone; nobody grades on that.</summary>
    [Fact]
    public void More_delay_never_raises_the_rating() =>
        Gen.Select(Gen.Double[0, 600], Gen.Double[0, 600], Gen.Double[0, 100]).Sample((a, b, loss) => R(Math.Max(a, b), loss) <= R(Math.Min(a, b), loss) + 0.12);

    [Fact]
    public void A_better_rating_never_sounds_worse() =>
        Gen.Select(Gen.Double[-50, 120], Gen.Double[-50, 120]).Sample((a, b) => EModel.Mos(Math.Max(a, b)) >= EModel.Mos(Math.Min(a, b)));

    [Fact]
    public void An_opinion_score_is_between_bad_and_excellent() => Gen.Double[-500, 500].Sample(r => EModel.Mos(r) is >= 1 and <= 4.5);

    [Fact]
    public void The_table_of_ratings()
    {
        var table = new StringWriter { NewLine = "\n" };
        table.WriteLine("R and MOS of G.711 with concealment, by one-way delay (ms) and loss (%)");
        double[] losses = [0, 0.5, 1, 2, 5, 10];
        table.WriteLine("  ms " + string.Concat(losses.Select(l => FormattableString.Invariant($"{l + " %",14}"))));
        foreach (var d in new[] { 0, 20, 50, 100, 150, 200, 300, 400 })
        {
            table.WriteLine(FormattableString.Invariant($"{d,4} ") + string.Concat(losses.Select(l => FormattableString.Invariant($"{R(d, l),8:F1} {EModel.Mos(R(d, l)),5:F2}"))));
        }
        Approved.Text("ratings", table.ToString());
    }
}
