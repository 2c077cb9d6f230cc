using System.Net;
using System.Net.Sockets;
using System.Text;
using BridgeCoordinator.Agent.Probes.Codecs;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A host and a port, as a check names them.</summary>
internal sealed record Target(string Host, int Port)
{
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    /// <summary><c>host</c>, <c>host:port</c>, <c>[v6]:port</c>; null if it is none of these.</summary>
    public static Target? Of(string text, int? usualPort)
    {
        var bracket = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        var colon = text.LastIndexOf(':');
        var alone = bracket < 0 && text.IndexOf(':', StringComparison.Ordinal) != colon;
        var named = colon > bracket && !alone;
        var host = bracket > 0 ? text[1..bracket] : named ? text[..colon] : text;
        var sound = Uri.CheckHostName(host) is not UriHostNameType.Unknown && (bracket < 0 || !named || colon == bracket + 1);
        return !sound ? null
            : named ? int.TryParse(text[(colon + 1)..], out var port) && port is > 0 and < 65_536 ? new Target(host, port) : null
            : usualPort is { } usual && bracket is < 0 or > 0 ? new Target(host, usual)
            : null;
    }

    /// <summary>Its first address, IPv4 before IPv6 where it has both: most lines of our halls have only the one.</summary>
    /// <param name="over">A line bound to an address reaches only addresses of its own family.</param>
    /// <param name="ct">Ends the asking.</param>
    public async Task<IPEndPoint> Resolve(LineSource? over, CancellationToken ct)
    {
        var family = IPAddress.TryParse(over?.Source, out var source) ? source.AddressFamily : AddressFamily.Unspecified;
        var addresses = IPAddress.TryParse(Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(Host, family, ct);
        return new IPEndPoint(addresses.OrderBy(a => a.AddressFamily is AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault() ?? throw new SocketException((int)SocketError.HostNotFound), Port);
    }
}

/// <summary>The two ways a probe talks: a stream of bounded lines, and a question by datagram.</summary>
internal static class Lines
{
    /// <summary>Connects over the line the check names, or wherever the system routes it.</summary>
    public static async Task<NetworkStream> Connect(Target to, LineSource? over, CancellationToken ct)
    {
        var address = await to.Resolve(over, ct);
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            over?.Bind(socket);
            await socket.ConnectAsync(address, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>One line without its end (LF, CR or both; an empty one is skipped), of at most so many characters.</summary>
    public static async Task<string> ReadLine(Stream stream, int longest, CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(one, ct);
            if (one[0] is not ((byte)'\r' or (byte)'\n'))
            {
                line.Append((char)one[0]);
            }
            else if (line.Length > 0)
            {
                return line.ToString();
            }
            if (line.Length > longest)
            {
                throw new Garbled($"a line of more than {longest} characters");
            }
        }
    }

    public static ValueTask WriteLine(Stream stream, string line, string end, CancellationToken ct) => stream.WriteAsync(Encoding.Latin1.GetBytes(line + end), ct);

    /// <summary>
    /// Asks by datagram, again after 0.5 s, 1 s, 2 s… (RFC 3261's and RFC 8489's schedule), until an answer is the right one. Others are passed
    /// over: a stray or forged datagram must not end the asking.
    /// </summary>
    /// <param name="to">Whom.</param>
    /// <param name="question">Made anew for each sending, so that each may carry its own time.</param>
    /// <param name="answer">The value of the right answer, or nothing.</param>
    /// <param name="scene">The clock, and the line to ask over.</param>
    /// <param name="ct">Ends the asking.</param>
    public static async Task<T> Ask<T>(Target to, Func<EndPoint, byte[]> question, Func<byte[], T?> answer, ProbeScene scene, CancellationToken ct)
        where T : class
    {
        var address = await to.Resolve(scene.Over, ct);
        using var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        scene.Over?.Bind(socket);
        await socket.ConnectAsync(address, ct);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var listening = Listen(socket, answer, over.Token);
        try
        {
            for (var wait = TimeSpan.FromSeconds(0.5); ; wait = wait * 2 > TimeSpan.FromSeconds(4) ? TimeSpan.FromSeconds(4) : wait * 2)
            {
                await socket.SendAsync(question(socket.LocalEndPoint!), over.Token);
                if (await Task.WhenAny(listening, Task.Delay(wait, scene.Time, over.Token)) == listening)
                {
                    return await listening;
                }
                ct.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private static async Task<T> Listen<T>(Socket socket, Func<byte[], T?> answer, CancellationToken ct)
        where T : class
    {
        var buffer = new byte[65_536];
        Garbled? last = null;
        for (var strays = 0; strays < 64; strays++)
        {
            var length = await socket.ReceiveAsync(buffer, ct);
            try
            {
                if (answer(buffer[..length]) is { } right)
                {
                    return right;
                }
            }
            catch (Garbled e)
            {
                last = e;
            }
        }
        throw last ?? new Garbled("nothing but answers to other questions");
    }
}
