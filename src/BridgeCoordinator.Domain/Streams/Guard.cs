namespace BridgeCoordinator.Domain.Streams;

/// <summary>Limits every feature shares.</summary>
public static class Guard
{
    /// <summary>Longest free text beside the journal.</summary>
    public const int NoteLength = 500;

    /// <summary>Largest body of one fact, in bytes of UTF-8; the journal refuses more.</summary>
    public const int BodyBytes = 32 * 1024;

    /// <summary>The refusal of a note that is too long, or null.</summary>
    public static Decision? Note(string? note) => note?.Length > NoteLength ? Decision.Refuse("note.too-long", ("limit", "500")) : null;

    /// <summary>The decision with the note's row, if there is a note.</summary>
    public static Decision Noted(this Decision decision, string? note, in Moment moment) =>
        string.IsNullOrWhiteSpace(note) ? decision : decision.With(new NoteRow(DerivedId.OfNote(moment.CommandId), note));

    /// <summary>The id the note of this command has, if it has one.</summary>
    public static Guid? NoteId(string? note, in Moment moment) =>
        string.IsNullOrWhiteSpace(note) ? null : DerivedId.OfNote(moment.CommandId);
}
