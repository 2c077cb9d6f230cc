using BridgeCoordinator.Testing;

[assembly: AssemblyFixture(typeof(PrivateServers))]
