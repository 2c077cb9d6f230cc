using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.LinkQuality;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.AvTest;

/// <summary>An operator's page tries camera, microphone, speaker and line: here is what it needs from us. What comes out of it is an answer to a wave like any other.</summary>
internal static class AvTestFeature
{
    /// <summary>300 packets: one of them is a third of a percent.</summary>
    private const int Seconds = 6;

    /// <summary>300 KB in all: a phone pays for them.</summary>
    private const int Bytes = 150_000;

    public static IServiceCollection AddAvTest(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<TurnOptions>, TurnRules>();
        services.AddOptions<TurnOptions>().BindConfiguration("Bridge:Turn").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<RelayKeys>();
    }

    public static WebApplication MapAvTest(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1/operator");
        var av = api.MapGroup("/av").RequireAuthorization(Policies.Operate);
        av.MapGet("", Plan).WithSummary("How a page may try its line: the relay, for some minutes.");
        av.MapPost("/grade", Grade).WithSummary("Grades what a page measured, as an agent's line is graded.");
        Throughput.Map(api, "/throughput", Policies.Operate);
        return app;
    }

    private static IResult Plan(HttpContext context, RelayKeys keys)
    {
        var caller = Caller.Of(context.User);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new AvPlan(keys.For(caller.ConferenceId ?? "", caller.Point ?? ""), Seconds, Bytes), ContractJson.Options);
    }

    private static IResult Grade(AvReading reading, HttpContext context, Followers followers, TimeProvider time)
    {
        var caller = Caller.Of(context.User);
        if (followers.Find(StreamId.Conference(caller.ConferenceId ?? ""))?.Current.State is not ConferenceState { Plan: { } plan })
        {
            return Refusals.Problem("point.unknown", ("point", caller.Point ?? ""));
        }
        if (reading.Received > reading.Sent)
        {
            return Refusals.Problem("request.invalid", ("detail", "received"));
        }
        var line = new LinkReading(LineRole.Main, LineMethod.Udp, reading.Sent, reading.Received, 0, reading.JitterMs, reading.RttMs, null, null, time.GetUtcNow());
        var (verdict, result) = LineFinding.Of(line, plan.Quality ?? LinkThresholds.Usual);
        return Results.Json(new AvGrade(verdict.Grade, result with { Evidence = result.Evidence + Bandwidth(reading) }, line.LossPercent ?? 100), ContractJson.Options);
    }

    /// <summary>Told, not graded: so few bytes spend most of their time starting slowly.</summary>
    private static string Bandwidth(AvReading reading) =>
        reading is { DownMbitPerSecond: { } down, UpMbitPerSecond: { } up }
            ? string.Create(CultureInfo.InvariantCulture, $"; at least {down:0.0} Mbit/s down, {up:0.0} up")
            : "";
}
