using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The bridge points of a conference: each a seat, its site, its organisation, and people who go to the erasable table.</summary>
internal sealed partial class PlanPoints(Func<Guid> ids, IReadOnlyCollection<string> sessions)
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seats = new(StringComparer.Ordinal);

    public List<RosterLine> Roster { get; } = [];

    public List<Site> Sites { get; } = [];

    public List<PersonRow> People { get; } = [];

    public void Read(PlanSection conference)
    {
        foreach (var section in conference.Sections("points", 50_000))
        {
            One(section);
        }
    }

    public void One(PlanSection section)
    {
        var code = section.Match("code", Code(), "plan.bad-code", required: true);
        var name = section.Text("name", 120, required: true);
        var kind = section.Slug("kind", required: false, 32) ?? "hall";
        var organisation = PlanOrganisations.Path(section, "organisation", required: true);
        var site = PlanOrganisations.Path(section, "site", required: false) ?? organisation;
        var summoned = section.Number("summoned", 0, 100_000);
        var lines = Lines(section);
        var power = section.Text("powerZone", 64);
        var contacts = Contacts(section);
        var required = section.Truth("required") == false ? false : (bool?)null;
        var seats = Sessions(section);
        section.Finish();
        if (code is not null && !_codes.TryAdd(code, section.Map.Line))
        {
            section.Errors.Add(section.Take("code")!, "plan.duplicate", ("value", code), ("line", $"{_codes[code]}"));
        }
        if (site is not null && !_seats.TryAdd(site, section.Map.Line))
        {
            var at = section.Take("site") ?? section.Take("organisation")!;
            section.Errors.Add(at, "plan.site-shared", ("value", site), ("line", $"{_seats[site]}"));
        }
        if (code is not null && name is not null && organisation is not null && site is not null)
        {
            Sites.Add(new Site(site, name, kind, organisation, lines, power, contacts));
            Roster.Add(new RosterLine(code, name, kind, site, organisation, summoned, lines, power, contacts, required, seats));
        }
    }

    private static List<SiteLine> Lines(PlanSection point)
    {
        var lines = new List<SiteLine>();
        foreach (var section in point.Sections("lines", 8))
        {
            var role = section.Scalar("role", required: true) is { } word
                ? section.Word(word, ("main", (LineRole?)LineRole.Main), ("backup", LineRole.Backup))
                : null;
            var carrier = section.Text("carrier", 64, required: true);
            section.Finish();
            if (role is not { } part || carrier is null)
            {
                continue;
            }
            if (lines.Any(l => l.Role == part))
            {
                section.Errors.Add(section.Take("role")!, "plan.duplicate", ("value", section.Scalar("role")!.Text), ("line", $"{point.Map.Line}"));
                continue;
            }
            lines.Add(new SiteLine(part, carrier));
        }
        return [.. lines.OrderBy(l => l.Role)];
    }

    private List<SiteContact> Contacts(PlanSection point)
    {
        var contacts = new List<SiteContact>();
        foreach (var section in point.Sections("contacts", 8))
        {
            var role = section.Scalar("role", required: true) is { } word
                ? section.Word(
                    word,
                    ("operator", (ContactRole?)ContactRole.Operator),
                    ("deputy", ContactRole.Deputy),
                    ("leader", ContactRole.Leader)
                )
                : null;
            var name = section.Text("name", 80, required: true);
            var phone = section.Match("phone", Phone(), "plan.bad-phone");
            section.Finish();
            if (role is not { } part || name is null)
            {
                continue;
            }
            if (contacts.Any(c => c.Role == part))
            {
                section.Errors.Add(section.Take("role")!, "plan.duplicate", ("value", section.Scalar("role")!.Text), ("line", $"{point.Map.Line}"));
                continue;
            }
            var person = ids();
            contacts.Add(new SiteContact(part, person));
            People.Add(new PersonRow(person, name, phone));
        }
        return [.. contacts.OrderBy(c => c.Role)];
    }

    /// <summary>The sessions a point sits in; nothing where it sits in all.</summary>
    private List<string>? Sessions(PlanSection point)
    {
        var ids = new List<string>();
        foreach (var item in point.Items("sessions", 64))
        {
            if (item is not PlanScalar scalar)
            {
                point.Errors.Add(item, "plan.bad-shape", ("expected-vi", "mã buổi"), ("expected-en", "the id of a session"));
            }
            else if (sessions.Count > 0 && !sessions.Contains(scalar.Text))
            {
                point.Errors.Add(scalar, "plan.unknown-session", ("value", scalar.Text), ("words", string.Join(", ", sessions)));
            }
            else if (ids.Contains(scalar.Text))
            {
                point.Errors.Add(scalar, "plan.duplicate", ("value", scalar.Text), ("line", $"{scalar.Line}"));
            }
            else
            {
                ids.Add(scalar.Text);
            }
        }
        if (point.Take("sessions") is PlanList { Items.Count: 0 } none)
        {
            point.Errors.Add(none, "plan.missing", ("key", "sessions[0]"));
        }
        return ids.Count > 0 ? ids : null;
    }

    [GeneratedRegex(@"^[A-Z0-9-]{2,16}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\+?[0-9][0-9 ().-]{2,31}\z")]
    public static partial Regex Phone();
}
