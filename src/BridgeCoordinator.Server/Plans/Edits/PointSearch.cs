using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Plans.Exports;
using Microsoft.Net.Http.Headers;

namespace BridgeCoordinator.Server.Plans.Edits;

/// <summary>Points by what people type: every word somewhere in code, name, organisation, kind or carrier, without marks, đ as d.</summary>
internal static class PointSearch
{
    private const int Most = 500;

    /// <summary>What a line is found by, kept as long as the line is.</summary>
    private static readonly ConditionalWeakTable<RosterLine, string> Found = [];

    public static IResult Get(string id, WholePlans plans, HttpContext context, string? q, string? after, int? limit)
    {
        if (plans.Conference(id) is not { } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (!int.TryParse(after ?? "-1", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from))
        {
            return Refusals.Problem("request.invalid", ("detail", "after"));
        }
        var words = PlainText.Words(q ?? "");
        var size = Math.Clamp(limit ?? 100, 1, Most);
        var found = conference.Roster.Points.Where(p => !p.Withdrawn && words.All(w => Text(p.Line).Contains(w, StringComparison.Ordinal))).ToList();
        var page = found.SkipWhile(p => p.Index <= from).Take(size + 1).ToList();
        var next = page.Count > size ? page[size - 1].Index.ToString(CultureInfo.InvariantCulture) : null;
        return Tagged(new PointPage([.. page.Take(size).Select(p => PointViews.Of(p, contacts: null))], found.Count, next), context);
    }

    private static string Text(RosterLine line) =>
        Found.GetValue(
            line,
            l => PlainText.Of($"{l.Code} {l.Name} {l.OrganizationId} {l.Kind} {string.Join(' ', l.Lines.Select(x => x.Carrier))} {l.PowerZone}")
        );

    /// <summary>The tag is the page's own hash: whoever has it need not have it again.</summary>
    private static IResult Tagged(PointPage page, HttpContext context)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(page, ContractJson.Options);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..12])}\""));
    }
}
