import type { UnitHistoryLine } from "../contracts.generated";
import { day, owedWord } from "./dates";
import { dateTime } from "./time";
import { useLanguage, useWords } from "./words";

/** Everything a unit reported, the corrected reports too: what was said, when, and by whom. */
export function UnitHistory({ history, zone }: { history: readonly UnitHistoryLine[]; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  if (history.length === 0) return <p className="quiet small">{t("unit.history-none")}</p>;
  return (
    <ol className="history">
      {history.map((line, index) => (
        <li key={`${line.at}-${index}`}>
          <span>
            {line.held
              ? t("unit.said-held", { day: day(line.held.heldOn), n: line.held.attended, leader: t(`leader.${line.held.ledBy}`) })
              : line.notHeld
                ? `${t("reportKind.notHeld")}: ${t(`notHeld.${line.notHeld}`)}${line.plannedOn ? ` · ${t("programme.planned", { day: day(line.plannedOn) })}` : ""}`
                : line.owed
                  ? t("unit.said-owed", { item: owedWord(line.owed.item, language), n: line.owed.count, day: day(line.owed.on) })
                  : t(`reportKind.${line.kind}`)}
          </span>
          {line.note !== undefined && <span className="quiet">“{line.note}”</span>}
          <span className="quiet small">
            {dateTime(line.at, zone)} · {line.by === "machine" ? t("role.machine") : line.by}
          </span>
        </li>
      ))}
    </ol>
  );
}
