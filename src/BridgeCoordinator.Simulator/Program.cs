using System.CommandLine;
using BridgeCoordinator.Simulator.Rehearsals;

var root = new RootCommand("Many sites in one process: rehearsals, and later load and faults.") { RehearseCommand.Make(TimeProvider.System) };
return await root.Parse(args).InvokeAsync();
