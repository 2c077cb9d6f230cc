using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Journal;

/// <summary>The journal as machines and auditors read it.</summary>
internal static class JournalApi
{
    private const int MostFacts = 1_000;

    public static void MapJournal(this WebApplication app, string policy)
    {
        var api = app.MapGroup("/api/v1/streams").RequireAuthorization(policy);
        api.MapGet("", Heads).WithSummary("Every stream and how far it has come.");
        api.MapGet("/{stream}/facts", Facts).WithSummary("A page of a stream; the slash of its name written as ~.");
        api.MapPost("/{stream}/verify", Verify).WithSummary("Walks the chain from the first fact to the head.");
    }

    private static async Task<IResult> Heads(JournalStore store, CancellationToken cancel) =>
        Results.Json(
            (await store.Heads(cancel: cancel)).Select(h => new StreamHead(h.Stream, h.Seq, Convert.ToHexStringLower(h.Hash), h.NextDue)),
            ContractJson.Options
        );

    private static async Task<IResult> Facts(string stream, JournalStore store, CancellationToken cancel, long after = 0, int limit = MostFacts)
    {
        var id = Stream(stream);
        var most = Math.Clamp(limit, 1, MostFacts);
        var rows = await store.Read(id, Math.Max(0, after), most, cancel);
        var facts = rows.Select(r => new JournalFact(
            r.Seq,
            r.CommandId,
            r.Ord,
            r.Type,
            r.Version,
            r.At,
            r.OccurredAt,
            r.ActorKind,
            r.ActorId,
            r.Body,
            Convert.ToHexStringLower(r.Hash)
        ));
        return Results.Json(new JournalPage(id.Value, [.. facts], rows.Count == most ? rows[^1].Seq : null), ContractJson.Options);
    }

    private static async Task<IResult> Verify(string stream, Verifier verifier, CancellationToken cancel)
    {
        if (await verifier.Verify(Stream(stream), cancel) is not { } verdict)
        {
            return Refusals.Problem("stream.unknown", ("stream", Stream(stream).Value));
        }
        return Results.Json(
            new ChainVerdict(
                verdict.Stream,
                verdict.Facts,
                verdict.Holds,
                verdict.BrokenAt,
                verdict.Holds ? null : $"The fact {verdict.BrokenAt} does not follow from the one before it, or the head says otherwise."
            ),
            ContractJson.Options
        );
    }

    private static StreamId Stream(string name) => new(name.Replace('~', '/'));
}
