using BridgeCoordinator.Conventions.Tests.House;
using BridgeCoordinator.Conventions.Tests.Wire;

namespace BridgeCoordinator.Conventions.Tests;

public sealed class TypeScriptContracts
{
    [Fact]
    public void The_browser_sees_the_contracts_as_they_are() =>
        Approved.Verify("src/BridgeCoordinator.Web/ClientApp/src/contracts.generated.ts", TypeScript.Contracts());
}
