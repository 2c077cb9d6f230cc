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
var file = new Argument<string>("FILE") { Description = "A plan (.yaml), a roster (.csv, .xlsx) or units of a programme (.csv)." };
var rosterOf = new Option<string?>("--conference") { Description = "The conference a roster is for." };
var unitsOf = new Option<string?>("--programme") { Description = "The programme the units of a CSV file are for." };
var ifMatch = new Option<string?>("--if-match") { Description = "The tag a dry run printed: refused if somebody changed since what it saw. Without it, what stands gives way." };
var noCodes = new Option<bool>("--no-codes") { Description = "Make no codes and print no links." };
var conference = new Argument<string>("CONFERENCE") { Description = "A conference's id." };
var target = new Argument<string>("FILE") { Description = "Where to: .yaml is the whole plan, .csv and .xlsx the roster." };
var dryRun = new Option<bool>("--dry-run") { Description = "Check the file and write nothing." };
var streams = new Argument<string[]>("STREAM") { Description = "Streams to verify; all by default.", Arity = ArgumentArity.ZeroOrMore };

var import = new Command("import", "Checks a plan or a roster whole and imports it; prints each point's codes and links.") { file, rosterOf, unitsOf, dryRun, ifMatch, noCodes };
var export = new Command("export", "Writes a conference as a file that import takes.") { conference, target };
var verify = new Command("verify", "Walks the hash chain of streams from the first row to the head.") { streams };
var site = new Argument<string>("SITE") { Description = "A site's id, as import prints it, e.g. nghe-an/dhv." };
var enrol = new Command("enrol", "Makes a new enrolment code for a site whose code was lost or whose machine is new.") { site };
var adminLink = new Command("admin-link", "Makes a new one-time sign-in link for the administrator.");
var wave = new Option<string?>("--wave") { Description = "SESSION/WAVE, or a wave of the current session; by default the one that opened last." };
var wait = new Option<bool>("--wait") { Description = "Wait until the wave is over." };
var format = new Option<ReadinessFormat>("--format") { Description = "text, json or junit." };
var readiness = new Command("readiness", "Gates a job on a readiness wave: 0 ready, 1 with notes or waivers, 2 not ready, 3 still open or unknown.")
{
    conference,
    wave,
    wait,
    format,
};
var name = new Argument<string>("NAME") { Description = "What the token is for." };
var scopes = new Option<string[]>("--scope") { Description = "What it may do, e.g. readiness:read; may be repeated.", Required = true };
var days = new Option<int>("--days") { Description = "For how many days.", DefaultValueFactory = _ => 90 };
var makeToken = new Command("token", "Makes a machine token that may do only what its scopes say.") { name, scopes, days };
var root = new RootCommand("bridgectl – Bridge Coordinator for machines and administrators.") { server, token, data, import, export, enrol, readiness, verify, adminLink, makeToken };

import.SetAction((a, ct) =>
    Door(a)
        .Through(
            (api, say) =>
                a.GetValue(unitsOf) is { } programme
                    ? ImportUnits.Run(api, say, a.GetValue(file)!, programme, a.GetValue(dryRun), ct)
                    : new ImportPlan(a.GetValue(file)!, a.GetValue(rosterOf), a.GetValue(dryRun), !a.GetValue(noCodes), a.GetValue(ifMatch)).Run(api, say, ct)
        )
);
export.SetAction((a, ct) => Door(a).Through((api, say) => ExportConference.Run(api, say, a.GetValue(conference)!, a.GetValue(target)!, ct)));
verify.SetAction((a, ct) => Door(a).Through((api, say) => VerifyStreams.Run(api, say, a.GetValue(streams) ?? [], ct)));
enrol.SetAction((a, ct) => Door(a).Through((api, say) => EnrolSite.Run(api, say, a.GetValue(site)!, ct)));
adminLink.SetAction((a, ct) => Door(a).Through((api, say) => AdminLink.Run(api, say, ct)));
readiness.SetAction((a, ct) =>
    Door(a)
        .Through(
            (api, say) => AskReadiness.Run(api, say, (a.GetValue(conference)!, a.GetValue(wave)), a.GetValue(wait), a.GetValue(format), ct),
            refused: ExitCode.Unknown
        )
);
makeToken.SetAction((a, ct) =>
    Door(a).Through((api, say) => MakeToken.Run(api, say, a.GetValue(name)!, a.GetValue(scopes) ?? [], a.GetValue(days), ct))
);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return ExitCode.Unknown;
}
return await parsed.InvokeAsync();

Door Door(ParseResult a) => new(a.GetValue(server)!, a.GetValue(token), a.GetValue(data)!);
