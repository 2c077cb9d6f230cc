using System.Collections.Concurrent;
using System.Collections.Immutable;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>How far an announcement came.</summary>
/// <param name="Recipients">For how many points.</param>
/// <param name="Delivered">Who has it: whoever confirmed has it and has read it, whatever this node has heard since it started.</param>
/// <param name="Read">Who has read it.</param>
/// <param name="Confirmed">Who has confirmed it.</param>
/// <param name="Missing">Who has not.</param>
internal sealed record ReceiptCount(int Recipients, int Delivered, int Read, int Confirmed, IReadOnlyList<MissingReceipt> Missing);

/// <summary>
/// Counts once what many look at: walking 40,000 points for each of twenty announcements took some 150 ms, and every open page asks four times a second while
/// a session runs. A count stands until somebody confirms, a page says that it holds it, or the roster changes.
/// </summary>
internal sealed class ReceiptCounts(HeardReceipts heard)
{
    private const int MostMissing = 200;
    private const int Most = 1_000;
    private readonly ConcurrentDictionary<Guid, (Basis Basis, ReceiptCount Count)> known = new();

    public ReceiptCount Of(ConferenceState state, SessionState session, Announcement announcement)
    {
        var pages = heard.Of(announcement.Id);
        // Its number first: what is heard while it is counted makes the count old.
        var basis = new Basis(state.Roster.Seating, state.Roster.Points.Count, announcement.Confirmed, pages.Version);
        if (known.TryGetValue(announcement.Id, out var before) && before.Basis == basis)
        {
            return before.Count;
        }
        var count = Counted(state, session, announcement, pages);
        if (known.Count >= Most)
        {
            known.Clear();
        }
        known[announcement.Id] = (basis, count);
        return count;
    }

    private static ReceiptCount Counted(ConferenceState state, SessionState session, Announcement announcement, HeardPages pages)
    {
        var (recipients, missing) = (0, new List<MissingReceipt>());
        foreach (var point in announcement.Recipients(state, session.Id))
        {
            recipients++;
            if (missing.Count < MostMissing && !announcement.Confirmed.Contains(point.Index))
            {
                var read = pages.Of(point.Index);
                missing.Add(new MissingReceipt(point.Code, read is not null, read == true));
            }
        }
        var others = pages.All.Where(page => !announcement.Confirmed.Contains(page.Key)).ToList();
        var confirmed = announcement.Confirmed.Count;
        return new(recipients, confirmed + others.Count, confirmed + others.Count(page => page.Value), confirmed, missing);
    }

    /// <summary>What a count stands on; the set of those who confirmed is another one with every word.</summary>
    private readonly record struct Basis(int Seating, int Points, ImmutableSortedSet<int> Confirmed, long Heard);
}
