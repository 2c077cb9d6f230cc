using System.Globalization;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Plans.Exports;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>What goes out comes in again as it was; and whatever happens to a file on the way, it is taken whole or not at all.</summary>
public class PlanRoundTrips
{
    private static readonly string[] Sessions = ["sang", "chieu", "tong-duyet"];

    [Theory]
    [InlineData("nghe-an-xix")]
    [InlineData("hai-duong-xvii")]
    [InlineData("khanh-hoa-xviii")]
    public void A_plan_that_ships_is_exported_as_a_file_that_says_the_same(string sample)
    {
        var plan = Whole(PlanFileTests.Good(PlanSamples.Read(sample)));

        var yaml = PlanYaml.Of(plan);

        Assert.Equal(Text(plan), Text(Whole(PlanFileTests.Good(yaml))));
        Assert.Equal(yaml, PlanYaml.Of(Whole(PlanFileTests.Good(yaml))));
    }

    [Fact]
    public void Any_plan_is_exported_as_YAML_that_says_the_same() =>
        Plans.Sample(
            plan =>
            {
                var reading = PlanFileTests.Read(PlanYaml.Of(plan));
                Assert.True(reading.Plan is not null, string.Join('\n', reading.Errors) + "\n" + PlanYaml.Of(plan));
                Assert.Equal(Text(plan), Text(Whole(reading.Plan)));
            },
            iter: 300
        );

    [Fact]
    public void Any_roster_is_exported_as_CSV_and_as_a_workbook_that_say_the_same() =>
        Plans.Sample(
            plan =>
            {
                foreach (var file in new[] { RosterSheet.Csv(plan, true), RosterSheet.Csv(plan, false), RosterSheet.Xlsx(plan, true), RosterSheet.Xlsx(plan, false) })
                {
                    var read = Rosters.Good(Rosters.Read(file));
                    var people = read.People.ToDictionary(p => p.PersonId);
                    Assert.Equal(Lines(plan), Lines(plan with { Roster = read.Roster, People = people }));
                }
            },
            iter: 100
        );

    [Fact]
    public void No_cell_that_goes_out_is_one_a_spreadsheet_runs()
    {
        var plan = Whole(PlanFileTests.Good(PlanSamples.Read("nghe-an-xix")));
        var mean = plan with { Roster = [plan.Roster[0] with { Name = "=cmd|'/c calc'!A1", PowerZone = "@SUM(1)" }] };

        var csv = Encoding.UTF8.GetString(RosterSheet.Csv(mean, true));

        Assert.Contains(",'=cmd|", csv, StringComparison.Ordinal);
        Assert.Contains(",'@SUM(1)", csv, StringComparison.Ordinal);
        Assert.Equal("=cmd|'/c calc'!A1", Rosters.Good(Rosters.Read(Encoding.UTF8.GetBytes(csv))).Roster[0].Name);
    }

    [Fact]
    public void A_file_with_any_bytes_changed_is_taken_whole_or_refused_with_a_reason()
    {
        var plan = Whole(PlanFileTests.Good(PlanSamples.Read("nghe-an-xix")));
        byte[][] files = [RosterSheet.Csv(plan, true), RosterSheet.Xlsx(plan, true), Encoding.UTF8.GetBytes(PlanYaml.Of(plan))];
        var cut = Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte, Gen.Int[0, 2]);

