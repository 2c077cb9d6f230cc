using System.Globalization;
using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Conventions.Tests.House;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>Every address the coordinator answers at, who may ask, and what it is for.</summary>
public sealed class Routes(Coordinator coordinator) : IClassFixture<Coordinator>
{
    [Fact]
    public void The_addresses_are_as_written()
    {
        var text = new StringBuilder();
        foreach (var (address, methods, route) in Listed())
        {
            text.Append(CultureInfo.InvariantCulture, $"{methods,-6} {address}  [{Who(route)}]{What(route)}\n");
        }
        Approved.Verify("tests/BridgeCoordinator.Conventions.Tests/Approvals/routes.approved.txt", text.ToString());
    }

    [Fact]
    public void The_hubs_are_where_the_contract_says() =>
        Assert.All([HubRoutes.Agent, HubRoutes.Operator, HubRoutes.Control], hub => Assert.Contains(Listed(), l => l.Address == hub));

    [Fact]
    public void There_are_three_hubs_and_no_more()
    {
        var hubs = Listed().Where(l => l.Address.StartsWith("/hubs/", StringComparison.Ordinal) && !l.Address.EndsWith("/negotiate", StringComparison.Ordinal));
        Assert.Equal(3, hubs.Count());
    }

    [Fact]
    public void Everything_but_the_doors_and_the_pages_asks_who_one_is()
    {
        string[] open =
        [
            "/livez", "/readyz", "/openapi/",
            // Says who one is; nobody is told nothing.
            "/api/v1/me",
            // The doors themselves: what they are given is the proof.
            "/api/v1/sign-in", "/api/v1/operator/enter", "/api/v1/unit/enter", "/api/v1/agent/enrol", "/api/v1/agent/nonce", "/api/v1/agent/session", "/api/v1/agent/heartbeat",
        ];
        var naked = Listed()
            .Where(l => l.Address.StartsWith("/api/", StringComparison.Ordinal) || l.Address.StartsWith("/hubs/", StringComparison.Ordinal))
            .Where(l => Who(l.Route) == "anybody" && !open.Any(o => l.Address.StartsWith(o, StringComparison.Ordinal)));
        Assert.Empty(naked.Select(l => $"{l.Methods} {l.Address}"));
    }

    private IEnumerable<(string Address, string Methods, RouteEndpoint Route)> Listed() =>
        coordinator
            .Routes.Select(r => ("/" + r.RoutePattern.RawText?.Trim('/'), Methods(r), r))
            // Static files of the pages carry hashes in their names; they are not an interface.
            .Where(l => !l.Item3.Metadata.Any(m => m.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal)))
            .Distinct()
            .OrderBy(l => l.Item1, StringComparer.Ordinal)
            .ThenBy(l => l.Item2, StringComparer.Ordinal);

    private static string Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods ? string.Join(',', methods.HttpMethods) : "ANY";

    private static string Who(RouteEndpoint route)
    {
        var rules = route.Metadata.GetOrderedMetadata<IAuthorizeData>();
        return rules.Count == 0 || route.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? "anybody"
            : string.Join(" and ", rules.Select(r => r.Policy ?? r.Roles ?? "signed in").Distinct());
    }

    private static string What(RouteEndpoint route) => route.Metadata.GetMetadata<IEndpointSummaryMetadata>() is { } said ? "  " + said.Summary : "";
}
