using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.LinkQuality;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What the lines of a site measured, as one conference grades it.</summary>
internal static class LineViews
{
    public static IReadOnlyList<LineView> Of(LineHistory history, ConferenceState conference, DateTimeOffset now)
    {
        var thresholds = conference.Plan?.Quality ?? LinkThresholds.Usual;
        return [.. Enum.GetValues<LineRole>().Select(line => Of(line, history.Of(line), history.Grade(line, thresholds, now))).OfType<LineView>()];
    }

    private static LineView? Of(LineRole line, IReadOnlyList<LinkReading> readings, HeldGrade? held)
    {
        if (readings is not [.., var latest] || held is null)
        {
            return null;
        }
        var r = LineRating.R(latest);
        return new LineView(
            line,
            latest.Method,
            held.Verdict.Grade,
            held.Since,
            held.BetterSince,
            Rounded(r),
            r is { } rating ? Math.Round(EModel.Mos(rating), 2) : null,
            latest.Reordered,
            [.. readings.Select(x => new LineSample(x.At, Rounded(x.LossPercent), Rounded(x.JitterMs), Rounded(x.RttP50Ms), Rounded(x.RttP95Ms)))]
        );
    }

    private static double? Rounded(double? value) => value is { } v ? Math.Round(v, 1) : null;
}
