using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Server.Tests.Notifications;

/// <summary>Somebody else's server that webhooks are sent to: the first is refused, the others are taken.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Until this is over whoever calls gets no answer.</summary>
    public Task Silence { get; set; } = Task.CompletedTask;

    public string Url => app.Urls.First() + "/hook";

    public static async Task<Receiver> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost(
            "/hook",
            async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body, Encoding.UTF8);
                receiver.Calls.Enqueue(
                    new(
                        request.Headers["webhook-id"].ToString(),
                        request.Headers["webhook-timestamp"].ToString(),
                        request.Headers["webhook-signature"].ToString(),
                        await reader.ReadToEndAsync()
                    )
                );
                await receiver.Silence;
                return receiver.Calls.Count == 1 ? Results.StatusCode(503) : Results.Ok();
            }
        );
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

internal sealed record Call(string Id, string Timestamp, string Signature, string Body);

/// <summary>A mail server (RFC 5321) that keeps what it is given.</summary>
internal sealed class PostOffice : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public PostOffice()
    {
        listener.Start();
        _ = Accept();
    }

    public ConcurrentQueue<string> Mails { get; } = new();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception closed) when (closed is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient guest)
    {
        using var _ = guest;
        await using var line = guest.GetStream();
        using var reader = new StreamReader(line, Encoding.UTF8);
        await using var writer = new StreamWriter(line, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 post office");
        while (await reader.ReadLineAsync() is { } said)
        {
            if (said.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text and not ".")
                {
                    mail.AppendLine(text);
                }
                Mails.Enqueue(mail.ToString());
            }
            var quit = said.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(quit ? "221 bye" : "250 ok");
            if (quit)
            {
                return;
            }
        }
    }
}
