using BridgeCoordinator.Contracts.Echo;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary>Decides on one datagram. Allocates nothing; says nothing to whom it owes nothing.</summary>
internal sealed class EchoAnswers(EchoSessions sessions)
{
    public long Answered { get; private set; }

    public long Ignored { get; private set; }

    /// <summary>Turns a question into its answer, in place and of the same length; 0: be silent.</summary>
    public int Answer(Span<byte> datagram, long micros)
    {
        if (
            !EchoDatagram.TryRead(datagram, out var question)
            || question.Answer
            || sessions.Find(question.Session) is not { } session
            || !EchoDatagram.IsSigned(datagram, session.Secret)
            || !session.Take(micros)
        )
        {
            Ignored++;
            return 0;
        }
        (question with { Answer = true, ServerMicros = micros }).Write(datagram, session.Secret);
        Answered++;
        return EchoDatagram.Length;
    }
}
