using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Plans.Exports;

namespace BridgeCoordinator.Server.Plans.Handouts;

/// <summary>All points of a conference on paper, eight to a page, to be cut and handed out. Written by the server, card by card: it needs no script.</summary>
internal static class HandoutSheet
{
    private const int PerPage = 8;
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task<IResult> Get(string id, HttpContext context, WholePlans plans, Handouts handouts, string? organisation, string? lang)
    {
        if (plans.Conference(id) is not { Plan: { } plan } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var of = await handouts.Of(id, context.RequestAborted);
        var lines = conference.Roster.Points.Where(p => !p.Withdrawn && IsIn(p.Line, organisation)).Select(p => p.Line).ToList();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(body => Write(body, plan, lines, of, lang == "en", context.RequestAborted), "text/html; charset=utf-8");
    }

    private static bool IsIn(RosterLine line, string? organisation) =>
        string.IsNullOrEmpty(organisation) || line.OrganizationId == organisation || line.OrganizationId.StartsWith(organisation + "/", StringComparison.Ordinal);

    private static async Task Write(Stream body, ConferencePlan plan, List<RosterLine> lines, Func<RosterLine, PointHandout> of, bool english, CancellationToken cancel)
    {
        await using var page = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
        await page.WriteAsync(Head(plan, lines.Count, english));
        foreach (var (part, index) in lines.Chunk(PerPage).Select((part, index) => (part, index)))
        {
            await page.WriteAsync($"<section class=\"page\" aria-label=\"{index + 1}\">\n");
            foreach (var line in part)
            {
                await page.WriteAsync(Card(plan, of(line), english));
            }
            await page.WriteAsync("</section>\n");
            await page.FlushAsync(cancel);
        }
        await page.WriteAsync("</main>\n</body>\n</html>\n");
    }

    private static string Head(ConferencePlan plan, int points, bool english) =>
        $"""
        <!doctype html>
        <html lang="{(english ? "en" : "vi")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>{Html.Encode(plan.Name)}</title>
        <link rel="stylesheet" href="/sheet.css">
        </head>
        <body>
        <header>
        <h1>{Html.Encode(plan.Name)}{(plan.Drill ? (english ? " – DRILL" : " – DIỄN TẬP") : "")}</h1>
        <p>{(english ? $"{points} bridge points. Whoever holds a card may act for its point: hand each to its operator only." : $"{points} điểm cầu. Ai giữ phiếu có thể thao tác thay điểm cầu đó: chỉ giao cho cán bộ kỹ thuật của điểm cầu.")}</p>
        </header>
        <main>

        """;

    private static string Card(ConferencePlan plan, PointHandout point, bool english) =>
        $"""
        <article>
        <div class="qr">{point.QrSvg}</div>
        <div class="say">
        <p class="conference">{(plan.Drill ? (english ? "DRILL · " : "DIỄN TẬP · ") : "")}{Html.Encode(plan.Name)}</p>
        <h2>{Html.Encode(point.Name)}</h2>
        <dl>
        <dt>{(english ? "Point code" : "Mã điểm cầu")}</dt><dd>{Html.Encode(point.PublicPointCode)}</dd>
        <dt>{(english ? "Short code" : "Mã ngắn")}</dt><dd>{Html.Encode(Spaced(point.ShortCode))}</dd>
        </dl>
        <p class="how">{(english ? "Scan with the phone's camera, or open" : "Quét bằng máy ảnh điện thoại, hoặc mở")} <b>{Html.Encode(Door(point))}</b> {(english ? "and type both codes." : "rồi nhập hai mã.")}{Phone(plan, english)}</p>
        </div>
        </article>

        """;

    private static string Phone(ConferencePlan plan, bool english) =>
        plan.ControlRoomPhone is { } phone ? $" {(english ? "Control room" : "Phòng điều khiển")}: <b>{Html.Encode(phone)}</b>." : "";

    /// <summary>Five and five are read out without a slip.</summary>
    private static string Spaced(string code) => code.Length == 10 ? $"{code[..5]} {code[5..]}" : code;

    private static string Door(PointHandout point)
    {
        var link = new Uri(point.OperatorLink);
        return link.Authority + link.AbsolutePath;
    }
}
