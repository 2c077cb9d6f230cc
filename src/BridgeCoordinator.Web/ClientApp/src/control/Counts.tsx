import type { RefObject } from "react";
import type { BoardSnapshot, Condition, SessionView } from "../contracts.generated";
import { Glyph } from "../shared/Glyph";
import { conditionOrder, toneOfCondition } from "../shared/states";
import { span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { countsOf } from "./lore";
import { change, compared, useTrend } from "./trend";

interface Props {
  readonly board: BoardSnapshot;
  readonly session: SessionView | undefined;
  readonly only: Condition | undefined;
  readonly choose: (condition: Condition | undefined) => void;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** How many are how; each count is a filter. What is nought stays out, but for the three a person is needed for. */
export function Counts({ board, session, only, choose, search, setSearch, field }: Props) {
  const t = useWords();
  const counts = countsOf(board.points);
  const language = useLanguage();
  const then = compared(useTrend(board.conference.id, counts), Date.now());
  const total = board.points.length;
  const shown = conditionOrder.filter((c) => (counts.get(c) ?? 0) > 0 || c === "silent" || c === "unhealthy" || c === "degraded");
  const said = shown
    .filter((c) => (counts.get(c) ?? 0) > 0)
    .map((c) => `${counts.get(c) ?? 0} ${t(`condition.${c}`)}`)
    .join(", ");
  const wave = [...(session?.waves ?? [])].reverse().find((w) => w.state === "open" || w.state === "closed");
  const call = session?.rollCall;
  const changed = shown.some((c) => change(then, c, counts) !== 0);
  const since = then && t("counts.since", { span: span(Date.now() - then.at, language) });
  return (
    <section className="counts" aria-label={t("counts.label")}>
      <div className="visually-hidden" aria-live="polite">
        {t("counts.said", { total, list: said })}
      </div>
      <div className="count-chips" data-testid="counts">
        {shown.map((condition) => {
          const n = counts.get(condition) ?? 0;
          const more = change(then, condition, counts);
          return (
            <button
              key={condition}
              type="button"
              className={`count tone-${toneOfCondition(condition)}${n === 0 ? " is-nought" : ""}`}
              aria-pressed={only === condition}
              onClick={() => choose(only === condition ? undefined : condition)}
              data-testid={`count-${condition}`}
            >
              <Glyph tone={toneOfCondition(condition)} />
              <b>{n}</b>
              <span>{t(`condition.${condition}`)}</span>
              {more !== 0 && (
                <span className="count-change" title={since}>
                  {more > 0 ? "▲" : "▼"} {Math.abs(more)}
                </span>
              )}
            </button>
          );
        })}
        {changed && <span className="count-change">{since}</span>}
      </div>
      <div className="counts-more">
        <dl className="stats">
          <Stat word={t("stat.on-post")} value={`${session?.onPost ?? 0}/${session?.expected ?? total}`} />
          <Stat word={t("stat.ready")} value={wave ? `${wave.ready + wave.readyWithNotes}/${total}` : "–"} title={wave?.name} />
          <Stat word={t("stat.roll-call")} value={call ? `${call.allClear + call.trouble}/${call.allClear + call.trouble + call.pending}` : "–"} />
          <Stat word={t("stat.headcount")} value={String(session?.present ?? 0)} title={t("stat.counted", { n: session?.counted ?? 0, of: session?.expected ?? total })} />
        </dl>
        <input
          ref={field}
          type="search"
          className="search"
          value={search}
          onChange={(e) => setSearch(e.target.value)}
          placeholder={`/  ${t("control.search")}`}
          aria-label={t("control.search")}
        />
      </div>
    </section>
  );
}

const Stat = ({ word, value, title }: { word: string; value: string; title?: string }) => (
  <div className="stat" title={title}>
    <dt>{word}</dt>
    <dd>{value}</dd>
  </div>
);
