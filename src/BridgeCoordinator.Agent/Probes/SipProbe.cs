using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes.Codecs;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>SIP OPTIONS (RFC 3261 §11): is the conference unit or registrar there and speaking SIP. Any final answer proves that; only a 2xx is simply good.</summary>
internal sealed class SipProbe(Target to, bool tcp, string uri, Bounds bounds) : IProbe
{
    public static IProbe? Read(AgentSection section)
    {
        var (to, transport, user, bounds) = (section.Target("to", 5060), section.Word("transport", "udp", "tcp"), section.Text("user", 64), section.Bounds(500, 2_000));
        return to is null ? null
            : user is not null && !user.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+') ? section.Wrong<IProbe>("user", "chữ, số và . - _ +", "letters, digits and . - _ +")
            : new SipProbe(to, transport == "tcp", user is null ? $"sip:{to}" : $"sip:{user}@{to}", bounds);
    }

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var call = Convert.ToHexStringLower(Guid.CreateVersion7(scene.Time.GetUtcNow()).ToByteArray());
        var from = scene.Time.GetTimestamp();
        var answer = tcp
            ? await Stream(call, scene, ct)
            : await Lines.Ask(to, ours => Options((IPEndPoint)ours, call).Write(), bytes => Final(SipMessage.Read(bytes), call), scene, ct);
        var took = scene.Time.GetElapsedTime(from);
        var who = answer.Field("User-Agent") ?? answer.Field("Server");
        var evidence = who is null ? answer.Start : $"{answer.Start} ({who})";
        return bounds.Judge(took.TotalMilliseconds, "ms", "network.slow", evidence).Unless(
            answer.Status switch
            {
                < 300 => null,
                < 500 => Finding.Note("sip.declined", evidence),
                _ => Finding.Bad("sip.failed", evidence),
            }
        );
    }

    private async Task<SipMessage> Stream(string call, ProbeScene scene, CancellationToken ct)
    {
        await using var stream = await Lines.Connect(to, scene.Over, ct);
        await stream.WriteAsync(Options((IPEndPoint)stream.Socket.LocalEndPoint!, call).Write(), ct);
        var (buffer, length) = (new byte[SipMessage.Longest], 0);
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), ct);
            length += read > 0 ? read : throw (length == buffer.Length ? new Garbled("a SIP message without end") : new EndOfStreamException());
            while (SipMessage.ReadFirst(buffer.AsSpan(0, length)) is var (message, taken))
            {
                if (Final(message, call) is { } final)
                {
                    return final;
                }
                buffer.AsSpan(taken, length - taken).CopyTo(buffer);
                length -= taken;
            }
        }
    }

    /// <summary>1xx is not yet an answer; another call's answer is not ours.</summary>
    private static SipMessage? Final(SipMessage message, string call) => message.Status is >= 200 && message.Field("Call-ID") == call ? message : null;

    private SipMessage Options(IPEndPoint ours, string call)
    {
        var transport = tcp ? "TCP" : "UDP";
        return new SipMessage(
            $"OPTIONS {uri} SIP/2.0",
            [
                ("Via", $"SIP/2.0/{transport} {ours};branch=z9hG4bK{call};rport"),
                ("Max-Forwards", "70"),
                ("From", $"<sip:bridge-agent@{Bracketed(ours.Address)}>;tag={call[..8]}"),
                ("To", $"<{uri}>"),
                ("Call-ID", call),
                ("CSeq", "1 OPTIONS"),
                ("Contact", $"<sip:bridge-agent@{ours}{(tcp ? ";transport=tcp" : "")}>"),
                ("Accept", "application/sdp"),
                ("Content-Length", "0"),
            ]
        );
    }

    private static string Bracketed(IPAddress address) => address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : $"{address}";
}
