using System.CommandLine;
using BridgeCoordinator.Agent;
using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Agent.Probes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var server = new Option<string?>("--server") { Description = "Addresses of the coordinator, separated by commas; kept for the next start." };
var code = new Option<string?>("--code") { Description = "The enrolment code of this site; needed once." };
var data = new Option<string>("--data") { Description = "Folder for the site's key and name.", DefaultValueFactory = _ => "bridge-agent" };
var root = new RootCommand("The agent of one site: keeps in touch with the coordinator and answers its checks.") { server, code, data };

root.SetAction(
    async (arguments, ct) =>
    {
        var order = new AgentOrder(arguments.GetValue(server), arguments.GetValue(code), arguments.GetValue(data)!);
        var exit = new AgentExit();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [] });
        builder.Logging.ClearProviders().AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "Bridge Coordinator Agent");
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(order).AddSingleton(new AgentFolder(order.Data));
        builder.Services.AddSingleton<MachineLoad>().AddProbes();
        builder.Services.AddSingleton(exit).AddSingleton<WaveAnswers>().AddHostedService<AgentLife>();
        using var host = builder.Build();
        await host.RunAsync(ct);
        return exit.Code;
    }
);
return await root.Parse(args).InvokeAsync();
