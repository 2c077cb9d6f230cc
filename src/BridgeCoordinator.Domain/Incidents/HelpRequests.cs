using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>An operator's call for help. The last one of each kind at a point is kept, so that the operator sees what became of it.</summary>
/// <param name="Point">By index of the roster.</param>
/// <param name="Kind">With what.</param>
/// <param name="IncidentId">The incident it is part of.</param>
/// <param name="PersonId">Who called.</param>
/// <param name="AskedAt">When, as the phone says.</param>
/// <param name="NoteId">Its free text, if any.</param>
public sealed record HelpRequest(int Point, HelpKind Kind, Guid IncidentId, Guid PersonId, DateTimeOffset AskedAt, Guid? NoteId)
{
    /// <summary>When it was over: solved with its incident, or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who ended it; the bell where everything recovered by itself.</summary>
    public Actor? EndedBy { get; init; }

    public bool IsOpen => EndedAt is null;
}

/// <summary>The calls for help of a conference.</summary>
public sealed record HelpRequests
{
    public static HelpRequests None { get; } = new();

    /// <summary>In the order of points and kinds.</summary>
    public IEnumerable<HelpRequest> All => byPlace.Values;

    private ImmutableSortedDictionary<(int Point, HelpKind Kind), HelpRequest> byPlace { get; init; } =
        ImmutableSortedDictionary<(int, HelpKind), HelpRequest>.Empty;

    public HelpRequest? Find(int point, HelpKind kind) => byPlace.GetValueOrDefault((point, kind));

    /// <summary>The open call of this kind at a point.</summary>
    public HelpRequest? Open(int point, HelpKind kind) => Find(point, kind) is { IsOpen: true } open ? open : null;

    /// <summary>The calls of one point.</summary>
    public IEnumerable<HelpRequest> Of(int point) => Enum.GetValues<HelpKind>().Select(kind => Find(point, kind)).OfType<HelpRequest>();

    /// <summary>The open calls that are part of an incident.</summary>
    public IEnumerable<HelpRequest> In(Guid incidentId) => byPlace.Values.Where(r => r.IsOpen && r.IncidentId == incidentId);

    internal HelpRequests With(HelpRequest request) => this with { byPlace = byPlace.SetItem((request.Point, request.Kind), request) };

    internal HelpRequests With(IEnumerable<HelpRequest> requests) => requests.ToList().Aggregate(this, (all, request) => all.With(request));
}
