using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Operators;

/// <summary>An operator leaves a photo before the answer that names it. Sending it twice keeps it once.</summary>
internal static class PhotoDoor
{
    public static async Task<IResult> Post(HttpRequest request, Photos photos, OperatorActs acts, Boards boards, CancellationToken cancel)
    {
        acts.Heard(Caller.Of(request.HttpContext.User));
        if (boards.State(Caller.Of(request.HttpContext.User).ConferenceId ?? "") is { IsClassified: true })
        {
            return Refusals.Problem("conference.classified");
        }
        var buffer = new byte[Photos.MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        if (length > Photos.MostBytes)
        {
            return Refusals.Problem("photo.too-large", ("limit", (Photos.MostBytes / 1024).ToString(CultureInfo.InvariantCulture)));
        }
        return Photos.MediaType(buffer.AsSpan(0, length)) is { } type
            ? Results.Json(new KeptPhoto(await photos.Keep(type, buffer[..length], cancel)), ContractJson.Options)
            : Refusals.Problem("photo.type");
    }
}