        Gen.Select(Gen.Int[0, 2], cut.Array[1, 4]).Sample(
            (which, cuts) =>
            {
                var bytes = files[which].ToList();
                foreach (var (at, value, how) in cuts)
                {
                    var place = at % bytes.Count;
                    _ = how switch
                    {
                        0 => bytes[place] = value,
                        1 => Insert(bytes, place, value),
                        _ => Remove(bytes, place),
                    };
                }
                var (points, errors) = which == 2 ? Yaml([.. bytes]) : Roster([.. bytes]);
                return (points is null) == (errors > 0) && points is null or >= 0;
            },
            iter: 3_000
        );
    }

    private static byte Insert(List<byte> bytes, int at, byte value)
    {
        bytes.Insert(at, value);
        return value;
    }

    private static byte Remove(List<byte> bytes, int at)
    {
        var gone = bytes[at];
        bytes.RemoveAt(at);
        return gone;
    }

    private static (int? Points, int Errors) Roster(byte[] file)
    {
        var reading = Rosters.Read(file);
        return (reading.Roster?.Roster.Count, reading.Errors.Count);
    }

    private static (int? Points, int Errors) Yaml(byte[] file)
    {
        var next = 0;
        var reading = PlanFile.Read(file, () => new Guid(++next, 0, 0, new byte[8]));
        return (reading.Plan?.Roster.Count, reading.Errors.Count);
    }

    private static WholePlan Whole(ReadPlan plan) =>
        new(plan.Programme, plan.Conference!, plan.Organizations, plan.Roster, plan.People.ToDictionary(p => p.PersonId)) { Units = plan.Units };

    private static string Text(WholePlan plan) =>
        JsonSerializer.Serialize(new { plan.Programme, plan.Conference, plan.Organizations, plan.Units }, ContractJson.Options) + "\n" + Lines(plan);

    /// <summary>The lines with names in place of ids, which are made anew each time.</summary>
    private static string Lines(WholePlan plan) =>
        string.Join(
            '\n',
            plan.Roster.Select(l =>
                JsonSerializer.Serialize(l with { Contacts = [] }, ContractJson.Options)
                + string.Concat(l.Contacts.Select(c => $" {c.Role} {plan.People[c.PersonId].Name} {plan.People[c.PersonId].Phone}"))
            )
        );

    // ---- any plan

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static readonly Gen<string> Words = One(
            "Trường", "Đại học", "Vinh", "=", "'", "'=", "\"", ": ", " #", "\\", "{", "}", "[", ",", ";", "|", ">", "&", "*", "!", "%", "@", "-", "+84", "null", "~", "1e3", "_x0041_", "ư", "ơ", "😀", "<b>", "\t"
        )
        .Array[1, 5]
        .Select(words => string.Concat(words).Replace('\t', ' ').Trim())
        .Where(text => text.Length > 0);

    private static readonly Gen<string> Slugs = Gen.Int[0, 40].Select(i => $"x-{i}");

    private static readonly Gen<TimeOffset> Offsets = One("T-7d", "T-1d@14:00", "T-90m", "T+5m", "T-1h30m", "T-20s").Select(TimeOffset.Parse);

    private static readonly Gen<DateForm> Forms = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1000], (kind, day) =>
    {
        var first = new DateOnly(2020, 1, 1).AddDays(day);
        var month = new DateOnly(first.Year, first.Month, 1);
        return (DateFormKind)kind switch
        {
            DateFormKind.Range => new DateForm(DateFormKind.Range, first, first.AddDays(day % 4)),
            DateFormKind.WithinMonth or DateFormKind.PlannedInMonth => new DateForm((DateFormKind)kind, month),
            _ => new DateForm((DateFormKind)kind, first),
        };
    });

    private static readonly Gen<SessionStart> Starts = Gen.OneOf(
        Gen.Const(new SessionStart()),
        Forms.Select(f => new SessionStart(Form: f)),
        Gen.Int[0, 100_000].Select(m => new SessionStart(At: new DateTimeOffset(2020, 1, 1, 8, 0, 0, TimeSpan.FromHours(7)).AddMinutes(m)))
    );

    private static readonly Gen<WholePlan> Plans = Gen.Select(Words, Words.Null(), Forms.Null(), Starts, Offsets, Gen.Select(Words, Words, Gen.Int[0, 200], Gen.Int[0, 63]).Array[0, 12])
        .Select((name, other, form, start, offset, points) =>
        {
            var people = new Dictionary<Guid, PersonRow>();
            var level = new ProgrammeLevel("province", form is null ? null : 2, form, other, null, other is null ? null : [name, other], null);
            var wave = new WavePlan("w", name, TimeOffset.Parse("T-2h"), TimeOffset.Parse("T-60m"), [WaveSource.Agent, WaveSource.Operator], ["x-camera", "x-line"], QuorumPercent: points.Length, Freezes: other is null);
            var call = new WavePlan("r", name, TimeOffset.Parse("T-30m"), TimeOffset.Parse("T-15m"), [WaveSource.Operator], [], (WaveKind)(1 + (points.Length % 4)), 80, (GateKind)(points.Length % 3), ComparesSetup: other is null);
            CheckPlan[] checks = [new("x-camera", CheckBy.Operator, other is null, other, name, other is null, 99.5, 0.25), new("x-line", CheckBy.Agent)];
            SessionPlan Session(string id, SessionStart at) => new(id, id == "sang" ? SessionKind.Plenary : SessionKind.Rehearsal, name, at, 3, offset, offset, id == "chieu" ? [] : [wave, call], other is null ? null : [other]);
            RosterLine[] roster = [.. points.Select((p, i) => Line(p, i, people))];
            return new WholePlan(
                new ProgrammePlan("p", name, other ?? name, [level]),
                new ConferencePlan("c", name, "p", "Asia/Ho_Chi_Minh", other ?? "", points.Length % 2 == 0, other is null ? null : "0238 555 01", [
                    Session("sang", start), Session("chieu", new SessionStart(OfSession: "sang", Offset: TimeOffset.Parse("T+1d@14:00"))), Session("tong-duyet", new SessionStart()),
                ], Checks: checks, Classified: points.Length % 3 == 0 ? true : null),
                PlanOrganisations.Whole(new Dictionary<string, Organization>(), roster, []),
                roster,
                people
            );
        });

    private static RosterLine Line((string Name, string Other, int Number, int Bits) p, int index, Dictionary<Guid, PersonRow> people)
    {
        var contacts = new List<SiteContact>();
        foreach (var role in Enum.GetValues<ContactRole>().Where(r => (p.Bits & (1 << (int)r)) != 0))
        {
            var id = new Guid(index, (short)role, 7, new byte[8]);
            people[id] = new PersonRow(id, p.Other, p.Number % 3 == 0 ? null : "+84 912 345 678");
            contacts.Add(new SiteContact(role, id));
        }
        List<SiteLine> lines = [.. (p.Bits & 8) != 0 ? [new SiteLine(LineRole.Main, p.Other)] : Array.Empty<SiteLine>(), .. (p.Bits & 16) != 0 ? [new SiteLine(LineRole.Backup, "Viettel")] : Array.Empty<SiteLine>()];
        var organisation = $"tinh/huyen-{p.Number}/xa-{index}";
        return new RosterLine(
            string.Create(CultureInfo.InvariantCulture, $"P-{index}"),
            p.Name,
            p.Number % 2 == 0 ? "hall" : "university",
            (p.Bits & 32) != 0 ? organisation + "/b" : organisation,
            organisation,
            p.Number % 5 == 0 ? null : p.Number,
            lines,
            p.Number % 7 == 0 ? p.Other : null,
            contacts,
            p.Number % 4 == 0 ? false : null,
            p.Number % 6 == 0 ? [Sessions[p.Number % 3]] : null
        );
    }
}
