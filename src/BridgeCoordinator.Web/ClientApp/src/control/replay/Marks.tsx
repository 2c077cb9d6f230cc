import { useEffect, useRef } from "react";
import type { BoardSnapshot, ReplayChapter, ReplayReel } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { useLanguage, useWords } from "../../shared/words";
import { factHour, factSentence, namingOf, toneOfFact } from "../facts";
import { begins, ends } from "./line";

interface Props {
  readonly reel: ReplayReel;
  readonly chapter: ReplayChapter;
  readonly board: BoardSnapshot;
  readonly at: number;
  readonly seek: (at: number) => void;
}

/** Phases, waves, incidents, decisions: the places one jumps to. The last one before the instant shown is where one is. */
export function Marks({ reel, chapter, board, at, seek }: Props) {
  const t = useWords();
  const language = useLanguage();
  const naming = namingOf(board);
  const marks = reel.marks.filter((m) => Date.parse(m.at) >= begins(chapter) && Date.parse(m.at) <= ends(chapter) + 1000);
  const here = marks.findLast((m) => Date.parse(m.at) <= at + 500)?.seq;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const { current } = list;
    const item = current?.querySelector<HTMLElement>("[aria-current]");
    if (current && item) current.scrollTop = item.offsetTop - current.clientHeight / 2;
  }, [here]);
  return (
    <section className="panel replay-marks" aria-label={t("replay.marks")}>
      <h2>{t("replay.marks")}</h2>
      {marks.length === 0 && <p className="quiet">{t("replay.no-marks")}</p>}
      <ol ref={list}>
        {marks.map((mark) => (
          <li key={mark.seq}>
            <button type="button" onClick={() => seek(Date.parse(mark.at))} aria-current={mark.seq === here ? "true" : undefined}>
              <time>{factHour(mark, naming.zone)}</time>
              <Glyph tone={toneOfFact(mark)} />
              <span>{factSentence(mark, naming, language, at)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
