using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>What an administrator hands out: the link and the codes of every unit. They are derived, so they can be listed again.</summary>
internal static class UnitLinks
{
    public static async Task<IResult> Get(string id, HttpContext context, ProgrammeDesk desk, UnitCodes codes, Followers followers, Addresses addresses, string? under = null)
    {
        if (desk.Find(id) is not var (state, _))
        {
            return ProgrammeApi.Unknown(id);
        }
        var access = (AccessState)(await followers.Open(StreamId.Access, context.RequestAborted)).Current.State;
        var links = new UnitSearch(null, null, null, Owes: false, under).In(state, desk.Now).Select(u => Link(u.Unit)).ToList();
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase)
            ? Results.Text(Csv(links), "text/csv", Encoding.UTF8)
            : Results.Json(links, ContractJson.Options);

        UnitLink Link(ProgrammeUnit unit) =>
            new(
                unit.Id,
                unit.Name,
                unit.Level,
                addresses.Unit(codes.LinkCode(access, id, unit.Id)),
                UnitCodes.PublicCode(id, unit.Id),
                codes.Short(access, id, unit.Id)
            );
    }

    public static async Task<IResult> Change(string id, string unit, HttpContext context, ProgrammeDesk desk, Acts acts)
    {
        var named = ProgrammeApi.Named(unit);
        return desk.Find(id) is not var (state, _) ? ProgrammeApi.Unknown(id)
            : !state.Units.ContainsKey(named) ? Refusals.Problem("unit.unknown", ("unit", named))
            : (await acts.Do(Caller.Of(context.User), StreamId.Access, CommandId.Of(context), new ChangeUnitCode(id, named))).ToResult(StreamId.Access);
    }

    /// <summary>With a mark, or a spreadsheet reads Vietnamese wrong.</summary>
    private static string Csv(IEnumerable<UnitLink> links)
    {
        var text = new StringBuilder("\uFEFFunit,name,level,link,unitCode,shortCode\r\n");
        foreach (var link in links)
        {
            text.AppendJoin(',', new[] { link.Unit, link.Name, link.Level, link.Link, link.UnitCode, link.ShortCode }.Select(Cell)).Append("\r\n");
        }
        return text.ToString();
    }

    /// <summary>Quoted, and never a formula.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
