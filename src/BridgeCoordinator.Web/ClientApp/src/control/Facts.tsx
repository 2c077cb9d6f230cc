import type { BoardSnapshot, FactLine } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { dateTime } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { actorName, factHour, factSentence, namingOf, toneOfFact, type Naming } from "./facts";

export function Facts({ board }: { board: BoardSnapshot }) {
  const t = useWords();
  return (
    <section className="panel facts" aria-label={t("facts.title")}>
      <h2>{t("facts.title")}</h2>
      <FactList lines={board.latest} naming={namingOf(board)} />
    </section>
  );
}

export function FactList({ lines, naming, withPoint = true }: { lines: readonly FactLine[]; naming: Naming; withPoint?: boolean }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  if (lines.length === 0) return <p className="quiet">{t("facts.none")}</p>;
  return (
    <ol className="fact-list" tabIndex={0} aria-label={t("facts.title")}>
      {lines.map((line) => (
        <li key={line.seq}>
          <time title={dateTime(line.occurredAt, naming.zone)}>{factHour(line, naming.zone)}</time>
          <Glyph tone={toneOfFact(line)} />
          <span>
            {factSentence(line, naming, language, now, withPoint)}
            <span className="quiet"> · {actorName(line.actor, language)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
