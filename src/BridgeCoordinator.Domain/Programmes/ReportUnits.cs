using System.Globalization;
using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>A unit reports, by its page or through somebody who may speak for it. Saying the same again is refused <c>unit.already</c>.</summary>
public sealed record ReportUnit(ReportLine Line) : Command<ProgrammeState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ProgrammeState state, in Moment moment)
    {
        if (state.Plan is null)
        {
            return Decision.Refuse("programme.unknown", ("programme", "—"));
        }
        if (Guard.Note(Note) is { } tooLong)
        {
            return tooLong;
        }
        var (facts, refusal) = Line.News(state, moment.Now, Guard.NoteId(Note, moment));
        return refusal
            ?? (facts.Count == 0 ? Decision.Refuse("unit.already", ("unit", Line.Unit)) : Decision.Of(facts).Noted(Note, moment));
    }
}

/// <summary>Reports of many units in one file: all of it, or by the first line that makes no sense nothing.</summary>
public sealed record ReportUnits(IReadOnlyList<ReportLine> Lines) : Command<ProgrammeState>
{
    public const int Most = 5_000;

    /// <summary>By number of line.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<int, string> Notes { get; init; } = new Dictionary<int, string>();

    public override Decision Decide(ProgrammeState state, in Moment moment)
    {
        if (state.Plan is null)
        {
            return Decision.Refuse("programme.unknown", ("programme", "—"));
        }
        if (Lines.Count is 0 or > Most || Lines.Select(l => (l.Unit, l.Conference)).Distinct().Count() != Lines.Count)
        {
            return Decision.Refuse("report.invalid", ("detail", "lines"));
        }
        List<IFact> facts = [];
        List<SideRow> notes = [];
        for (var i = 0; i < Lines.Count; i++)
        {
            var note = Notes.GetValueOrDefault(i);
            if (Guard.Note(note) is { } tooLong)
            {
                return tooLong;
            }
            Guid? noteId = string.IsNullOrWhiteSpace(note)
                ? null
                : DerivedId.From(moment.CommandId.ToString("D"), "note", i.ToString(CultureInfo.InvariantCulture));
            var (news, refusal) = Lines[i].News(state, moment.Now, noteId);
            if (refusal is not null)
            {
                return refusal;
            }
            facts.AddRange(news);
            if (noteId is { } id && news.Count > 0)
            {
                notes.Add(new NoteRow(id, note!));
            }
        }
        return facts.Count == 0 ? Decision.Refuse("programme.nothing-new") : Decision.Of(facts).With(notes);
    }
}
