using BridgeCoordinator.Server.Hosting;

await using var coordinator = CoordinatorHost.Build(args);
await coordinator.RunAsync();
