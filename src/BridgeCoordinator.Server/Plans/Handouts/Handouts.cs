using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Plans.Exports;
using QRCoder;

namespace BridgeCoordinator.Server.Plans.Handouts;

/// <summary>What each point is handed: its link, the same as a QR code, and two codes for typing. They follow from the key file, so they can be printed again.</summary>
internal sealed class Handouts(Followers followers, OperatorCodes codes, Addresses addresses)
{
    public async Task<Func<RosterLine, PointHandout>> Of(string conferenceId, CancellationToken cancel)
    {
        var (access, linkOf) = ((AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State, await LinkOf(conferenceId, cancel));
        return line =>
        {
            var link = linkOf(line);
            return new PointHandout(line.Code, line.Name, link, OperatorCodes.PublicCode(conferenceId, line.Code), codes.Short(access, conferenceId, line.Code), Qr(link));
        };
    }

    public static async Task<IResult> Get(string id, string code, HttpContext context, WholePlans plans, Handouts handouts)
    {
        if (plans.Conference(id) is not { } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (conference.Roster.Find(code) is not { Withdrawn: false } point)
        {
            return Refusals.Problem("point.unknown", ("point", code));
        }
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json((await handouts.Of(id, context.RequestAborted))(point.Line), ContractJson.Options);
    }

    /// <summary>Links alone, to be sent to those who have no paper.</summary>
    public static async Task<IResult> Links(string id, LinksRequest body, HttpContext context, WholePlans plans, Handouts handouts)
    {
        if (plans.Conference(id) is not { } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (body.Points.FirstOrDefault(code => conference.Roster.Find(code) is not { Withdrawn: false }) is { } unknown)
        {
            return Refusals.Problem("point.unknown", ("point", unknown));
        }
        context.Response.Headers.CacheControl = "no-store";
        var link = await handouts.LinkOf(id, context.RequestAborted);
        return Results.Json(body.Points.Select(code => conference.Roster.Find(code)!.Line).Select(line => new PointLink(line.Code, line.Name, link(line))), ContractJson.Options);
    }

    private async Task<Func<RosterLine, string>> LinkOf(string conferenceId, CancellationToken cancel)
    {
        var access = (AccessState)(await followers.Open(StreamId.Access, cancel)).Current.State;
        return line => addresses.Operator(codes.LinkCode(access, conferenceId, line.Code));
    }

    /// <summary>Level M: a fold or a stain in the sheet may cover 15 % of it.</summary>
    private static string Qr(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(1, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
