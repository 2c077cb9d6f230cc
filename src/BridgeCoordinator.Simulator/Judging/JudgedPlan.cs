using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>All the judge knows beforehand: the plan as it was handed in.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Conference">The conference; its first session is the one played.</param>
/// <param name="Points">Code and site of every point.</param>
internal sealed record JudgedPlan(string ProgrammeId, ConferencePlan Conference, IReadOnlyList<JudgedPoint> Points)
{
    public SessionPlan Session => Conference.Sessions[0];

    /// <summary>The wave agents answer.</summary>
    public WavePlan Wave => Session.Waves.First(wave => wave.AnsweredBy.Contains(WaveSource.Agent));

    public DateTimeOffset StartsAt =>
        Session.Start.At ?? throw new InvalidOperationException($"The plan of {Conference.Id} gives {Session.Id} no hour, so nothing can be judged.");

    public DateTimeOffset Due(TimeOffset offset) => offset.From(StartsAt, TimeZoneInfo.FindSystemTimeZoneById(Conference.Zone));
}

/// <summary>A point as the plan names it.</summary>
internal sealed record JudgedPoint(string Code, string SiteId);
