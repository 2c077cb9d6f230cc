using System.CommandLine;
using BridgeCoordinator.Agent;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Agent.Queue;
using BridgeCoordinator.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

var server = new Option<string?>("--server") { Description = "Addresses of the coordinator, separated by commas; kept for the next start." };
var code = new Option<string?>("--code") { Description = "The enrolment code of this site; needed once." };
var data = new Option<string?>("--data") { Description = "Folder for the site's key, name and answers not yet sent (default: bridge-agent)." };
var config = new Option<string?>("--config") { Description = "The agent's file (default: agent.yaml in the data folder, if there is one)." };
var once = new Option<bool>("--once") { Description = "Run every check once, print what was found, end with 0 (ready), 1 (notes), 2 (not ready) or 3 (not seen)." };
var lang = new Option<string>("--lang") { Description = "Language of --once.", DefaultValueFactory = _ => "vi" };
lang.AcceptOnlyFromAmong("vi", "en");
var root = new RootCommand("The agent of one site: keeps in touch with the coordinator and answers its checks.") { server, code, data, config, once, lang };

root.SetAction(
    async (arguments, ct) =>
    {
        var reading = AgentConfig.Load(arguments.GetValue(config), arguments.GetValue(data));
        if (reading.Settings is not { } settings)
        {
            AgentConfig.Complain(reading);
            return arguments.GetValue(once) ? 3 : 2;
        }
        var written = settings.Servers.Count > 0 ? string.Join(',', settings.Servers) : null;
        var order = new AgentOrder(arguments.GetValue(server) ?? written, arguments.GetValue(code), arguments.GetValue(data) ?? settings.Data ?? AgentConfig.UsualData);
        var folder = new AgentFolder(order.Data);
        if (arguments.GetValue(once))
        {
            return await Once.Run(settings, folder, order, vietnamese: arguments.GetValue(lang) == "vi", ct);
        }
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [] });
        builder.Logging.ClearProviders().AddConsole(console => console.FormatterName = PlainLines.Called);
        builder.Logging.AddConsoleFormatter<PlainLines, ConsoleFormatterOptions>();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "Bridge Coordinator Agent");
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(order).AddSingleton(folder).AddSingleton(settings);
        builder.Services.AddSingleton<MachineLoad>().AddSingleton<LoopPulse>().AddSingleton<Surroundings>().AddSingleton<AgentExit>().AddSingleton<WaveAnswers>();
        builder.Services.AddSingleton<IAnswerOutbox>(given => ActivatorUtilities.CreateInstance<AnswerFile>(given, folder.Path));
        builder.Services.AddHostedService<AgentLife>().AddHostedService<ContinuousChecks>().AddHostedService<Watchdog>();
        try
        {
            using var host = builder.Build();
            var exit = host.Services.GetRequiredService<AgentExit>();
            await host.RunAsync(ct);
            return exit.Code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder belongs to somebody else, or another agent lives in it.
            await Console.Error.WriteLineAsync($"{folder.Path}: {e.Message}");
            return 3;
        }
    }
);
return await root.Parse(args).InvokeAsync();
