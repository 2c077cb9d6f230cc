namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary><c>GET /api/v1/conferences/{id}/places</c>: what of a roster stands still while tiles change: for grouping and for names.</summary>
/// <param name="Organizations">The organisations of its points and all their ancestors, as the registry names them.</param>
/// <param name="Points">Every enrolled point, by its index.</param>
public sealed record ConferencePlaces(IReadOnlyList<Organization> Organizations, IReadOnlyList<PointPlace> Points);

/// <summary>Where a point is connected.</summary>
/// <param name="Index">Its place; the tile of the same index is the same point.</param>
/// <param name="Carrier">The carrier of its main line.</param>
/// <param name="BackupCarrier">The carrier of its backup line.</param>
/// <param name="PowerZone">Its power zone.</param>
public sealed record PointPlace(int Index, string? Carrier, string? BackupCarrier, string? PowerZone);
