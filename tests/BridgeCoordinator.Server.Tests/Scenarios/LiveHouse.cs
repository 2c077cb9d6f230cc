using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>A session that sits, a controller at the hub, the three halls entered; one house for all scenarios of running it.</summary>
public sealed class LiveHouse : IAsyncLifetime
{
    public const string Afternoon = "chieu";

    public ConferenceHouse House { get; private set; } = null!;

    public CoordinatorApi Controller { get; private set; } = null!;

    public ControlDoor Control { get; private set; } = null!;

    public CoordinatorApi Vinh { get; private set; } = null!;

    public CoordinatorApi Border { get; private set; } = null!;

    public CoordinatorApi City { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await ConferenceHouse.Open();
        string[] afternoon =
        [
            $"    - id: {Afternoon}",
            "      kind: plenary",
            "      name: \"Buổi chiều\"",
            "      start: 2030-01-01T13:30:00",
            "      lengthHalfDays: 1",
            "      gathering: T-2h",
            "      onPostBy: T-60m",
            "  points:",
        ];
        var plan = await House.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)).Replace("  points:", string.Join('\n', afternoon), StringComparison.Ordinal));
        Controller = await House.Person(Role.Controller);
        Control = new ControlDoor(Controller);
        await Control.Open();
        (Vinh, Border, City) = (await Enter(Cast.DaiHocVinh, "Nguyễn Văn An"), await Enter(Cast.BienPhong, "Lê Thị Hoa"), await Enter(Cast.ThanhPhoVinh, "Trần Thị Bình"));
        await House.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));

        Task<CoordinatorApi> Enter(string code, string name) => House.Operator(plan.Codes.Single(c => c.Point == code), name);
    }

    public Guid NewId() => Controller.NewCommandId();

    public Task<LiveView> Live(string? session = null) => Controller.Live(Cast.Conference, session);

    public async ValueTask DisposeAsync()
    {
        await Control.DisposeAsync();
        foreach (var person in new[] { Controller, Vinh, Border, City })
        {
            person.Dispose();
        }
        await House.DisposeAsync();
    }
}
