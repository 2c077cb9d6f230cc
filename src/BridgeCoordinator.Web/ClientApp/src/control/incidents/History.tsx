import type { BoardSnapshot, IncidentDetail, StaffMember } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { useLanguage, useWords } from "../../shared/words";
import { actorName, factHour, factSentence, namingOf } from "../facts";

/** What was done about an incident, the latest first, with what people wrote. */
export function History({ detail, board, staff }: { detail: IncidentDetail; board: BoardSnapshot; staff: readonly StaffMember[] }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const naming = { ...namingOf(board), people: Object.fromEntries(staff.map((p) => [p.personId, board.conference.classified ? `role:${p.role}` : p.name])) };
  return (
    <>
      <h3>{t("alarms.history")}</h3>
      <ul className="alarm-history">
        {detail.history.map((line) => {
          const note = detail.notes[line.arguments["noteId"] ?? ""];
          return (
            <li key={line.seq}>
              <span className="quiet">{factHour(line, naming.zone)}</span> {factSentence(line, naming, language, now)} <span className="quiet">· {actorName(line.actor, language)}</span>
              {note !== undefined && <q className="alarm-note">{note}</q>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
