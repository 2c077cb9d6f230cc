using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Http.Connections;

namespace BridgeCoordinator.Server.Operators;

/// <summary>The operators at the points.</summary>
internal static partial class OperatorsFeature
{
    public static IServiceCollection AddOperators(this IServiceCollection services) =>
        services
            .AddSingleton<OperatorActs>()
            .AddSingleton<Desktops>()
            .AddHostedService(provider => provider.GetRequiredService<Desktops>());

    public static WebApplication MapOperators(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1/operator").RequireAuthorization(Policies.Operate).AddEndpointFilter<MeantForPoint>();
        api.MapGet("/desk", Desk).WithSummary("One's own point, whole: for pages whose WebSocket is down.");
        api.MapPost("/away", (HttpContext c, OpenPages pages) => Away(c, pages)).WithSummary("The page is not looked at any more: a call goes to the device.");
        api.MapPost("/photos", PhotoDoor.Post).WithSummary("A photo for an answer or a still: JPEG, PNG or WebP, at most 200 KB.");
        api.MapPost("/acts/come-on-post", (ComeOnPostAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/answer-wave", (AnswerWaveAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/answer-roll-call", (AnswerRollCallAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/record-headcount", (RecordHeadcountAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/sign-headcount", (SignHeadcountAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/ask-for-help", (AskForHelpAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/withdraw-help", (WithdrawHelpAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        MapLive(api);
        api.MapPost("/acts/say-to-control", (SayToControlAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/receive-messages", (ReceiveMessagesAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/take-still", (TakeStillAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/decline-still", (DeclineStillAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapGet("/thread", Thread).WithSummary("What was said between one's own point and the control room.");
        app.MapHub<OperatorHub>(HubRoutes.Operator, options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.CloseOnAuthenticationExpiration = true;
            })
            .RequireAuthorization(Policies.Operate);
        return app;
    }

    private static async Task<IResult> Desk(HttpContext context, Desktops desktops, Names names, Texts texts, OperatorActs acts)
    {
        var caller = Caller.Of(context.User);
        acts.Heard(caller);
        await names.Learn(desktops.Shown(caller).Prepend(caller.PersonId), context.RequestAborted);
        await texts.Learn(desktops.Written(caller.ConferenceId), context.RequestAborted);
        return desktops.Draw(caller) is { } desk
            ? Results.Json(desk, ContractJson.Options)
            : Refusals.Problem("point.unknown", ("point", caller.Point ?? ""));
    }

    private static async Task<IResult> Thread(HttpContext context, Boards boards, ThreadViews threads)
    {
        var caller = Caller.Of(context.User);
        return boards.State(caller.ConferenceId ?? "") is { } state && state.Roster.Find(caller.Point ?? "") is { Withdrawn: false } point
            ? Results.Json(await threads.Of(state, point, context.RequestAborted), ContractJson.Options)
            : Refusals.Problem("point.unknown", ("point", caller.Point ?? ""));
    }

    private static IResult Away(HttpContext context, OpenPages pages)
    {
        pages.Gone(Caller.Of(context.User));
        return Results.NoContent();
    }

    private static async Task<IResult> Do(HttpContext context, OperatorActs acts, Func<Caller, Command> command, DateTimeOffset? occurredAt)
    {
        var caller = Caller.Of(context.User);
        return (await acts.Do(caller, CommandId.Of(context), command(caller), occurredAt)).ToResult(OperatorActs.Stream(caller));
    }
}
