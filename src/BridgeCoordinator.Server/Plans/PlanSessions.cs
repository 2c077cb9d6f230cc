using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The sessions (buổi) of a conference and their readiness waves.</summary>
internal static class PlanSessions
{
    private static readonly TimeOffset TwoHoursBefore = TimeOffset.Parse("T-2h");
    private static readonly TimeOffset OneHourBefore = TimeOffset.Parse("T-60m");

    public static IReadOnlyList<SessionPlan> Read(PlanSection conference, TimeZoneInfo zone, PlanChecks checks)
    {
        var sessions = new List<SessionPlan>();
        var seen = new Dictionary<string, PlanNode>(StringComparer.Ordinal);
        foreach (var section in conference.Sections("sessions", 64, required: true))
        {
            if (One(section, zone, checks) is not { } session)
            {
                continue;
            }
            if (seen.TryAdd(session.Id, section.Map))
            {
                sessions.Add(session);
            }
            else
            {
                section.Errors.Add(section.Take("id")!, "plan.duplicate", ("value", session.Id), ("line", $"{seen[session.Id].Line}"));
            }
        }
        if (conference.Map.Entries.FirstOrDefault(e => e.Key.Text == "sessions")?.Value is PlanList { Items.Count: 0 } none)
        {
            conference.Errors.Add(none, "plan.missing", ("key", "sessions[0]"));
        }
        foreach (var session in sessions.Where(s => s.Start.OfSession is not null))
        {
            var at = new PlanSection((PlanMap)seen[session.Id], conference.Errors).Take("start")!;
            Resolve(session, sessions, at, conference.Errors);
        }
        return sessions;
    }

    /// <summary>The ids a file gives its sessions, whatever else may be wrong with them.</summary>
    public static IReadOnlyCollection<string> Ids(PlanSection conference) =>
        conference.Map.Entries.FirstOrDefault(e => e.Key.Text == "sessions")?.Value is PlanList list
            ? [.. list.Items.OfType<PlanMap>().SelectMany(s => s.Entries).Where(e => e.Key.Text == "id").Select(e => e.Value).OfType<PlanScalar>().Select(id => id.Text)]
            : [];

    private static SessionPlan? One(PlanSection section, TimeZoneInfo zone, PlanChecks checks)
    {
        var id = section.Slug("id", required: true, 32);
        var kind = section.Word("kind", ("plenary", (SessionKind?)SessionKind.Plenary), ("rehearsal", SessionKind.Rehearsal)) ?? SessionKind.Plenary;
        var name = section.Text("name", 120);
        var start = PlanDates.Start(section, zone);
        var length = section.Number("lengthHalfDays", 1, 60) ?? 1;
        var gathering = PlanDates.Offset(section, "gathering") ?? TwoHoursBefore;
        var onPost = PlanDates.Offset(section, "onPostBy") ?? OneHourBefore;
        var agenda = section.Texts("agenda", 20, 300);
        var waves = section.Take("waves") switch
        {
            null => PlanCourse.Of(kind, length, strict: false),
            PlanScalar word => section.Word(word, ("default", PlanCourse.Of(kind, length, strict: false)), ("strict", PlanCourse.Of(kind, length, strict: true))) ?? [],
            _ => PlanWaves.Read(section, start, zone, checks),
        };
        section.Finish();
        return id is null
            ? null
            : new SessionPlan(
                id,
                kind,
                name ?? (kind == SessionKind.Rehearsal ? "Tổng duyệt" : $"Buổi {id}"),
                start,
                length,
                gathering,
                onPost,
                waves,
                agenda
            );
    }

    private static void Resolve(SessionPlan session, List<SessionPlan> all, PlanNode at, PlanErrors errors)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal) { session.Id };
        for (var next = session; next.Start.OfSession is { } other; )
        {
            if (all.Find(s => s.Id == other) is not { } found)
            {
                // Only where it is written: whoever hangs on that session need not hear of it too.
                if (next == session)
                {
                    errors.Add(at, "plan.bad-reference", ("value", other));
                }
                return;
            }
            if (!passed.Add(other))
            {
                errors.Add(at, "plan.circle", ("value", session.Id));
                return;
            }
            next = found;
        }
    }
}
