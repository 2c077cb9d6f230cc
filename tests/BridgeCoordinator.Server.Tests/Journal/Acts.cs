using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Journal;

/// <summary>Acts the journal's tests are played with: real ones, on the stream everybody has.</summary>
internal static class Acts
{
    public static Actor House { get; } = Actor.System("house");

    /// <summary>The same number is the same act, with the same id.</summary>
    public static Envelope Add(int number, int? id = null, Role role = Role.Controller) =>
        new(
            DerivedId.From("add", (id ?? number).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            House,
            new AddPerson(Person(number), role) { Person = new PersonRow(Person(number), $"Người {number}", "0238 000 000") }
        );

    public static Guid Person(int number) => DerivedId.From("person", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static async Task<Accepted> MustAccept(this ValueTask<Answer> answer) => Assert.IsType<Accepted>(await answer);

    public static async Task MustRefuse(this ValueTask<Answer> answer, string code) =>
        Assert.Equal(code, Assert.IsType<Refused>(await answer).Refusal.Code);

    public static async Task MustHold(this CoordinatorHouse house, StreamId stream)
    {
        var verdict = await house.Get<Verifier>().Verify(stream, TestContext.Current.CancellationToken);
        Assert.NotNull(verdict);
        Assert.Null(verdict.BrokenAt);
    }
}
