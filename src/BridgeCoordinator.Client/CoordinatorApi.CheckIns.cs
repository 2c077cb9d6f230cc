using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>A round of roll call; absent: the latest.</summary>
    public Task<RollCallPage> RollCall(string conferenceId, string sessionId, int? round = null, CancellationToken ct = default) =>
        Get<RollCallPage>($"conferences/{Part(conferenceId)}/sessions/{Part(sessionId)}/roll-call{(round is { } n ? $"?round={n}" : "")}", ct);

    /// <summary>How a session is being run; absent: the one people are in. Refusals: <c>conference.unknown</c>, <c>session.unknown</c>.</summary>
    public Task<LiveView> Live(string conferenceId, string? sessionId = null, CancellationToken ct = default) =>
        Get<LiveView>($"conferences/{Part(conferenceId)}/live{(sessionId is null ? "" : $"?session={Part(sessionId)}")}", ct);

    /// <summary>What the page of one's own point holds and has shown.</summary>
    public Task TellReceipts(AnnouncementReceiptsRequest receipts, CancellationToken ct = default) =>
        Wire.Send(_http, new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/operator/receipts", UriKind.Relative)) { Content = Wire.Json(receipts) }, ct);

    /// <summary>Attendance, one level in rows.</summary>
    /// <param name="conferenceId">The conference.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="moment">First or closing; absent: the latest.</param>
    /// <param name="organization">The level; absent: the whole conference.</param>
    /// <param name="after">Where the rows before ended.</param>
    /// <param name="limit">How many rows, 1–1,000.</param>
    /// <param name="ct">Cancels.</param>
    public Task<AttendancePage> Attendance(string conferenceId, string sessionId, HeadcountMoment? moment = null, string? organization = null, int after = 0, int limit = 1_000, CancellationToken ct = default) =>
        Get<AttendancePage>(string.Create(CultureInfo.InvariantCulture, $"{AttendanceOf(conferenceId, sessionId)}?in={Part(organization ?? "")}&after={after}&limit={limit}{Asked(moment)}"), ct);

    /// <summary>The whole tree as a file: <c>csv</c> or <c>xlsx</c>.</summary>
    public async Task<byte[]> AttendanceFile(string conferenceId, string sessionId, string format, HeadcountMoment? moment = null, CancellationToken ct = default)
    {
        using var response = await _http.GetAsync(new Uri($"api/v1/{AttendanceOf(conferenceId, sessionId)}?format={Part(format)}{Asked(moment)}", UriKind.Relative), ct);
        await Wire.Accept(response, ct);
        return await response.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>Every report, correction and signature of a point's headcount.</summary>
    public Task<HeadcountHistory> HeadcountHistory(string conferenceId, string sessionId, string point, HeadcountMoment? moment = null, CancellationToken ct = default) =>
        Get<HeadcountHistory>($"{AttendanceOf(conferenceId, sessionId)}/points/{Part(point)}?{Asked(moment)}", ct);

    private static string AttendanceOf(string conferenceId, string sessionId) => $"conferences/{Part(conferenceId)}/sessions/{Part(sessionId)}/attendance";

    private static string Asked(HeadcountMoment? moment) => moment is { } m ? $"&moment={(m == HeadcountMoment.First ? "first" : "closing")}" : "";
}
