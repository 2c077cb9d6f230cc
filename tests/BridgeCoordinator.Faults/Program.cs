using System.Diagnostics;
using BridgeCoordinator.Faults.Cases;
using BridgeCoordinator.Faults.Stage;

switch (args)
{
    case ["fleet"]:
        return await Fleet.Run();
    case ["carry", ..]:
        return Carrier.Run(args[1..]);
    case []:
        foreach (var one in Case.All)
        {
            Console.WriteLine($"{one.Name,-20} {one.Sentence}");
        }
        return 0;
}

var chosen = Case.All.FirstOrDefault(c => c.Name == args[0]);
if (chosen is null)
{
    await Console.Error.WriteLineAsync($"There is no case {args[0]}. Without an argument the cases are listed.");
    return 64;
}
var findings = new Findings(full: !args.Contains("--short"));
Console.WriteLine($"{chosen.Name}: {chosen.Sentence}{(findings.Full ? "" : " (short form: outcome and order only)")}");
var began = Stopwatch.GetTimestamp();
using (var eyes = new OwnEyes())
{
    await chosen.Play(new Scene(await Network.Build(), findings, eyes, args.SkipWhile(a => a != "--record").Skip(1).FirstOrDefault()));
}
Console.WriteLine($"{chosen.Name}: {(findings.ExitCode switch { 0 => "held", 1 => "BROKEN", _ => "held, but missed a goal" })}, after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
return findings.ExitCode;
