namespace BridgeCoordinator.Browser.Tests; public sealed class Placeholder { [Fact] public void The_house_builds() => Assert.True(Environment.Version.Major >= 10); }
