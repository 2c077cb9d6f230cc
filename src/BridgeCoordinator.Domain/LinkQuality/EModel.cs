namespace BridgeCoordinator.Domain.LinkQuality;

/// <summary>A speech codec as the E-model sees it.</summary>
/// <param name="Ie">Equipment impairment without loss.</param>
/// <param name="Bpl">Packet-loss robustness.</param>
public readonly record struct SpeechCodec(double Ie, double Bpl)
{
    // Planning values of ITU-T G.113, Appendix I.
    public static SpeechCodec G711 { get; } = new(0, 4.3);

    /// <summary>G.711 whose receiver conceals losses, as every conference client does.</summary>
    public static SpeechCodec G711Concealed { get; } = new(0, 25.1);

    public static SpeechCodec G729A { get; } = new(11, 19);

    public static SpeechCodec G7231 { get; } = new(15, 16.1);

    public static SpeechCodec GsmEfr { get; } = new(5, 10);
}

/// <summary>
/// The E-model of ITU-T G.107: from delay and loss to the transmission rating R, from R to a mean opinion score. Everything about rooms and
/// telephones keeps the Recommendation's default values (its table of clause 7.7); names below are the Recommendation's.
/// </summary>
public static class EModel
{
    // Loudness ratings, noise and echo losses: the defaults.
    private const double Slr = 8;
    private const double Rlr = 2;
    private const double Olr = Slr + Rlr;
    private const double Stmr = 15;
    private const double Lstr = 18;
    private const double Ds = 3;
    private const double Telr = 65;
    private const double Wepl = 110;
    private const double Ps = 35;
    private const double Pr = 35;
    private const double Nc = -70;
    private const double Nfor = -64;
    private const double Qdu = 1;

    private static readonly double No = Noise();
    private static readonly double Ro = 15 - (1.5 * (Slr + No));

    /// <summary>The transmission rating; at its best 93.2.</summary>
    /// <param name="oneWay">Delay from mouth to ear.</param>
    /// <param name="lossPercent">Packets lost, 0–100.</param>
    /// <param name="codec">The codec.</param>
    /// <param name="burstRatio">1 when losses are random.</param>
    public static double R(TimeSpan oneWay, double lossPercent, SpeechCodec codec, double burstRatio = 1)
    {
        var t = Math.Max(0, oneWay.TotalMilliseconds);
        return Ro - Simultaneous(t) - TalkerEcho(t) - ListenerEcho(2 * t) - LongDelay(t) - Equipment(lossPercent, codec, burstRatio);
    }

    /// <summary>The mean opinion score, 1–4.5 (Annex B). Below R = 6.5 the Recommendation's curve dips under 1, which no listener can.</summary>
    public static double Mos(double r) =>
        r switch
        {
            <= 0 => 1,
            >= 100 => 4.5,
            _ => Math.Max(1, 1 + (0.035 * r) + (r * (r - 60) * (100 - r) * 7e-6)),
        };

    private static double Noise()
    {
        var nos = Ps - Slr - Ds - 100 + (0.004 * Math.Pow(Ps - Olr - Ds - 14, 2));
        var pre = Pr + (10 * Math.Log10(1 + Math.Pow(10, (10 - Lstr) / 10)));
        var nor = Rlr - 121 + pre + (0.008 * Math.Pow(pre - 35, 2));
        const double nfo = Nfor + Rlr;
        return 10 * Math.Log10(Power(Nc) + Power(nos) + Power(nor) + Power(nfo));

        static double Power(double level) => Math.Pow(10, level / 10);
    }

    /// <summary>Is: too loud, sidetone not optimal, quantizing.</summary>
    private static double Simultaneous(double t)
    {
        var xolr = Olr + (0.2 * (64 + No - Rlr));
        var iolr = 20 * (Root(1 + Math.Pow(xolr / 8, 8), 8) - (xolr / 8));
        var stmro = -10 * Math.Log10(Math.Pow(10, -Stmr / 10) + (Math.Exp(-t / 4) * Math.Pow(10, -Telr / 10)));
        var ist =
            (12 * Root(1 + Math.Pow((stmro - 13) / 6, 8), 8))
            - (28 * Root(1 + Math.Pow((stmro + 1) / 19.4, 35), 35))
            - (13 * Root(1 + Math.Pow((stmro - 3) / 33, 13), 13))
            + 29;
        var q = 37 - (15 * Math.Log10(Qdu));
        var g = 1.07 + (0.258 * q) + (0.0602 * q * q);
        var (y, z) = (((Ro - 100) / 15) + (46 / 8.4) - (g / 9), (46 / 30.0) - (g / 40));
        var iq = 15 * Math.Log10(1 + Math.Pow(10, y) + Math.Pow(10, z));
        return iolr + ist + iq;
    }

    /// <summary>Idte.</summary>
    private static double TalkerEcho(double t)
    {
        if (t < 1)
        {
            return 0;
        }
        var terv = Telr - (40 * Math.Log10((1 + (t / 10)) / (1 + (t / 150)))) + (6 * Math.Exp(-0.3 * t * t));
        var (roe, re) = (-1.5 * (No - Rlr), 80 + (2.5 * (terv - 14)));
        return (((roe - re) / 2) + Math.Sqrt((Math.Pow(roe - re, 2) / 4) + 100) - 1) * (1 - Math.Exp(-t));
    }

    /// <summary>Idle.</summary>
    private static double ListenerEcho(double tr)
    {
        var rle = 10.5 * (Wepl + 7) * Math.Pow(tr + 1, -0.25);
        return ((Ro - rle) / 2) + Math.Sqrt((Math.Pow(Ro - rle, 2) / 4) + 169);
    }

    /// <summary>Idd: too long even without echo.</summary>
    private static double LongDelay(double ta)
    {
        if (ta <= 100)
        {
            return 0;
        }
        var x = Math.Log2(ta / 100);
        return 25 * (Root(1 + Math.Pow(x, 6), 6) - (3 * Root(1 + Math.Pow(x / 3, 6), 6)) + 2);
    }

    /// <summary>Ie,eff.</summary>
    private static double Equipment(double lossPercent, SpeechCodec codec, double burstRatio)
    {
        var ppl = Math.Clamp(lossPercent, 0, 100);
        return codec.Ie + ((95 - codec.Ie) * ppl / ((ppl / burstRatio) + codec.Bpl));
    }

    private static double Root(double value, int degree) => Math.Pow(value, 1.0 / degree);
}
