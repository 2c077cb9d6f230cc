using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

/// <summary>How a session is being run: who is called, who is on air, who asks for the floor, what was announced, what comes next.</summary>
public sealed record LiveBook
{
    public static LiveBook Empty { get; } = new();

    public CueBook Cues { get; init; } = CueBook.Empty;

    public TallyPicture Tally { get; init; } = TallyPicture.Nobody;

    public FloorQueue Floor { get; init; } = FloorQueue.Empty;

    public AnnouncementBook Announcements { get; init; } = AnnouncementBook.Empty;

    /// <summary>What was said of items; <see cref="Cues.Rundown.Of"/> is the whole of it.</summary>
    public ImmutableArray<RundownItem> Rundown { get; init; } = [];

    /// <summary>The items' ids in order, as somebody last moved one; empty while nobody has.</summary>
    public ImmutableArray<string> RundownOrder { get; init; } = [];
}

/// <summary>A point in a cue.</summary>
/// <param name="State">Where it is.</param>
/// <param name="Since">Since when.</param>
public sealed record CueSeat(CueState State, DateTimeOffset Since)
{
    /// <summary>When its operator confirmed the "go".</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>It was told to go without having said it was ready.</summary>
    public bool Unready { get; init; }

    /// <summary>What was said with "not ready".</summary>
    public Guid? NoteId { get; init; }

    public bool IsOpen => State is not (CueState.Done or CueState.Cancelled);
}

/// <summary>A cue (khẩu lệnh): points called for one thing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What for.</param>
/// <param name="CalledAt">When.</param>
/// <param name="By">Who called.</param>
/// <param name="NoteId">What exactly.</param>
/// <param name="Seats">Its points, by index of the roster.</param>
public sealed record Cue(Guid Id, CueKind Kind, DateTimeOffset CalledAt, Actor By, Guid? NoteId, ImmutableSortedDictionary<int, CueSeat> Seats)
{
    public bool IsOpen => Seats.Values.Any(seat => seat.IsOpen);
}

/// <summary>The cues of a session in the order they were called: all that are open, and the last that ended.</summary>
public sealed record CueBook
{
    /// <summary>Of those that ended; a word for an older one is a word for an unknown one.</summary>
    public const int Remembered = 20;

    public static CueBook Empty { get; } = new();

    public ImmutableArray<Cue> All { get; private init; } = [];

    public Cue? Find(Guid id) => All.FirstOrDefault(cue => cue.Id == id);

    /// <summary>The open cue a point is called by; there is at most one.</summary>
    public Cue? OpenOf(int point) => All.FirstOrDefault(cue => cue.Seats.GetValueOrDefault(point) is { IsOpen: true });

    /// <summary>The cue a point was called by last, open or not.</summary>
    public Cue? LastOf(int point) => OpenOf(point) ?? All.Where(cue => cue.Seats.ContainsKey(point)).MaxBy(cue => cue.Seats[point].Since);

    internal CueBook With(Cue cue)
    {
        var all = Find(cue.Id) is { } known ? All.Replace(known, cue) : All.Add(cue);
        if (all.Count(c => !c.IsOpen) > Remembered)
        {
            all = all.Remove(all.First(c => !c.IsOpen));
        }
        return new() { All = all };
    }
}

/// <summary>Who is on air, and who is next.</summary>
/// <param name="OnAir">The point on air, by index; there is at most one.</param>
/// <param name="Hall">Whether the main hall is on air.</param>
/// <param name="OnAirSince">Since when that point is on air.</param>
/// <param name="Next">Those that are next, in order.</param>
public sealed record TallyPicture(int? OnAir, bool Hall, DateTimeOffset? OnAirSince, ImmutableArray<int> Next)
{
    public static TallyPicture Nobody { get; } = new(null, false, null, []);

    public Tally Of(int point) => OnAir == point ? Tally.OnAir : Next.Contains(point) ? Tally.Next : Tally.Clear;
}
