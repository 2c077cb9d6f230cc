import type { PointTile } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { nameOf } from "../board";

const shown = 12;

/** The points that were chosen; each can be taken back. */
export function Chosen({ codes, points, set }: { codes: readonly string[]; points: readonly PointTile[]; set: (codes: readonly string[]) => void }) {
  const t = useWords();
  if (codes.length === 0) return null;
  return (
    <div className="chosen" data-testid="chosen">
      <span className="quiet small">{t("cue.call.chosen", { n: codes.length })}</span>
      {codes.slice(0, shown).map((code) => (
        <button key={code} type="button" className="button chosen-one" onClick={() => set(codes.filter((c) => c !== code))} aria-label={t("cue.call.drop", { point: nameOf(points, code) ?? code })}>
          {nameOf(points, code) ?? code} ×
        </button>
      ))}
      {codes.length > shown && <span className="quiet small">+{codes.length - shown}</span>}
      {codes.length > 1 && (
        <button type="button" className="linklike small" onClick={() => set([])}>
          {t("cue.call.clear")}
        </button>
      )}
    </div>
  );
}
