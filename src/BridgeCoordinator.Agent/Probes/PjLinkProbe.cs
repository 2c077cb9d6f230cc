using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes.Codecs;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A projector or screen by PJLink class 1: power, errors, and the hours of its oldest lamp.</summary>
internal sealed class PjLinkProbe(Target to, string? password, bool mustBeOn, Bounds bounds) : IProbe
{
    private static readonly string[] Parts = ["fan", "lamp", "temperature", "cover", "filter", "other"];

    public static IProbe? Read(AgentSection section)
    {
        var (to, password, on, bounds) = (section.Target("to", 4352), section.Secret("password"), section.Truth("mustBeOn") ?? false, section.Bounds(3_000, 6_000));
        return to is null ? null : new PjLinkProbe(to, password, on, bounds);
    }

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        await using var stream = await Lines.Connect(to, over: null, ct);
        var greeting = PjLinkGreeting.Read(await Lines.ReadLine(stream, PjLinkLine.Longest, ct));
        if (greeting.Salt is not null && password is null)
        {
            return Finding.Bad("pjlink.password", "the device asks for a password");
        }
        // The proof stands before the first command only.
        if (await Ask(stream, greeting.Proof(password ?? ""), "POWR", ct) is not { } power)
        {
            return Finding.Bad("pjlink.password", "the device refused the password");
        }
        var errors = await Ask(stream, "", "ERST", ct) is { IsRefusal: false } status ? status.Errors() : [];
        var lamps = await Ask(stream, "", "LAMP", ct) is { IsRefusal: false } lamp ? lamp.Lamps() : [];
        return Judge(power, errors, lamps);
    }

    private Finding Judge(PjLinkLine power, IReadOnlyList<int> errors, IReadOnlyList<(int Hours, bool Lit)> lamps)
    {
        var state = power.Parameter switch { "0" => "standby", "1" => "on", "2" => "cooling", "3" => "warming up", _ => power.Parameter };
        var wrong = errors.Select((level, part) => (level, part)).Where(e => e.level > 0).Select(e => $"{Parts[e.part]} {(e.level == 2 ? "error" : "warning")}").ToArray();
        var evidence = string.Join(", ", [$"power {state}", .. lamps.Select(l => $"lamp {l.Hours} h"), .. wrong]);
        var hours = lamps.Count > 0 ? bounds.Judge(lamps.Max(l => l.Hours), "h", "pjlink.lamp", evidence) : Finding.Good(evidence);
        return hours
            .Unless(errors.Contains(1) ? Finding.Note("pjlink.error", evidence) : null)
            .Unless(mustBeOn && state is not ("on" or "warming up") ? Finding.Bad("pjlink.off", evidence) : null)
            .Unless(errors.Contains(2) || power.IsRefusal ? Finding.Bad("pjlink.error", evidence) : null);
    }

    /// <summary>The answer to our question; nothing if the device wants another password. What it says unasked is passed over.</summary>
    private static async Task<PjLinkLine?> Ask(Stream stream, string proof, string body, CancellationToken ct)
    {
        await Lines.WriteLine(stream, proof + PjLinkLine.Ask(body).Write(), "\r", ct);
        for (var i = 0; i < 8; i++)
        {
            var line = await Lines.ReadLine(stream, PjLinkLine.Longest, ct);
            if (line == "PJLINK ERRA")
            {
                return null;
            }
            if (PjLinkLine.Read(line) is { IsAnswer: true } answer && answer.Body == body)
            {
                return answer;
            }
        }
        throw new Garbled($"no answer to {body}");
    }
}
