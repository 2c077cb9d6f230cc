using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace BridgeCoordinator.Server.Tests.Bus;

/// <summary>A subscriber outside, with nothing but RabbitMQ's own client: a durable queue on the exchange of the facts.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private const string Exchange = "BridgeCoordinator.Contracts.Bus:FactsCommitted";
    private const string Queue = "outside-subscriber";
    private readonly ConcurrentQueue<(string Stream, long Seq)> heard = new();
    private IConnection? connection;

    /// <summary>Each fact the first time it was heard, in the order of hearing.</summary>
    public IReadOnlyList<long> FirstHeard(string stream) => [.. heard.Where(h => h.Stream == stream).Select(h => h.Seq).Distinct()];

    public async Task Listen(Uri broker)
    {
        connection = await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Queue, Exchange, "");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            using var envelope = JsonDocument.Parse(delivery.Body);
            var message = envelope.RootElement.GetProperty("message");
            foreach (var fact in message.GetProperty("facts").EnumerateArray())
            {
                heard.Enqueue((message.GetProperty("stream").GetString()!, fact.GetProperty("seq").GetInt64()));
            }
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(Queue, autoAck: true, consumer);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
