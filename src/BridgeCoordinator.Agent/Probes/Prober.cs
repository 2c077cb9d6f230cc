using System.Net.Sockets;
using System.Security.Authentication;
using BridgeCoordinator.Agent.Probes.Codecs;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A check as configured.</summary>
/// <param name="Id">How waves and people call it.</param>
/// <param name="Kind">Which probe looks.</param>
/// <param name="Probe">The probe with its parameters.</param>
/// <param name="Required">False: at worst a note.</param>
/// <param name="Patience">How long it may take.</param>
/// <param name="Line">The line it leaves by; absent: wherever the system routes it.</param>
internal sealed record Check(string Id, string Kind, IProbe Probe, bool Required, TimeSpan Patience, LineRole? Line = null);

/// <summary>A check and what it found.</summary>
internal sealed record Checked(Check Check, Finding Finding)
{
    /// <summary>As a wave carries it; nothing if it could not look: "ready" without having looked would be a lie.</summary>
    public CheckResult? Result =>
        Finding.Result is { } result ? new CheckResult(Check.Id, result, Finding.Value, Finding.Unit, Finding.Code, Finding.Threshold, Finding.Evidence) : null;
}

/// <summary>Runs checks side by side, each with its own patience. Whatever one of them throws, the others finish.</summary>
internal static class Prober
{
    public static async Task<IReadOnlyList<Checked>> Run(IEnumerable<Check> checks, ProbeScene scene, CancellationToken ct) =>
        await Task.WhenAll(checks.Select(check => Task.Run(() => One(check, scene, ct), ct)));

    private static async Task<Checked> One(Check check, ProbeScene scene, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(check.Patience, scene.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        var over = scene.Lines.FirstOrDefault(l => l.Line == check.Line);
        var mine = scene with { Over = over };
        Finding finding;
        try
        {
            // A probe that does not listen to its token (a disk that hangs) is left behind rather than waited for.
            finding = await Task.Run(() => check.Probe.Look(mine, both.Token), both.Token).WaitAsync(both.Token);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            finding = Said(e, patience.IsCancellationRequested, check);
        }
        if (!check.Required && finding.Result is Readiness.NotReady)
        {
            finding = finding with { Result = Readiness.ReadyWithNotes };
        }
        return new Checked(check, finding with { Evidence = Line(over?.Source is { } source ? $"over {source}: {finding.Evidence}" : finding.Evidence) });
    }

    private static Finding Said(Exception error, bool late, Check check) =>
        error switch
        {
            _ when late => Finding.Bad("probe.silent", $"no answer within {check.Patience.TotalSeconds:0.#} s"),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => Finding.Bad("probe.name-unknown", error.Message),
            SocketException { SocketErrorCode: SocketError.AccessDenied } => Finding.Blind("probe.failed", error.Message),
            SocketException => Finding.Bad("probe.unreachable", error.Message),
            Garbled => Finding.Bad("probe.garbled", error.Message),
            EndOfStreamException => Finding.Bad("probe.garbled", "the other side closed the connection"),
            AuthenticationException => Finding.Bad("tls.handshake", error.InnerException?.Message ?? error.Message),
            _ when error.InnerException is { } inner and (SocketException or AuthenticationException or IOException) => Said(inner, late, check),
            _ => Finding.Blind("probe.failed", $"{error.GetType().Name}: {error.Message}"),
        };

    /// <summary>One line, of what one can read, not too long.</summary>
    private static string Line(string evidence)
    {
        var clean = new string([.. evidence.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        return clean.Length <= CheckResult.MostEvidence ? clean : clean[..(CheckResult.MostEvidence - 1)] + "…";
    }
}
