using System.Diagnostics;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>What passes a cut line.</summary>
[Flags]
internal enum Cut
{
    /// <summary>What the place sends is dropped.</summary>
    Out = 1,

    /// <summary>What is sent to the place is dropped.</summary>
    In = 2,

    Both = Out | In,
}

/// <summary>
/// The network of a case, inside the private namespace <c>run.sh</c> made for it: a bridge, and a namespace of its own for the coordinator and
/// for each place. It all vanishes with the last process.
/// </summary>
internal sealed class Network
{
    private int places;

    public static async Task<Network> Build()
    {
        if (Environment.GetEnvironmentVariable("BRIDGE_FAULTS_PRIVATE_NET") is null)
        {
            throw new InvalidOperationException("Start this by infra/faults/run.sh: it makes the private network a case may break.");
        }
        await Shell.Run("ip link add br0 type bridge");
        await Shell.Run("ip addr add 10.77.0.1/16 dev br0");
        await Shell.Run("ip link set br0 up");
        return new Network();
    }

    /// <summary>A place with a line of its own to everybody else.</summary>
    public async Task<Place> Add(string name)
    {
        var number = Interlocked.Increment(ref places) + 1;
        var place = new Place(name, $"10.77.{number >> 8}.{number & 255}");
        await Shell.Run($"ip netns add {name}");
        await Shell.Run($"ip link add v{number} type veth peer name eth0 netns {name}");
        await Shell.Run($"ip link set v{number} master br0 up");
        await place.Run("ip link set lo up");
        await place.Run($"ip addr add {place.Address}/16 dev eth0");
        await place.Run("ip link set eth0 up");
        await place.Run("ip route add default via 10.77.0.1");
        return place;
    }
}

/// <summary>A namespace: the network of one place, seen and harmed from outside whatever runs in it.</summary>
internal sealed class Place(string name, string address)
{
    public string Name => name;

    public string Address => address;

    public Task Run(string line, string? input = null) => Shell.Run($"ip netns exec {name} {line}", input);

    /// <summary><c>ip netns exec</c> becomes the program, so the process id is the program's.</summary>
    public Actor Start(string file, IEnumerable<string> arguments, bool input = false, IReadOnlyDictionary<string, string>? environment = null) =>
        new(name, Shell.Start("ip", ["netns", "exec", name, file, .. arguments], input, environment));

    /// <summary>Drops packets from now on, with no word to anybody. Returns the instant before.</summary>
    public async Task<long> CutLine(Cut cut = Cut.Both)
    {
        string Chain(Cut direction, string hook) =>
            cut.HasFlag(direction) ? $"add chain inet cut {hook} {{ type filter hook {hook} priority 0; policy drop; }}\n" : "";
        var rules = $"add table inet cut\n{Chain(Cut.In, "input")}{Chain(Cut.Out, "output")}";
        var at = Stopwatch.GetTimestamp();
        await Run("nft -f -", rules);
        return at;
    }

    /// <summary>Packets pass again. Returns the instant after.</summary>
    public async Task<long> MendLine()
    {
        await Run("nft delete table inet cut");
        return Stopwatch.GetTimestamp();
    }
}
