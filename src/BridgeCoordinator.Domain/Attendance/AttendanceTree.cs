using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Attendance;

/// <summary>
/// Who signs over whom: the tree of organisations above the points that sit in a session. A body with a single point or a single body under
/// it has nothing to add and does not sign beside it; the whole conference always does.
/// </summary>
/// <param name="Organization">Its path; empty: the whole conference. Of a point: the point's own.</param>
/// <param name="Point">The point; absent: a level.</param>
/// <param name="Children">What is right under it: points by index, then bodies by path.</param>
public sealed record AttendanceNode(string Organization, BridgePoint? Point, IReadOnlyList<AttendanceNode> Children)
{
    /// <summary>The body whose name the node goes by: of the whole, the only body above everybody, if there is one.</summary>
    public string Named { get; init; } = Organization;

    /// <summary>Itself and everything under it.</summary>
    public IEnumerable<AttendanceNode> All => Children.SelectMany(child => child.All).Prepend(this);

    public AttendanceNode? Find(string organization) => All.FirstOrDefault(node => node.Point is null && node.Organization == organization);

    public static AttendanceNode Of(ConferenceState state, SessionState session)
    {
        var bodies = new Dictionary<string, Body>(StringComparer.Ordinal) { [""] = new() };
        foreach (var point in state.Roster.Points)
        {
            if (point.Sits(session.Id))
            {
                At(bodies, point.Line.OrganizationId).Points.Add(point);
            }
        }
        var whole = new AttendanceNode("", null, Under("", bodies));
        // One body above everybody is the whole under its own name.
        return whole.Children is [{ Point: null } only] ? only with { Organization = "", Named = only.Organization } : whole;
    }

    private static IReadOnlyList<AttendanceNode> Under(string path, Dictionary<string, Body> bodies) =>
        [
            .. bodies[path].Points.Select(point => new AttendanceNode(point.Line.OrganizationId, point, [])),
            .. bodies[path].Bodies.Order(StringComparer.Ordinal).Select(body => Under(body, bodies) is var children && children.Count == 1 ? children[0] : new AttendanceNode(body, null, children)),
        ];

    private static Body At(Dictionary<string, Body> bodies, string path)
    {
        if (bodies.TryGetValue(path, out var known))
        {
            return known;
        }
        var body = bodies[path] = new();
        At(bodies, path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "").Bodies.Add(path);
        return body;
    }

    private sealed class Body
    {
        public List<BridgePoint> Points { get; } = [];
        public List<string> Bodies { get; } = [];
    }
}
