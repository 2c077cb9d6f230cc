using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>Organisations and sites of the whole installation, and the plans that were accepted.</summary>
public sealed record RegistryState : StreamState
{
    public static RegistryState Empty { get; } = new();

    /// <summary>By id.</summary>
    public ImmutableDictionary<string, Organization> Organizations { get; init; } =
        ImmutableDictionary.Create<string, Organization>(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public ImmutableDictionary<string, Site> Sites { get; init; } = ImmutableDictionary.Create<string, Site>(StringComparer.Ordinal);

    /// <summary>By import id. The roster itself stays in the journal: the courier reads it there.</summary>
    public ImmutableDictionary<Guid, PlanImport> Imports { get; init; } = ImmutableDictionary<Guid, PlanImport>.Empty;

    /// <summary>Whether one import was accepted after another.</summary>
    public bool IsLater(Guid import, Guid than) =>
        Imports.TryGetValue(import, out var one) && Imports.TryGetValue(than, out var other) && one.Order > other.Order;

    public override StreamState Apply(IFact fact, in FactStamp stamp) =>
        fact switch
        {
            OrganizationsRegistered it => this with
            {
                Organizations = Organizations.SetItems(it.Organizations.Select(o => KeyValuePair.Create(o.Id, o))),
            },
            SitesRegistered it => this with { Sites = Sites.SetItems(it.Sites.Select(s => KeyValuePair.Create(s.Id, s))) },
            PlanAccepted it => this with
            {
                Imports = Imports.SetItem(it.ImportId, new PlanImport(it.ImportId, it.Programme.Id, it.Conference?.Id, null, stamp.At, Imports.Count)),
            },
            RosterAccepted it => this with
            {
                Imports = Imports.SetItem(it.ImportId, new PlanImport(it.ImportId, it.ProgrammeId, it.ConferenceId, null, stamp.At, Imports.Count)),
            },
            PlanRosterAccepted or PlanUnitsAccepted => this,
            PlanCompleted it => this with { Imports = Imports.SetItem(it.ImportId, Imports[it.ImportId] with { Points = it.Points }) },
            _ => throw NotMine(fact),
        };
}

/// <summary>A plan that was accepted.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="ProgrammeId">Its programme.</param>
/// <param name="ConferenceId">Its conference, if any.</param>
/// <param name="Points">How many roster lines it has, once it stands whole in the registry.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Order">How many were accepted before it. Ids say nothing of that: senders' clocks differ.</param>
public sealed record PlanImport(Guid ImportId, string ProgrammeId, string? ConferenceId, int? Points, DateTimeOffset At, int Order);
