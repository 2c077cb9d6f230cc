using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Server.Incidents;

/// <summary>A notice as a mail: one sentence to act on, Vietnamese first.</summary>
internal static class NoticeWords
{
    public static string Subject(IncidentNotice it) => $"[{Priority(it.Priority)}] {Kind(it.Kind)}: {Cause(it)} – {it.Conference}";

    public static string Body(IncidentNotice it, TimeZoneInfo zone, Uri? publicUrl)
    {
        var since = TimeZoneInfo.ConvertTime(it.Since, zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
        var link = publicUrl is null ? "" : $"\n\n{new Uri(publicUrl, $"/control/incidents?conference={Uri.EscapeDataString(it.ConferenceId)}&incident={it.IncidentId}")}";
        return $"""
            {Kind(it.Kind)}: {Cause(it)}, từ {since}.
            {it.Points} điểm cầu: {string.Join(", ", it.Codes)}{(it.Points > it.Codes.Count ? ", …" : "")}

            {it.Kind}: {it.Cause} {it.Group}, since {since}, {it.Points} points, priority {it.Priority}.{link}
            """;
    }

    private static string Kind(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Opened => "Sự cố mới",
            NoticeKind.Widened => "Sự cố lan rộng",
            NoticeKind.Resolved => "Sự cố đã hết",
            NoticeKind.Escalated => "Chưa ai xử lý",
        };

    private static string Priority(IncidentPriority priority) =>
        priority switch
        {
            IncidentPriority.Low => "Thấp",
            IncidentPriority.High => "Cao",
            IncidentPriority.Urgent => "Khẩn cấp",
        };

    private static string Cause(IncidentNotice it) =>
        it.Cause switch
        {
            IncidentCause.Point => "mất kết nối",
            IncidentCause.PowerZone => $"mất kết nối cùng khu điện {it.Group}",
            IncidentCause.Carrier => $"mất kết nối cùng nhà mạng {it.Group}",
            IncidentCause.Organization => $"mất kết nối tại {it.Group}",
            IncidentCause.Node => $"mất kết nối qua máy chủ {it.Group}",
            IncidentCause.Fleet => "mất kết nối nhiều điểm cầu cùng lúc",
            IncidentCause.DuplicateIdentity => "hai máy trùng danh tính",
            IncidentCause.NoPicture => "không có hình",
            IncidentCause.NoSound => "không có tiếng",
            IncidentCause.LostConnection => "người trực báo mất kết nối",
            IncidentCause.Help => "điểm cầu cần hỗ trợ",
        };
}
