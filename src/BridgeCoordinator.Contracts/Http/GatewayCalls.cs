using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Contracts.Http;

/// <summary>
/// <c>data</c> of what is POSTed to a gateway to SMS or Zalo (<c>Bridge:Gateway</c>), of the types <c>call.roll-call</c> and <c>call.cue</c>, signed as Standard
/// Webhooks are. At most a hundred points at once; sent again under the same <c>webhook-id</c> until it is taken or the call is of no use any more. The
/// receiver drops a <see cref="GatewayCall.Id"/> it knows.
/// </summary>
/// <param name="ConferenceId">The conference; never a drill and never a classified one.</param>
/// <param name="Conference">Its name.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Kind">What points are called for.</param>
/// <param name="Until">After this nobody should be called any more.</param>
/// <param name="Calls">One for each point whose page nobody looks at, and of which a number is known.</param>
public sealed record GatewayNotice(string ConferenceId, string Conference, string SessionId, PushKind Kind, DateTimeOffset Until, IReadOnlyList<GatewayCall> Calls);

/// <summary>One message to one telephone.</summary>
/// <param name="Id">The same however often it is sent.</param>
/// <param name="Point">The point's code.</param>
/// <param name="PointName">Its name.</param>
/// <param name="Phone">Whom to reach: who is on post there, else its operator, else the deputy. As the plan has it, without spaces and dots: <c>0912345678</c>, <c>+84912345678</c>.</param>
/// <param name="Vi">What to say, in Vietnamese.</param>
/// <param name="En">The same in English.</param>
public sealed record GatewayCall(Guid Id, string Point, string PointName, string Phone, string Vi, string En);
