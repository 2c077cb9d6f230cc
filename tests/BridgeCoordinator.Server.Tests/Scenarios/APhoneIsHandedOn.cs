using System.Net;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>A phone that notes acts without a network may have entered another point before they go out.</summary>
public sealed class A_phone_is_handed_on
{
    [Fact]
    public async Task What_was_noted_for_one_point_is_not_taken_under_the_sign_in_of_another()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(2)));
        using var op = await house.Operator(plan.Codes.Single(c => c.Point == Cast.BienPhong));
        using var handler = new HttpClientHandler { CookieContainer = op.Cookies };
        using var phone = new HttpClient(handler) { BaseAddress = house.Address };
        async Task<HttpResponseMessage> ComesOnPost(string point)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/operator/acts/come-on-post", UriKind.Relative));
            request.Content = new StringContent($$"""{"sessionId":"{{Cast.Session}}"}""", System.Text.Encoding.UTF8, "application/json");
            request.Headers.Add("Origin", house.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.Add(HubRoutes.IdempotencyKey, op.NewCommandId().ToString());
            request.Headers.Add(HubRoutes.ForPoint, Uri.EscapeDataString($"{Cast.Conference}/{point}"));
            return await phone.SendAsync(request);
        }

        using var other = await ComesOnPost(Cast.DaiHocVinh);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("point.other", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await house.Facts("conference/" + Cast.Conference), f => f.Type == "operator-came-on-post");

        using var own = await ComesOnPost(Cast.BienPhong);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Contains(Cast.BienPhong, (await house.Facts("conference/" + Cast.Conference)).Single(f => f.Type == "operator-came-on-post").Body, StringComparison.Ordinal);
    }
}
