using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace BridgeCoordinator.Testing;

/// <summary>
/// A RabbitMQ of our own: own node name, own epmd, own ports and folders, no plugins, so that it meets no other broker on this machine.
/// </summary>
internal sealed class PrivateRabbitMq : IAsyncDisposable
{
    private readonly string folder = Machine.TempFolder("mq");
    private readonly int port = Machine.FreePort();
    private readonly ConcurrentQueue<string> said = new();
    private readonly Dictionary<string, string> environment;
    private Process? epmd;
    private Process? node;

    private PrivateRabbitMq()
    {
        string In(string name) => Path.Combine(folder, name);
        var epmdPort = Machine.FreePort();
        File.WriteAllText(In("enabled_plugins"), "[].\n");
        File.WriteAllText(In("rabbitmq.conf"), "loopback_users = none\nvm_memory_high_watermark.absolute = 512MB\ndisk_free_limit.absolute = 50MB\n");
        environment = new()
        {
            ["HOME"] = folder,
            ["RABBITMQ_NODENAME"] = $"bridge{port}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Text(port),
            ["RABBITMQ_DIST_PORT"] = Text(Machine.FreePort()),
            ["ERL_EPMD_PORT"] = Text(epmdPort),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = In("mnesia"),
            ["RABBITMQ_LOG_BASE"] = In("log"),
            ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
            ["RABBITMQ_PID_FILE"] = In("pid"),
            // The script then becomes the broker instead of watching over it, so its process id is the broker's.
            ["RABBITMQ_ALLOW_INPUT"] = "true",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-noinput +S 1:1 +sbwt none",
        };
    }

    public Uri Uri => new($"amqp://guest:guest@127.0.0.1:{port}/");

    public static async Task<PrivateRabbitMq> Start()
    {
        var broker = new PrivateRabbitMq();
        broker.epmd = Machine.Start("epmd", ["-port", broker.environment["ERL_EPMD_PORT"], "-address", "127.0.0.1"], broker.environment);
        Machine.Listen(broker.epmd, broker.said.Enqueue);
        await broker.Again();
        return broker;
    }

    /// <summary>Starts the node, for the first time or after <see cref="Kill"/>; what was durable is there again.</summary>
    public async Task Again()
    {
        node = Machine.Start(Path.Combine(Installed.RabbitMq!, "rabbitmq-server"), [], environment);
        Machine.Listen(node, said.Enqueue);
        await Machine.Until(() => Machine.Listens(port), TimeSpan.FromSeconds(90), () => string.Join('\n', said.TakeLast(40)));
    }

    /// <summary>The broker is gone from one moment to the next.</summary>
    public async Task Kill()
    {
        node!.Kill(entireProcessTree: true);
        await node.WaitForExitAsync();
        node.Dispose();
        node = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (node is not null)
        {
            await Kill();
        }
        epmd!.Kill();
        epmd.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
