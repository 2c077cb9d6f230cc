using BridgeCoordinator.Testing;

[assembly: AssemblyFixture(typeof(PrivateServers))]

// Most of these tests wait for something real: a process, a deadline, a broker. Four at once keep two cores busy and no more.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
