using BridgeCoordinator.Contracts;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>Tells people by mail: those of a level.</summary>
internal sealed class Mails(IOptions<MailOptions> options, DeliveryLog log)
{
    /// <summary>Puts a mail to a level on its way; where it has no address nothing is.</summary>
    public Task Send(EscalationLevel level, string kind, Guid id, string subject, string body, CancellationToken cancel)
    {
        var mail = options.Value;
        var target = level switch
        {
            EscalationLevel.Technician => mail.Technician,
            EscalationLevel.Province => mail.Province,
            EscalationLevel.Centre => mail.Centre,
        };
        return mail.Host is null || string.IsNullOrWhiteSpace(target) ? Task.CompletedTask : log.Add(new Delivery(id, "mail", target, kind, subject, body), cancel);
    }

    /// <summary>Sends it once; the reason if it was not taken.</summary>
    public async Task<string?> Post(Delivery it, CancellationToken cancel)
    {
        if (options.Value is not { Host: { } host } mail)
        {
            return "There is no Bridge:Mail:Host any more.";
        }
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(mail.From ?? $"bridge@{host}"));
        message.To.AddRange(it.Target.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(MailboxAddress.Parse));
        message.Subject = it.Subject ?? it.Kind;
        // Sent again it is the same mail, which good readers show once.
        message.MessageId = $"{it.Id:D}@bridge-coordinator";
        message.Body = new TextPart("plain") { Text = it.Body };
        using var client = new SmtpClient();
        await client.ConnectAsync(
            host,
            mail.Port,
            mail.Security switch
            {
                MailSecurity.None => SecureSocketOptions.None,
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            },
            cancel
        );
        if (mail.User is { } user)
        {
            await client.AuthenticateAsync(user, mail.Password ?? "", cancel);
        }
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(true, cancel);
        return null;
    }
}
