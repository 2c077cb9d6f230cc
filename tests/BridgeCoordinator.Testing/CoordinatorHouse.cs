using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Testing;

/// <summary>The whole server in this process: real Kestrel on a free port, real database, real bus.</summary>
internal sealed class CoordinatorHouse : IAsyncDisposable
{
    private CoordinatorHouse(WebApplication app) => App = app;

    public WebApplication App { get; }

    public Uri Url => new(App.Urls.First());

    public Desks Desks => Get<Desks>();

    public Followers Followers => Get<Followers>();

    public JournalStore Store => Get<JournalStore>();

    public TimeProvider Clock => Get<TimeProvider>();

    /// <param name="deployment">Where it keeps its things.</param>
    /// <param name="clock">Another clock than the machine's.</param>
    /// <param name="configure">What else is different in this house.</param>
    public static async Task<CoordinatorHouse> Open(
        Deployment deployment,
        TimeProvider? clock = null,
        Action<WebApplicationBuilder>? configure = null
    )
    {
        var app = CoordinatorHost.Build(
            [.. deployment.Args],
            builder =>
            {
                builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning);
                builder.Services.AddSingleton(clock ?? TimeProvider.System);
                builder.Services.AddSingleton(new Terminal(TextWriter.Null));
                configure?.Invoke(builder);
            }
        );
        await app.StartAsync();
        return new CoordinatorHouse(app);
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Sends a command as the house itself.</summary>
    public ValueTask<Answer> Send(StreamId stream, Command command, Guid? id = null) =>
        Desks.Send(stream, new Envelope(id ?? Guid.CreateVersion7(Clock.GetUtcNow()), new Actor(ActorKind.System, "house"), command));

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
