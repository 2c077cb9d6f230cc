using System.Collections.Immutable;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>One live signal about points: asked for every tile that is drawn, so it answers from memory.</summary>
internal interface ILiveSignal
{
    /// <summary>What it sees wrong at a point of this conference now.</summary>
    IEnumerable<PointCondition> Troubles(ConferenceState conference, BridgePoint point, DateTimeOffset now);
}

/// <summary>Gathers what is seen of a point right now. A new signal is one class and one registration.</summary>
internal sealed class SiteSigns(SiteLinks links, LiveEvidence evidence, FarLines lines, MeetingWords meeting, IEnumerable<ILiveSignal> signals)
{
    private readonly ILiveSignal[] signals = [.. signals];

    /// <summary>The signs of a site, or of a whole conference, changed in a way boards show.</summary>
    public event Action<string>? Changed
    {
        add
        {
            links.Changed += value;
            evidence.Measured += value;
            lines.Measured += value;
            meeting.Changed += value;
        }
        remove
        {
            links.Changed -= value;
            evidence.Measured -= value;
            lines.Measured -= value;
            meeting.Changed -= value;
        }
    }

    public LiveSigns Of(ConferenceState conference, BridgePoint point, DateTimeOffset now)
    {
        var link = links.Of(point);
        ImmutableArray<PointCondition> troubles = [];
        foreach (var signal in signals)
        {
            foreach (var trouble in signal.Troubles(conference, point, now))
            {
                troubles = troubles.Add(trouble);
            }
        }
        return new LiveSigns(link.State, link.Since, troubles) { Cause = link.Cause, Platform = meeting.Of(conference, point, now) };
    }
}
