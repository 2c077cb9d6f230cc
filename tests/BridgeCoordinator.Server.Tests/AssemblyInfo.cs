using BridgeCoordinator.Testing;

[assembly: AssemblyFixture(typeof(PrivateServers))]

// Most of these tests wait for something real: a process, a deadline, a broker. Three at once, and a browser beside them, keep two cores busy and no more.
[assembly: Xunit.v3.Parallelization(MaxThreads = 3)]
