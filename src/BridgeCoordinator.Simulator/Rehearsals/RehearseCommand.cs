using System.CommandLine;
using System.CommandLine.Parsing;
using BridgeCoordinator.Simulator.Judging;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary><c>rehearse</c>: a whole conference through the real doors, with nobody there but simulated sites and people.</summary>
internal static class RehearseCommand
{
    public static Command Make(TimeProvider time)
    {
        var fast = new Option<bool>("--fast") { Description = "Play the shortest course, about a minute; exit 0 only if the judge is content." };
        var points = new Option<int>("--points") { Description = "Bridge points, 4 to 2000; 8 are Nghệ An's own, others are made up.", DefaultValueFactory = _ => 8 };
        var omit = new Option<string?>("--omit") { Description = $"Leave one act out and see the judge miss it: {string.Join(", ", Acts.MayBeOmitted)}." };
        var url = new Option<Uri>("--url")
        {
            Description = "Where to listen; http://127.0.0.1:0 takes any port.",
            DefaultValueFactory = _ => new Uri("http://localhost:5080"),
            CustomParser = argument => Address(argument)!,
        };
        var connect = new Option<Uri?>("--connect")
        {
            Description = "Rehearse on a coordinator that already runs; the copy stands beside its plans.",
            CustomParser = Address,
        };
        var token = new Option<string?>("--token") { Description = "A machine token of that coordinator (its data folder holds one, machine.token)." };
        var keep = new Option<string?>("--keep") { Description = "Keep plan, journal and data in this folder; without it they are thrown away." };
        var stay = new Option<bool>("--stay") { Description = "Leave the coordinator up at the end, until Ctrl+C." };
        var seed = new Option<int?>("--seed") { Description = "Repeat the chances of an earlier rehearsal." };
        points.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 4 or > 2000)
            {
                result.AddError("--points must be 4 to 2000: one line falls silent, one agent dies, one site is not ready, one count is corrected.");
            }
        });
        omit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } act && !Acts.MayBeOmitted.Contains(act))
            {
                result.AddError($"--omit knows {string.Join(", ", Acts.MayBeOmitted)}.");
            }
        });
        var command = new Command("rehearse", "Plays a rehearsal of Nghệ An's conference on a coordinator of its own, with simulated sites and operators.")
        {
            fast,
            points,
            omit,
            url,
            connect,
            token,
            keep,
            stay,
            seed,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(connect) is not null && string.IsNullOrWhiteSpace(result.GetValue(token)))
            {
                result.AddError("--connect needs --token.");
            }
        });
        command.SetAction(
            (parsed, cancel) =>
                Rehearsal.Run(
                    new RehearsalOptions
                    {
                        Fast = parsed.GetValue(fast),
                        Points = parsed.GetValue(points),
                        Omit = parsed.GetValue(omit),
                        Url = parsed.GetValue(url)!,
                        Connect = parsed.GetValue(connect),
                        Token = parsed.GetValue(token),
                        Keep = parsed.GetValue(keep),
                        Stay = parsed.GetValue(stay),
                        Seed = parsed.GetValue(seed) ?? (int)(time.GetUtcNow().ToUnixTimeMilliseconds() % 1_000_000),
                    },
                    time,
                    cancel
                )
        );
        return command;
    }

    private static Uri? Address(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }
        argument.AddError($"{argument.Tokens[0].Value} is not an address like http://localhost:5080.");
        return null;
    }
}
