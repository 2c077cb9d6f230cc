using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Board;

/// <summary>Names of people for lists, remembered for a minute so that an erased one is soon gone from here too.</summary>
internal sealed class Names(People people, Followers followers, TimeProvider time)
{
    private bool veiled;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, bool> wanted = new();
    private readonly ConcurrentDictionary<Guid, (string? Name, DateTimeOffset At)> known = new();

    public string Of(string personId) => Guid.TryParse(personId, out var id) ? Of(id) ?? "—" : "—";

    /// <summary>Who stands behind an act, for a list. A name that is not known yet is wanted: the next look has it.</summary>
    public string Say(Actor actor)
    {
        if (actor.Kind != ActorKind.Person)
        {
            return actor.Kind == ActorKind.Machine ? "machine:" + actor.Id : actor.Id;
        }
        if (Guid.TryParse(actor.Id, out var id) && !veiled && !known.ContainsKey(id))
        {
            wanted.TryAdd(id, true);
        }
        return Of(actor.Id);
    }

    /// <summary>Those whose names somebody asked for in vain.</summary>
    public IEnumerable<Guid> Wanted => wanted.Keys;

    /// <summary>The names this conference may show: of a classified one roles and points, whatever is asked.</summary>
    public Names For(ConferenceState? state) => state?.IsClassified == true ? new Names(people, followers, time) { veiled = true } : this;

    private string? Office(Guid personId) =>
        followers.Of(StreamId.Access).Current.State is AccessState access && access.People.TryGetValue(personId, out var person)
            ? person.Point ?? RoleMark.Of(person.Role)
            : null;

    public string? Of(Guid personId) => veiled ? Office(personId) : known.TryGetValue(personId, out var name) ? name.Name : null;

    /// <summary>Looks up those that are not remembered.</summary>
    public async Task Learn(IEnumerable<Guid> personIds, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var missing = personIds.Distinct().Where(id => !known.TryGetValue(id, out var k) || k.At + Remembered < now).ToList();
        if (missing.Count == 0 || veiled)
        {
            return;
        }
        var found = await people.Find(missing, cancel);
        foreach (var id in missing)
        {
            known[id] = (found.GetValueOrDefault(id)?.Name, now);
            wanted.TryRemove(id, out _);
        }
    }
}
