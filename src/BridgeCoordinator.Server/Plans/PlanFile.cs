using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>
/// Reads a plan file whole, before the first command: either all of it is right, or every error comes back with its place.
/// The format is described in <c>Plans/README.md</c>.
/// </summary>
internal static class PlanFile
{
    /// <summary>Programme and conference travel in one fact, whose body may not pass 32 KiB.</summary>
    private const int MostInOneFact = 30 * 1024;

    /// <summary>As <see cref="Read(string, Func{Guid})"/>, from bytes: what is no text is refused before it is parsed.</summary>
    public static PlanReading Read(ReadOnlyMemory<byte> file, Func<Guid> ids)
    {
        var errors = new PlanErrors();
        return FileText.Utf8(file, errors) is { } text ? Read(Encoding.UTF8.GetString(text.Span), ids) : new PlanReading(null, errors.InOrder());
    }

    /// <param name="yaml">The text of the file.</param>
    /// <param name="ids">Makes a fresh id for each contact.</param>
    public static PlanReading Read(string yaml, Func<Guid> ids)
    {
        var errors = new PlanErrors();
        var plan = PlanTree.Grow(yaml, errors) is { } root ? Whole(root, ids, errors) : null;
        return errors.Any || plan is null ? new PlanReading(null, errors.InOrder()) : new PlanReading(plan, []);
    }

    private static ReadPlan? Whole(PlanNode root, Func<Guid> ids, PlanErrors errors)
    {
        if (PlanSection.Of(root, errors) is not { } file)
        {
            return null;
        }
        if (file.Scalar("version", required: true) is { } version && version.Text != "1")
        {
            // Another version may mean anything by the same words; its other "errors" would only mislead.
            errors.Add(version, "plan.bad-version", ("value", version.Text));
            return null;
        }
        var programme = PlanProgramme.Read(file);
        var described = PlanOrganisations.Described(file);
        var points = new PlanPoints(ids, []);
        ConferencePlan? conference = null;
        if (file.Section("conference") is { } section)
        {
            conference = Conference(section, programme);
            points = new PlanPoints(ids, PlanSessions.Ids(section));
            points.Read(section);
            section.Finish();
        }
        var units = PlanUnits.Read(file, programme);
        file.Finish();
        if (programme is not null)
        {
            Fits(programme, conference, file);
        }
        return programme is null || errors.Any ? null : Whole(programme, conference, described, points, units);
    }

    private static ReadPlan Whole(
        ProgrammePlan programme,
        ConferencePlan? conference,
        Dictionary<string, Organization> described,
        PlanPoints points,
        IReadOnlyList<ProgrammeUnit> units
    )
    {
        var organisations = PlanOrganisations.Whole(described, points.Roster, units);
        return new ReadPlan(programme, conference, organisations, points.Sites, points.Roster, points.People)
        {
            Units = units,
            Implied = [.. organisations.Select(o => o.Id).Where(id => !described.ContainsKey(id))],
        };
    }

    private static ConferencePlan? Conference(PlanSection section, ProgrammePlan? programme)
    {
        var id = section.Slug("id", required: true, 64);
        var name = section.Text("name", 300);
        var zoneId = section.Text("zone", 64, required: true);
        var zone = Zone(section, zoneId);
        var room = section.Text("room", 120);
        var drill = section.Truth("drill") ?? false;
        var classified = section.Truth("classified") == true ? true : (bool?)null;
        var phone = section.Match("controlRoomPhone", PlanPoints.Phone(), "plan.bad-phone");
        var checks = PlanChecks.Read(section);
        var sessions = PlanSessions.Read(section, zone ?? TimeZoneInfo.Utc, checks);
        var quality = section.Section("quality") is { } grades ? PlanQuality.Read(grades) : null;
        return id is null || zone is null || programme is null
            ? null
            : new ConferencePlan(id, name ?? programme.Name, programme.Id, zoneId!, room ?? "", drill, phone, sessions, quality, checks.Of(sessions), classified);
    }

    public static TimeZoneInfo? Zone(PlanSection section, string? id)
    {
        if (id is null)
        {
            return null;
        }
        // A Windows name would work on one machine and not on the next.
        if ((id == "UTC" || id.Contains('/', StringComparison.Ordinal)) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId)
        {
            return zone;
        }
        section.Errors.Add(section.Take("zone")!, "plan.bad-zone", ("value", id));
        return null;
    }

    private static void Fits(ProgrammePlan programme, ConferencePlan? conference, PlanSection file)
    {
        var (_, _, body) = FactCatalogue.Write(new PlanAccepted(Guid.Empty, programme, conference));
        if (Encoding.UTF8.GetByteCount(body) > MostInOneFact)
        {
            file.Errors.Add(file.Map, "plan.too-large", ("most", "30 KiB (programme + levels + sessions)"));
        }
    }
}
