using BridgeCoordinator.Domain.Platform;

namespace BridgeCoordinator.Domain.Tests.Platform;

public sealed class The_platforms_word_holds
{
    private static readonly PlatformRules Rules = new();

    /// <summary>Looks every five seconds: what is shown after each.</summary>
    private static string Shown(string seen)
    {
        var word = PlatformWord.First(new PlatformLook(seen[0] == 'x'), Cast.T0);
        var shown = word.Meeting.Shown ? "x" : ".";
        for (var i = 1; i < seen.Length; i++)
        {
            word = word.Next(new PlatformLook(seen[i] == 'x'), Cast.T0.AddSeconds(5 * i), Rules);
            shown += word.Meeting.Shown ? "x" : ".";
        }
        return shown;
    }

    [Theory]
    [InlineData("xxxxxx", "xxxxxx")]
    [InlineData("x..xx.", "xxxxxx")] // back within seconds: never gone
    [InlineData("x.x.x.x.x.", "xxxxxxxxxx")]
    [InlineData("x...xxx", "xxxxxxx")] // 10 s seen away, then back before the fifteenth
    [InlineData("x....xxx", "xxxx..xx")] // gone after 15 s, back after it stayed 5 s
    [InlineData("x....x.x.x", "xxxx......")] // a look alone is no return
    [InlineData("..xx", "...x")]
    public void Through_a_rejoin_and_turns_once_it_is_sure(string seen, string shown) => Assert.Equal(shown, Shown(seen));

    [Fact]
    public void And_is_dated_when_it_became_true()
    {
        var word = PlatformWord.First(new PlatformLook(true), Cast.T0);
        for (var i = 1; i <= 4; i++)
        {
            word = word.Next(PlatformLook.Absent, Cast.T0.AddSeconds(5 * i), Rules);
        }
        Assert.Equal((false, Cast.T0.AddSeconds(5)), (word.Meeting.Shown, word.Meeting.Since));
        Assert.Equal(Cast.T0, word.LastIn);
    }

    [Fact]
    public void And_no_time_alone_turns_it()
    {
        var word = PlatformWord.First(new PlatformLook(true), Cast.T0).Next(PlatformLook.Absent, Cast.T0.AddSeconds(5), Rules);
        Assert.True(word.Meeting.Shown);
        Assert.Null(word.MissingSince(Cast.T0, Cast.T0.AddHours(1), Rules));
    }
}
