using System.Diagnostics;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Incidents;

/// <summary>Fourteen thousand points lose one thing at once, in virtual time and in session, when the policy is at its loudest.</summary>
public sealed class A_mass_outage
{
    private const int Points = 14_000;
    private static readonly Actor Hoa = Actor.Person(Cast.Hoa);

    private readonly List<PeopleCalled> called = [];
    private readonly List<IncidentOpened> opened = [];
    private static readonly Lazy<ConferenceState> InSession = new(Begun);
    private ConferenceState state;
    private DateTimeOffset now = Cast.T0.AddHours(-3);
    private long sent;

    public A_mass_outage()
        : this(InSession.Value) => (now, sent) = (Cast.T0, 1_000_000);

    private A_mass_outage(ConferenceState state) => this.state = state;

    private static ConferenceState Begun()
    {
        var outage = new A_mass_outage(ConferenceState.Empty(Cast.Conference));
        var roster = Enumerable
            .Range(0, Points)
            .Select(i =>
                Cast.Line($"P{i}", $"Điểm {i}", "hall", $"nghe-an/x{i / 100}/p{i}", 50) with
                {
                    Lines = [new SiteLine(LineRole.Main, "VNPT")],
                }
            );
        Command[] start =
        [
            .. Cast.Import("first", Cast.PlanOf(Cast.Morning), [.. roster]),
            new OpenConference(),
        ];
        outage.Together(start.Select(c => (c, Cast.Courier)));
        outage.Until(Cast.T0);
        outage.Together([(new ChangePhase("sang", SessionPhase.Live), Cast.Director)]);
        return outage.state;
    }

    [Theory]
    [InlineData("the carrier's links, seen by the brake first")]
    [InlineData("the carrier's links, one by one")]
    [InlineData("the picture, everybody calls for help")]
    [InlineData("the connection, everybody calls for help and then the links fall")]
    public void Is_one_incident_and_at_most_three_notices_when_somebody_takes_it(string what)
    {
        var clock = Stopwatch.StartNew();
        Happens(what);
        Until(now.AddMinutes(1));
        var it = Assert.Single(state.Incidents.Open.Values);
        Assert.Equal(Points, it.Troubled);
        Together([(new AssignIncident(it.Id, Cast.Binh), Cast.Director)]);
        Until(now.AddMinutes(60));
        Ends(what);
        Until(now.AddMinutes(5));
        Assert.Empty(state.Incidents.Open);
        Assert.InRange(called.Count, 2, 3);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Points} points, {opened.Count} opened, {called.Count} notices, {clock.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public void Nobody_takes_calls_each_level_once_and_nobody_more_than_three_times()
    {
        Happens("the picture, everybody calls for help");
        Until(now.AddMinutes(60));
        Ends("the picture, everybody calls for help");
        Until(now.AddMinutes(5));
        Assert.All(
            Enum.GetValues<EscalationLevel>(),
            level => Assert.InRange(called.Count(c => c.Level == level || (c.Kind == NoticeKind.Resolved && level < c.Level)), 1, AlarmPolicy.MostNoticesPerLevel)
        );
        Assert.Equal(2, called.Count(c => c.Kind == NoticeKind.Escalated));
    }

    private void Happens(string what)
    {
        var since = now;
        now = now.AddSeconds(8);
        if (what.Contains("brake", StringComparison.Ordinal))
        {
            Together([(new OpenCorrelatedIncident(IncidentCause.Carrier, "VNPT", Points, Points, since), Cast.Sweep)]);
        }
        if (what.Contains("help", StringComparison.Ordinal))
        {
            var kind = what.Contains("picture", StringComparison.Ordinal) ? HelpKind.NoPicture : HelpKind.LostConnection;
            Slowly(i => new AskForHelp($"P{i}", kind, Cast.Hoa), Hoa);
        }
        if (what.Contains("links", StringComparison.Ordinal))
        {
            Slowly(i => new ReportLink(Site(i), 1, LinkVerdict.Down, since.AddMilliseconds(i % 1000), LinkDownCause.Silence), Cast.Sweep);
        }
    }

    private void Ends(string what)
    {
        if (what.Contains("links", StringComparison.Ordinal))
        {
            Slowly(i => new ReportLink(Site(i), 2, LinkVerdict.Up, now), Cast.Sweep);
        }
        else
        {
            Slowly(i => new WithdrawHelp($"P{i}", HelpKind.NoPicture), Hoa);
        }
    }

    private static string Site(int i) => $"nghe-an/x{i / 100}/p{i}";

    /// <summary>All of them within half a minute, in batches as the desk takes them; the bell rings in between.</summary>
    private void Slowly(Func<int, Command> command, Actor actor)
    {
        foreach (var part in Enumerable.Range(0, Points).Chunk(500))
        {
            Together(part.Select(i => (command(i), actor)));
            Until(now.AddSeconds(1));
        }
    }

    private void Until(DateTimeOffset until)
    {
        while (state.NextDue is { } due && due <= until)
        {
            now = due > now ? due : now;
            Together([.. state.Timetable().Where(d => d.Due <= now).OrderBy(d => d.Due).Select(d => (d.Command, Cast.Bell))]);
        }
        now = until;
    }

    private void Together(IEnumerable<(Command Command, Actor Actor)> batch)
    {
        state = (ConferenceState)state.Opened();
        foreach (var (command, actor) in batch)
        {
            var decision = command.Decide(state, new Moment(now, now, DerivedId.From("outage", $"{++sent}"), actor));
            foreach (var fact in decision.Facts)
            {
                state = (ConferenceState)state.Apply(fact, new FactStamp(sent, now, now, actor));
                if (fact is PeopleCalled call)
                {
                    called.Add(call);
                }
                if (fact is IncidentOpened open)
                {
                    opened.Add(open);
                }
            }
        }
        state = (ConferenceState)state.Sealed();
    }
}
