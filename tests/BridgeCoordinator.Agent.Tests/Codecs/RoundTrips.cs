using System.Text;
using BridgeCoordinator.Agent.Probes.Codecs;
using CsCheck;

namespace BridgeCoordinator.Agent.Tests.Codecs;

/// <summary>What a codec writes it reads back as it was.</summary>
public sealed class What_is_written_is_read_back
{
    [Fact]
    public void By_STUN() => Gens.Stun.Sample(m => StunMessage.Read(m.Write()) == m);

    [Fact]
    public void By_SNTP() => Gens.Sntp.Sample(p => SntpPacket.Read(p.Write()) == p);

    [Fact]
    public void By_SIP_as_a_datagram() => Gens.Sip.Sample(m => Same(SipMessage.Read(m.Write()), m));

    [Fact]
    public void By_SIP_on_a_stream_however_it_is_cut() =>
        Gens.Sip.Select(Gens.Sip, Gen.Double[0, 1]).Sample((first, second, part) =>
        {
            byte[] bytes = [.. first.Write(), .. second.Write()];
            var cut = (int)(first.Write().Length * part);
            return (cut == first.Write().Length || SipMessage.ReadFirst(bytes.AsSpan(0, cut)) is null)
                && SipMessage.ReadFirst(bytes) is var (one, taken)
                && Same(one, first)
                && SipMessage.ReadFirst(bytes.AsSpan(taken)) is var (two, rest)
                && Same(two, second)
                && taken + rest == bytes.Length;
        });

    [Fact]
    public void By_NUT() => Gens.NutWords.Sample(words => NutLine.Read(NutLine.Write(words)).SequenceEqual(words));

    [Fact]
    public void By_PJLink() => Gens.PjLink.Sample(line => PjLinkLine.Read(line.Write()) == line);

    [Fact]
    public void By_DNS() =>
        Gens.Dns.Sample(m => DnsMessage.Read(m.Write()) is var read && read with { Addresses = m.Addresses } == m && read.Addresses.SequenceEqual(m.Addresses));

    [Fact]
    public void By_NTP_time_to_a_ten_millionth_of_a_second_and_across_the_roll_over_of_2036() =>
        Gen.Long[new DateTime(1990, 1, 1).Ticks, new DateTime(2057, 1, 1).Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero)).Array[2]
            .Sample(two => (NtpTime.Of(two[0]).Minus(NtpTime.Of(two[1])) - (two[0] - two[1])).Duration() <= TimeSpan.FromTicks(2));

    private static bool Same(SipMessage a, SipMessage b) => a.Start == b.Start && a.Body == b.Body && a.Fields.SequenceEqual(b.Fields);
}

/// <summary>Known messages, byte for byte, from the standards themselves.</summary>
public sealed class Samples_of_the_standards
{
    [Fact]
    public void STUN_reads_the_IPv4_response_of_RFC_5769()
    {
        // §2.2, with its integrity and fingerprint, which a reachability check skips.
        var bytes = Convert.FromHexString(
            "0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000080001a147e112a643"
                + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96"
        );

        var message = StunMessage.Read(bytes);

        Assert.Equal((StunKind.Success, "192.0.2.1:32853", "test vector"), (message.Kind, $"{message.Mapped}", message.Software));
    }

    [Fact]
    public void STUN_reads_the_IPv6_response_of_RFC_5769()
    {
        var bytes = Convert.FromHexString(
            "010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
                + "00080014a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c"
        );

        Assert.Equal("[2001:db8:1234:5678:11:2233:4455:6677]:32853", $"{StunMessage.Read(bytes).Mapped}");
    }

    [Fact]
    public void PJLink_proves_a_password_as_its_specification_does() =>
        // Class 1, §5.1: salt 498e4a67 and password JBMIAProjectorLink.
        Assert.Equal("5d8409bc1c3fa39749434aa3a5c38682", new PjLinkGreeting("498e4a67").Proof("JBMIAProjectorLink"));

    [Fact]
    public void SIP_joins_folded_lines_and_spells_compact_names_out()
    {
        var message = SipMessage.Read(Encoding.ASCII.GetBytes("SIP/2.0 200 OK\r\nv: SIP/2.0/UDP a\r\nSubject: I know you're there,\r\n pick up\r\nl: 0\r\n\r\n"));

        Assert.Equal((200, "SIP/2.0/UDP a", "I know you're there, pick up", "0"), (message.Status, message.Field("via"), message.Field("subject"), message.Field("Content-Length")));
    }

    [Theory]
    [InlineData("""VAR ups1 ups.mfr "Eaton \"5P\" \\ 1550" """, "VAR|ups1|ups.mfr|Eaton \"5P\" \\ 1550")]
    [InlineData("ERR UNKNOWN-UPS", "ERR|UNKNOWN-UPS")]
    public void NUT_splits_words_as_RFC_9271_does(string line, string words) => Assert.Equal(words, string.Join('|', NutLine.Read(line)));

    [Fact]
    public void SNTP_tells_the_offset_by_the_four_times()
    {
        static NtpTime At(double seconds) => NtpTime.Of(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds));
        // Asked at 0, heard there at 5.1 by a clock 5 s ahead, sent back at 5.2, here at 0.3.
        var packet = new SntpPacket(0, 4, 4, 2, 0, At(0), At(5.1), At(5.2));

        Assert.InRange(packet.Offset(At(0), At(0.3)).TotalSeconds, 4.9999, 5.0001);
    }

    [Fact]
    public void DNS_follows_a_name_backwards_and_not_in_circles()
    {
        var good = DnsMessage.Question(7, "dhv.edu.vn", v6: false) with { IsAnswer = true, Addresses = [System.Net.IPAddress.Loopback] };
        var bytes = good.Write();
        Assert.Equal("127.0.0.1", $"{Assert.Single(DnsMessage.Read(bytes).Addresses)}");

        // The name of the answer points at itself.
        var name = bytes.AsSpan().LastIndexOf<byte>([0xC0, 0x0C]);
        bytes[name + 1] = (byte)name;
        Assert.Throws<Garbled>(() => DnsMessage.Read(bytes));
    }
}
