import { useState } from "react";
import type { BoardSnapshot, RingLine, RingPage } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { clockTime, dateTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { ContactWords } from "../ContactWords";
import { act } from "../acts";
import { waveNames } from "../board";
import { ringCan, type Standing } from "../can";
import { useDocument } from "../readiness/useDocument";
import { RungForm } from "./RungForm";

/** Whom to ring, asked for again whenever the board moved. */
export const useRing = (board: BoardSnapshot) => useDocument<RingPage>(`/api/v1/conferences/${encodeURIComponent(board.conference.id)}/ring`, board.version.seq);

interface Props {
  readonly standing: Standing;
  readonly lines: readonly RingLine[];
  readonly open: (code: string) => void;
  /** Only the first number of each: the rest is a page away. */
  readonly brief?: boolean;
}

/** The list one works down with a telephone in hand: who, why, by when, which number. Who was just rung stands at the end, with by whom. */
export function RingList({ standing, lines, open, brief = false }: Props) {
  const t = useWords();
  const [after, setAfter] = useState<RingLine | undefined>();
  const { id } = standing.board.conference;
  const cannot = ringCan(standing);
  return (
    <>
      <ol className="ring-list" data-testid="ring-list">
        {lines.map((line) => (
          <li key={line.point} className={line.rung ? "is-rung" : undefined} data-testid={`ring-${line.point}`}>
            <Why line={line} standing={standing} open={open} />
            <ul className="ring-numbers">
              {line.contacts
                .filter((c) => c.phone !== undefined)
                .slice(0, brief ? 1 : undefined)
                .map((c) => (
                  <li key={c.personId}>
                    <a className="button" href={`tel:${c.phone?.replace(/[^+\d]/g, "")}`} onClick={() => cannot === undefined && void act(id, "ring-point", { point: line.point, minutes: 5 }, `ring-${line.point}`)}>
                      ☎ {c.phone}
                    </a>{" "}
                    <span className="small">
                      <ContactWords contact={c} />
                    </span>
                  </li>
                ))}
              {line.contacts.every((c) => c.phone === undefined) && <li className="quiet small">{t("detail.no-phone")}</li>}
            </ul>
            <button type="button" className="button no-print" aria-disabled={cannot !== undefined} title={cannot && t(cannot)} onClick={() => cannot === undefined && setAfter(line)} data-testid={`rung-${line.point}`}>
              {t("ring.rung")}
            </button>
          </li>
        ))}
      </ol>
      {after && <RungForm conferenceId={id} line={after} close={() => setAfter(undefined)} />}
    </>
  );
}

function Why({ line, standing, open }: { line: RingLine; standing: Standing; open: (code: string) => void }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const waves = waveNames(standing.board);
  const { zone } = standing.board.conference;
  const left = Date.parse(line.dueAt) - now;
  return (
    <div>
      <p className="ring-who">
        <Glyph tone={line.rung ? "idle" : left < 0 ? "trouble" : "caution"} />
        <button type="button" className="linklike" onClick={() => open(line.point)}>
          {line.name}
        </button>
        <span className="quiet">{line.point}</span>
      </p>
      <p>{line.reasons.map((r) => t(`ring.reason.${r.reason}`, { wave: r.waveId === undefined ? "" : (waves[r.waveId] ?? r.waveId) })).join(" · ")}</p>
      <p className="quiet small" title={dateTime(line.dueAt, zone)}>
        {left >= 0 ? t("time.left", { span: span(left, language) }) : t("time.late", { span: span(-left, language) })}
        {line.people !== undefined && ` · ${t("ring.people", { n: line.people })}`}
      </p>
      {line.rung && (
        <p className="small" data-testid={`rung-by-${line.point}`}>
          {t("ring.by", { by: line.rung.by, at: clockTime(line.rung.at, zone), until: clockTime(line.rung.until, zone) })}
          {line.rung.note !== undefined && `: ${line.rung.note}`}
        </p>
      )}
    </div>
  );
}
