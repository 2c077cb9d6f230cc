using System.Reflection;
using System.Runtime.InteropServices;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Agents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Agent;

/// <summary>Enrol once, then keep one session alive until the machine stops, and say good-bye.</summary>
internal sealed class AgentLife(AgentOrder order, AgentFolder folder, LoopPulse pulse, Surroundings surroundings, WaveAnswers answers, AgentExit exit, ILogger<AgentLife> log)
    : BackgroundService
{
    private readonly TimeProvider _time = TimeProvider.System;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var key = folder.Key();
            if (await Site(key, stoppingToken) is { } site)
            {
                await Live(site, key, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Fail(3, e.Message);
        }
        exit.StopHost();
    }

    private async Task Live(AgentSite site, SiteKey key, CancellationToken ct)
    {
        var session = new SiteSession(
            new SiteSessionOptions
            {
                Servers = site.Servers,
                Key = key,
                KeyId = site.KeyId,
                Hello = new AgentHello(Version(), Cut(RuntimeInformation.OSDescription), _time.GetUtcNow()),
                Readings = () => pulse.Readings() with { DiskFreeMb = surroundings.DiskFreeMb },
                Lines = surroundings.Lines,
                Outbox = answers.Outbox,
                Time = _time,
            }
        );
        await using (session)
        {
            var wasLost = false;
            session.Changed += change => wasLost = Tell(site, change, wasLost);
            session.OrdersChanged += orders => answers.Take(session, site.SiteId, orders, ct);
            surroundings.Enter(session, new CoordinatorDoor(site.Servers[0], key, site.KeyId));
            session.Start();
            await Task.WhenAny(session.Completion, Task.Delay(Timeout.InfiniteTimeSpan, _time, ct));
            if (session.State is SiteSessionState.Superseded)
            {
                exit.Code = 3;
                return;
            }
            surroundings.Leave();
            var heard = session.State is SiteSessionState.Connected;
            await session.Stop();
            if (heard)
            {
                log.SaidGoodbye();
            }
        }
    }

    /// <summary>One line when it breaks, one when it is well again.</summary>
    private bool Tell(AgentSite site, SiteSessionChange change, bool wasLost)
    {
        pulse.Beat();
        switch (change.State)
        {
            case SiteSessionState.Connected:
                log.Connected(site.SiteName, change.Server);
                return false;
            case SiteSessionState.Doubtful:
                log.Doubtful(change.Server);
                return wasLost;
            case SiteSessionState.Superseded:
                log.Superseded(site.SiteName);
                return wasLost;
            case SiteSessionState.Waiting when !wasLost && change.Error is RefusedException { Code: "access.denied" }:
                log.KeyRefused(site.SiteName, site.SiteId);
                return true;
            case SiteSessionState.Waiting when !wasLost:
                log.Lost(change.Error?.Message ?? "closed by the other side");
                return true;
            default:
                return wasLost;
        }
    }

    private async Task<AgentSite?> Site(SiteKey key, CancellationToken ct)
    {
        if (Servers() is not { } servers)
        {
            return Fail(2, $"'{order.Servers}' is not the address of a coordinator, like https://bridge.example. Địa chỉ máy chủ không đúng.");
        }
        var before = folder.Site();
        if (before is { } known && (order.Code is null || AgentSite.Fingerprint(order.Code) == known.Code))
        {
            var site = servers.Count > 0 ? known with { Servers = servers } : known;
            folder.Remember(site);
            return site;
        }
        servers = servers.Count > 0 ? servers : before?.Servers ?? [];
        if (servers.Count == 0 || order.Code is null)
        {
            return Fail(
                2,
                $"This machine belongs to no site yet ({folder.Path}). Start it once with --server URL --code ENROLMENT-CODE. "
                    + "Máy này chưa được ghi danh cho điểm cầu nào."
            );
        }
        for (var (turn, last) = (0, ""); ; turn++)
        {
            var server = servers[turn % servers.Count];
            pulse.Beat();
            try
            {
                var enrolled = await SiteSession.Enrol(server, order.Code, key, ct: ct);
                var site = new AgentSite(enrolled.SiteId, enrolled.SiteName, enrolled.KeyId, servers, AgentSite.Fingerprint(order.Code));
                folder.Remember(site);
                log.Enrolled(enrolled.SiteName, enrolled.SiteId);
                return site;
            }
            catch (RefusedException e) when (!e.IsPassing && (int?)e.Status is < 500)
            {
                return Fail(2, $"{server} refused the enrolment code ({e.Code}): {e.Problem.En} {e.Problem.Vi}");
            }
            catch (Exception e) when (e is RefusedException or HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                if (e.Message != last)
                {
                    log.NotEnrolledYet(last = e.Message);
                }
                await Task.Delay(TimeSpan.FromSeconds(5), _time, ct);
            }
        }
    }

    /// <summary>Null if one of them is no address: a typing error must not pass for "none given".</summary>
    private IReadOnlyList<Uri>? Servers()
    {
        var typed = (order.Servers ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var servers = typed
            .Select(s => Uri.TryCreate(s, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri : null)
            .OfType<Uri>()
            .ToArray();
        return servers.Length == typed.Length ? servers : null;
    }

    private AgentSite? Fail(int code, string sentence)
    {
        exit.Code = code;
        log.Cannot(sentence);
        return null;
    }

    private static string Version() => Cut(Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0");

    private static string Cut(string text) => text.Length <= 64 ? text : text[..64];
}
