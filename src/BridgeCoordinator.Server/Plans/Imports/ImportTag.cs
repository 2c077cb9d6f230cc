using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Programmes;

namespace BridgeCoordinator.Server.Plans.Imports;

/// <summary>
/// Which state somebody saw in a dry run. Whoever confirms sends it back as If-Match: what a person changed in between is not overwritten
/// unseen. What is only reported or run (check-ins, waves) changes no tag.
/// </summary>
internal static class ImportTag
{
    /// <summary>Of a roster: the last import, the last correction of a point, how many there are.</summary>
    public static string OfRoster(ConferenceState state) => $"\"{Roster(state)}\"";

    /// <summary>Of a plan: that, the starts people gave, the programme and its units.</summary>
    public static string OfPlan(ConferenceState? conference, ProgrammeState? programme)
    {
        var text = new StringBuilder(conference is null ? "-" : Roster(conference));
        foreach (var session in conference?.Sessions ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"|{session.Id} {session.ShiftedTo?.UtcTicks}");
        }
        text.Append('|').Append(JsonSerializer.Serialize(programme?.Plan, ContractJson.Options));
        foreach (var unit in (programme?.Units.Values ?? []).OrderBy(u => u.Unit.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"|{unit.Unit} {unit.Withdrawn}");
        }
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..16])}\"";
    }

    /// <summary>Whether the caller saw something else than stands now; who names no tag takes what there is.</summary>
    public static bool IsOvertaken(HttpContext context, string now) =>
        context.Request.Headers.IfMatch.ToString().Trim() is { Length: > 0 } seen && seen != "*" && seen != now;

    private static string Roster(ConferenceState state)
    {
        var last = state.Roster.Points.Count > 0 ? state.Roster.Points.Max(p => p.Revision) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{state.ImportId:N}-{last}-{state.Roster.Enrolled}");
    }
}
