using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Doors;

/// <summary>The one edge where a refusal, a value until here, becomes what its reader expects: problem details (RFC 9457) or a HubException.</summary>
internal static class Refusals
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    public static Receipt ReceiptOrThrow(this Answer answer, StreamId stream) =>
        answer switch
        {
            Accepted accepted => accepted.Receipt(stream),
            Refused refused => throw Exception(refused.Refusal),
            _ => throw new InvalidOperationException($"An answer is accepted or refused, not {answer}."),
        };

    public static HubException Exception(Refusal refusal) => new(JsonSerializer.Serialize(Body(refusal), ContractJson.Options));

    public static IResult ToResult(this Answer answer, StreamId stream) =>
        answer switch
        {
            Accepted accepted => Results.Json(accepted.Receipt(stream), ContractJson.Options),
            Refused refused => Problem(refused.Refusal),
            _ => throw new InvalidOperationException($"An answer is accepted or refused, not {answer}."),
        };

    public static IResult Problem(string code, params (string Name, string Value)[] arguments) =>
        Problem(new Refusal(code, arguments.ToDictionary(a => a.Name, a => a.Value)));

    public static IResult Problem(Refusal refusal, IDictionary<string, object?>? more = null)
    {
        var body = Body(refusal);
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>())
        {
            ["code"] = body.Code,
            ["vi"] = body.Vi,
            ["en"] = body.En,
            ["arguments"] = body.Arguments ?? Nothing,
        };
        return Results.Problem(
            title: body.En,
            type: $"urn:bridge-coordinator:problem:{body.Code}",
            statusCode: ProblemCatalogue.ByCode[body.Code].Status,
            extensions: extensions
        );
    }

    public static ProblemBody Body(Refusal refusal)
    {
        var problem = ProblemCatalogue.ByCode.TryGetValue(refusal.Code, out var known)
            ? known
            : throw new InvalidOperationException($"The refusal {refusal.Code} is not in the catalogue.");
        return new ProblemBody(
            problem.Code,
            problem.Say(refusal.Arguments, vietnamese: true),
            problem.Say(refusal.Arguments, vietnamese: false),
            refusal.Arguments.Count > 0 ? refusal.Arguments : null
        );
    }

    private static Receipt Receipt(this Accepted accepted, StreamId stream) => new(stream.Value, accepted.FirstSeq, accepted.LastSeq, accepted.At);
}
