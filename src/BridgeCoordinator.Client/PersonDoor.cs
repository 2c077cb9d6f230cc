using BridgeCoordinator.Contracts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BridgeCoordinator.Client;

/// <summary>A person's hub connection: same cookie and origin as the page's, no retries of its own.</summary>
internal sealed class PersonDoor : IAsyncDisposable
{
    public PersonDoor(CoordinatorApi api, string route)
    {
        ArgumentNullException.ThrowIfNull(api);
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(api.Server, route),
            http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
                http.Cookies = api.Cookies;
                http.Headers["Origin"] = api.Origin;
            }
        );
        builder.AddJsonProtocol(json => ContractJson.Configure(json.PayloadSerializerOptions));
        Hub = builder.Build();
    }

    public HubConnection Hub { get; }

    public async Task<T> Ask<T>(string method, object? argument)
    {
        try
        {
            return await Hub.InvokeCoreAsync<T>(method, argument is null ? [] : [argument]);
        }
        catch (HubException e)
        {
            throw RefusedException.In(e) ?? (Exception)e;
        }
    }

    public async Task Tell(string method, object argument)
    {
        try
        {
            await Hub.InvokeCoreAsync(method, [argument]);
        }
        catch (HubException e)
        {
            throw RefusedException.In(e) ?? (Exception)e;
        }
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
