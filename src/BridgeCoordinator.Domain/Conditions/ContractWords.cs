using System.Text.Json;

namespace BridgeCoordinator.Domain.Conditions;

/// <summary>Enum words as the protocol writes them.</summary>
public static class ContractWords
{
    public static string Of<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
