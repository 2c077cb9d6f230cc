using System.CommandLine;
using BridgeCoordinator.Cli;

var server = new Option<string>("--server")
{
    Description = "The coordinator's address (or BRIDGE_SERVER).",
    Recursive = true,
    DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BRIDGE_SERVER") ?? "http://localhost:5080",
};
var token = new Option<string?>("--token") { Description = "A machine token (or BRIDGE_TOKEN); otherwise the one in the data folder.", Recursive = true };
var data = new Option<string>("--data")
{
    Description = "The coordinator's data folder, where its first machine token lies.",
    Recursive = true,
    DefaultValueFactory = _ => "bridge-data",
};
var file = new Argument<string>("FILE") { Description = "A plan file (YAML)." };
var dryRun = new Option<bool>("--dry-run") { Description = "Check the file and write nothing." };
var streams = new Argument<string[]>("STREAM") { Description = "Streams to verify; all by default.", Arity = ArgumentArity.ZeroOrMore };

var import = new Command("import", "Checks a plan file whole and imports it; prints each point's codes and links.") { file, dryRun };
var verify = new Command("verify", "Walks the hash chain of streams from the first row to the head.") { streams };
var site = new Argument<string>("SITE") { Description = "A site's id, as import prints it, e.g. nghe-an/dhv." };
var enrol = new Command("enrol", "Makes a new enrolment code for a site whose code was lost or whose machine is new.") { site };
var adminLink = new Command("admin-link", "Makes a new one-time sign-in link for the administrator.");
var root = new RootCommand("bridgectl – Bridge Coordinator for machines and administrators.") { server, token, data, import, enrol, verify, adminLink };

import.SetAction((a, ct) => Door(a).Through((api, say) => ImportPlan.Run(api, say, a.GetValue(file)!, a.GetValue(dryRun), ct)));
verify.SetAction((a, ct) => Door(a).Through((api, say) => VerifyStreams.Run(api, say, a.GetValue(streams) ?? [], ct)));
enrol.SetAction((a, ct) => Door(a).Through((api, say) => EnrolSite.Run(api, say, a.GetValue(site)!, ct)));
adminLink.SetAction((a, ct) => Door(a).Through((api, say) => AdminLink.Run(api, say, ct)));

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return ExitCode.Unknown;
}
return await parsed.InvokeAsync();

Door Door(ParseResult a) => new(a.GetValue(server)!, a.GetValue(token), a.GetValue(data)!);
