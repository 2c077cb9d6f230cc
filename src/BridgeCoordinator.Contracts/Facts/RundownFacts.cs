namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: an item of the rundown (kịch bản) was added, or planned anew.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="ItemId"><c>agenda-1</c> and so on for those of the plan's agenda, else its own.</param>
/// <param name="Points">Codes of the points whose turn it is, at most 50.</param>
/// <param name="Minutes">Its planned length.</param>
/// <param name="NoteId">Its title, kept beside the journal; absent where the plan's agenda names it.</param>
[FactName("rundown-item-planned")]
public sealed record RundownItemPlanned(string SessionId, string ItemId, IReadOnlyList<string> Points, int? Minutes = null, Guid? NoteId = null) : IFact;

/// <summary>conference: an item of the rundown began, ended or was left out.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Step">Which.</param>
[FactName("rundown-item-stepped")]
public sealed record RundownItemStepped(string SessionId, string ItemId, RundownStep Step) : IFact;

/// <summary>conference: an item of the rundown was put elsewhere.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Before">The item it comes before from now on; absent: it comes last.</param>
[FactName("rundown-item-moved")]
public sealed record RundownItemMoved(string SessionId, string ItemId, string? Before = null) : IFact;
