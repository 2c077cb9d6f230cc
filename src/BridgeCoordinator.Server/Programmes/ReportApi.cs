using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>What units report: by their own page, where the unit comes from the sign-in, or through somebody who speaks for them.</summary>
internal static class ReportApi
{
    public static async Task<IResult> OwnDesk(HttpContext context, ProgrammeDesk desk, People people, Notes notes)
    {
        var caller = Caller.Of(context.User);
        return desk.Find(caller.ProgrammeId) is var (state, _) && state.Units.GetValueOrDefault(caller.Unit ?? "") is { Withdrawn: false } unit
            ? Results.Json(await ProgrammeApi.Desk(desk, state, unit, people, notes, context.RequestAborted), ContractJson.Options)
            : Refusals.Problem("unit.unknown", ("unit", caller.Unit ?? ""));
    }

    public static Task<IResult> ForOwnUnit(ReportUnitRequest request, HttpContext context, ProgrammeDesk desk, Acts acts, Notes notes)
    {
        var caller = Caller.Of(context.User);
        return Report(caller.ProgrammeId ?? "", caller.Unit ?? "", request, context, desk, acts, notes);
    }

    public static Task<IResult> ForUnit(string id, ReportUnitRequest request, HttpContext context, ProgrammeDesk desk, Acts acts, Notes notes) =>
        Report(id, request.Unit ?? "", request, context, desk, acts, notes);

    public static Task<IResult> Withdraw(string id, WithdrawUnitsRequest request, HttpContext context, ProgrammeDesk desk, Acts acts) =>
        Do(id, new WithdrawUnits(request.Units), context, desk, acts);

    private static async Task<IResult> Report(string id, string unit, ReportUnitRequest request, HttpContext context, ProgrammeDesk desk, Acts acts, Notes notes)
    {
        var line = new ReportLine(unit, request.Conference, request.Held, request.NotHeld, request.PlannedOn, request.Owed);
        var repeated = desk.Find(id) is var (state, _) && (await RepeatedNotes.Among([(line, request.Note)], state, desk.Now, notes, context.RequestAborted)).Count > 0;
        return await Do(id, new ReportUnit(line) { Note = repeated ? null : request.Note }, context, desk, acts);
    }

    private static async Task<IResult> Do(string id, Command command, HttpContext context, ProgrammeDesk desk, Acts acts) =>
        desk.Find(id) is null
            ? ProgrammeApi.Unknown(id)
            : (await acts.Do(Caller.Of(context.User), StreamId.Programme(id), CommandId.Of(context), command)).ToResult(StreamId.Programme(id));
}
