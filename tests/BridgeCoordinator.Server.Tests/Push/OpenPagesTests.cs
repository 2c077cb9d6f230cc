using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Push;

/// <summary>Whose page is looked at: those are not called on their devices.</summary>
public sealed class OpenPagesTests
{
    private readonly OpenPages pages = new(new FakeTimeProvider());
    private readonly Caller phone = new(ActorKind.Person, Guid.Empty.ToString(), Role.Operator) { SignInId = Guid.Parse("0199f000-0000-7000-8000-000000000001"), ConferenceId = "c", Point = "DHV" };

    [Fact]
    public void A_page_that_came_back_by_another_line_stays_open_when_the_old_one_times_out()
    {
        pages.Seen(phone, "old");
        pages.Seen(phone, "new");
        pages.Seen(phone);
        pages.Lost(phone, "old");
        Assert.True(pages.IsLookedAt(phone.SignInId!.Value));

        pages.Lost(phone, "new");
        Assert.False(pages.IsLookedAt(phone.SignInId!.Value));
    }

    [Fact]
    public void A_page_that_says_it_is_put_away_is()
    {
        pages.Seen(phone, "line");
        pages.Gone(phone);
        Assert.False(pages.IsLookedAt(phone.SignInId!.Value));
    }
}
