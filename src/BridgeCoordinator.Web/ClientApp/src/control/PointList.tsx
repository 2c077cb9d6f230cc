import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { PointTile } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { reasonSentence } from "../shared/reasons";
import { toneOfTile, toneOfReadiness, wordOfTile } from "../shared/states";
import { dateTime, shortTime } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { UnreadMark } from "./people/UnreadMark";
import { PhoneMark } from "./people/PhoneMark";
import { answeredWords } from "./facts";

type Names = Readonly<Record<string, string>>;

export interface ListedGroup {
  readonly name: string;
  readonly points: readonly PointTile[];
}

interface Props {
  readonly label: string;
  readonly groups: readonly ListedGroup[];
  readonly zone: string;
  readonly waves: Names;
  readonly chosen?: string | undefined;
  readonly open: (code: string) => void;
  /** With it every row can be ticked. */
  readonly selection?: { readonly has: (code: string) => boolean; readonly set: (codes: readonly string[], on: boolean) => void };
}

type Row = { readonly head: ListedGroup } | { readonly tile: PointTile };

const narrow = matchMedia("(max-width: 900px)");
const useNarrow = () =>
  useSyncExternalStore(
    (changed) => {
      narrow.addEventListener("change", changed);
      return () => narrow.removeEventListener("change", changed);
    },
    () => narrow.matches,
  );

/** Paper has every row: they are put into the page before it is printed, and leave it afterwards. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const [before, after] = [() => flushSync(() => setPrinting(true)), () => setPrinting(false)];
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}

/** Points as a readable list, however many: only the rows in sight are in the page, and each says which of how many it is. */
export function PointList({ label, groups, zone, waves, chosen, open, selection }: Props) {
  const t = useWords();
  const small = useNarrow();
  const printing = usePrinting();
  const box = useRef<HTMLDivElement>(null);
  const rows: Row[] = groups.flatMap((group) => [...(groups.length > 1 ? [{ head: group }] : []), ...group.points.map((tile) => ({ tile }))]);
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: (i) => ("head" in rows[i]! ? 38 : small ? 96 : 42), overscan: 8 });
  const all = groups.flatMap((group) => group.points.map((tile) => tile.code));
  const ticked = selection && all.length > 0 && all.every(selection.has);
  const walk = (event: KeyboardEvent) => {
    const way = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (way === 0 || !row) return;
    event.preventDefault();
    let next = Number(row.dataset["row"]) + way;
    while (rows[next] && "head" in rows[next]!) next += way;
    if (!rows[next]) return;
    list.scrollToIndex(next);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${next}"] .linklike`)?.focus());
  };
  return (
    <div className={`point-list${selection ? " has-ticks" : ""}`} role="table" aria-label={label} aria-rowcount={rows.length + 1} data-testid="point-list">
      <div role="rowgroup" className="list-head">
        <div role="row" className="list-row">
          {selection && (
            <span role="columnheader">
              <input type="checkbox" aria-label={t("points.tick-all")} checked={ticked === true} onChange={(e) => selection.set(all, e.target.checked)} />
            </span>
          )}
          {(["points.col.point", "points.col.condition", "points.col.since", "tile.col.post", "tile.col.check", "tile.col.call", "tile.col.count"] as const).map((word) => (
            <span role="columnheader" key={word} title={word === "tile.col.count" ? t("points.col.present") : undefined}>
              {t(word)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="list-body" ref={box} tabIndex={-1} onKeyDown={walk}>
        <div role="presentation" className="list-whole" style={{ blockSize: list.getTotalSize() }}>
          {(printing ? rows.map((_, index) => ({ index, key: index, start: 0, size: 0 })) : list.getVirtualItems()).map((item) => {
            const row = rows[item.index]!;
            return (
              <div role="row" key={item.key} data-row={item.index} aria-rowindex={item.index + 2} className={"head" in row ? "list-group" : `list-row${row.tile.code === chosen ? " is-chosen" : ""}`} style={{ transform: `translateY(${item.start}px)`, blockSize: item.size }}>
                {"head" in row ? (
                  <span role="cell" aria-colspan={7}>
                    <b>{row.head.name}</b> <span className="quiet">{row.head.points.length}</span>
                  </span>
                ) : (
                  <>
                    {selection && (
                      <span role="cell">
                        <input type="checkbox" aria-label={row.tile.code} checked={selection.has(row.tile.code)} onChange={(e) => selection.set([row.tile.code], e.target.checked)} />
                      </span>
                    )}
                    <Cells tile={row.tile} zone={zone} waves={waves} open={open} />
                  </>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const Cells = memo(function Cells({ tile, zone, waves, open }: { tile: PointTile; zone: string; waves: Names; open: (code: string) => void }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const heads = tile.closing ?? tile.first;
  const tone = toneOfTile(tile);
  const reason = reasonSentence(tile.reason, tile.arguments, language, waves);
  return (
    <>
      <span role="rowheader" className="list-name">
        <button type="button" className="linklike" onClick={() => open(tile.code)} title={tile.name}>
          {tile.name}
        </button>{" "}
        <span className="quiet">{tile.code}</span> {tile.unread !== undefined && <UnreadMark n={tile.unread} />} {tile.byPhone && <PhoneMark />}
      </span>
      <span role="cell" className="state" title={reason}>
        <Glyph tone={tone} />
        <span>
          <b>{t(wordOfTile(tile))}</b>
          <span className="quiet"> · {reason}</span>
        </span>
      </span>
      <span role="cell" title={dateTime(tile.since, zone)}>
        {shortTime(tile.since, zone, now)}
      </span>
      <span role="cell" data-word={t("tile.col.post")}>
        {tile.onPost ? shortTime(tile.onPost, zone, now) : "–"}
      </span>
      <span role="cell" className={`part-${toneOfReadiness(tile.readiness)}`} data-word={t("tile.col.check")}>
        <span className="part-value">{answeredWords(tile, zone, t)}</span>
      </span>
      <span role="cell" data-word={t("tile.col.call")}>
        {tile.rollCall ? t(`wordShort.${tile.rollCall}`) : "–"}
      </span>
      <span role="cell" data-word={t("tile.col.count")}>
        {heads ? `${heads.present}/${heads.summoned}` : `–/${tile.summoned ?? "–"}`}
      </span>
    </>
  );
});
