using System.Net;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Client;

/// <summary>The coordinator refused. Branch on <see cref="Code"/>; the sentences are for people.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="status">The HTTP status, if it came by HTTP.</param>
    /// <param name="retryAfter">When to come back, if the coordinator said so.</param>
    /// <param name="errors">The errors of a plan file, if that is what was refused.</param>
    /// <param name="inner">What carried it.</param>
    public RefusedException(
        ProblemBody problem,
        HttpStatusCode? status = null,
        TimeSpan? retryAfter = null,
        IReadOnlyList<PlanError>? errors = null,
        Exception? inner = null
    )
        : base($"{Checked(problem).Code}: {problem.En}", inner) => (Problem, Status, RetryAfter, PlanErrors) = (problem, status, retryAfter, errors ?? []);

    /// <summary>The problem, as the coordinator worded it.</summary>
    public ProblemBody Problem { get; }

    /// <summary>Its stable code.</summary>
    public string Code => Problem.Code;

    /// <summary>The HTTP status, if it came by HTTP.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>When to come back, if the coordinator said so.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The errors of a plan file; empty for anything else.</summary>
    public IReadOnlyList<PlanError> PlanErrors { get; }

    /// <summary>Nothing was decided for good: the same command, sent again, may be accepted.</summary>
    public bool IsPassing => Code is "coordinator.busy" or "coordinator.unavailable" or "stream.not-understood";

    /// <summary>The refusal inside a hub's error, or nothing if it carries none.</summary>
    internal static RefusedException? In(HubException error)
    {
        // On the way SignalR wraps the message: "An unexpected error occurred invoking '…' on the server. HubException: {…}".
        var at = error.Message.IndexOf('{', StringComparison.Ordinal);
        try
        {
            return at >= 0 && JsonSerializer.Deserialize<ProblemBody>(error.Message[at..], ContractJson.Options) is { } problem
                ? new RefusedException(problem, inner: error)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemBody Checked(ProblemBody problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem;
    }
}
