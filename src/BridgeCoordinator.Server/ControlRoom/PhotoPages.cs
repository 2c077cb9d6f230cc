using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>Photos the operators left with their answers, for those who watch the board. Never cached by anybody else: they may be erased.</summary>
internal static class PhotoPages
{
    public static async Task<IResult> Get(string photo, HttpContext context, Photos photos)
    {
        if (await photos.Find(photo, context.RequestAborted) is not { } found)
        {
            return Refusals.Problem("photo.unknown");
        }
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentDisposition = "inline";
        return Results.Bytes(found.Content, found.MediaType);
    }

    public static async Task<IResult> Delete(string photo, Photos photos, CancellationToken cancel) =>
        await photos.Erase(photo, cancel) ? Results.NoContent() : Refusals.Problem("photo.unknown");
}
