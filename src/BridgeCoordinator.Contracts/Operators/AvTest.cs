using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.Operators;

/// <summary><c>GET /api/v1/operator/av</c>: how a page may try its line.</summary>
/// <param name="Relay">The relay to speak through; absent where there is none, and then devices are tried and nothing is measured.</param>
/// <param name="Seconds">How long speech is sent, in seconds.</param>
/// <param name="Bytes">How many bytes go each way to estimate bandwidth (<c>/api/v1/operator/throughput</c>, as an agent's), at most 150,000.</param>
public sealed record AvPlan(RelayAccess? Relay, int Seconds, int Bytes);

/// <summary>Short-lived access to a TURN relay, by the REST API scheme coturn calls <c>use-auth-secret</c>.</summary>
/// <param name="Urls">Its addresses (RFC 7065).</param>
/// <param name="Username">Until when, and for whom.</param>
/// <param name="Credential">HMAC-SHA1 of the user name.</param>
/// <param name="ExpiresAt">No new allocation after this.</param>
public sealed record RelayAccess(IReadOnlyList<string> Urls, string Username, string Credential, DateTimeOffset ExpiresAt);

/// <summary><c>POST /api/v1/operator/av/grade</c>: what a page measured, from itself through the relay back to itself: one way up and one way down together, as an agent's burst.</summary>
/// <param name="Sent">Speech packets sent; 0 if the relay was never reached.</param>
/// <param name="Received">Of them: that came back.</param>
/// <param name="JitterMs">Interarrival jitter (RFC 3550), in milliseconds.</param>
/// <param name="RttMs">Round trip between the page and the relay, in milliseconds.</param>
/// <param name="DownMbitPerSecond">An estimate, a lower bound.</param>
/// <param name="UpMbitPerSecond">An estimate, a lower bound.</param>
public sealed record AvReading(
    [property: Range(0, 100_000)] int Sent,
    [property: Range(0, 100_000)] int Received,
    [property: Range(0, 60_000)] double? JitterMs = null,
    [property: Range(0, 60_000)] double? RttMs = null,
    [property: Range(0, 100_000)] double? DownMbitPerSecond = null,
    [property: Range(0, 100_000)] double? UpMbitPerSecond = null
);

/// <summary>The line's grade by the rules of the conference, the same an agent's is held against.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Result">The check <c>network</c>, ready to be sent with an answer; its code is the advice.</param>
/// <param name="LossPercent">Packets that did not come back, 0–100.</param>
public sealed record AvGrade(LinkGrade Grade, CheckResult Result, double LossPercent);
