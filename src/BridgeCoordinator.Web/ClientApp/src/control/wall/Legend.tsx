import type { Condition, PointTile } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { conditionOrder, toneOfCondition } from "../../shared/states";
import { useLanguage, useWords } from "../../shared/words";
import { countsOf, wordsOf, type Words } from "../lore";
import { phoneGlyph, unreadGlyph } from "./card";
import { isFilled, toneCodes } from "./marks";

interface Props {
  readonly points: readonly PointTile[];
  readonly only: Condition | undefined;
  readonly choose: (condition: Condition | undefined) => void;
}

/** What the shapes mean, how many there are of each now, and each a filter. */
export function Legend({ points, only, choose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const counts = countsOf(points);
  const shown = conditionOrder.filter((c) => (counts.get(c) ?? 0) > 0 || c === "silent" || c === "unhealthy" || c === "degraded");
  return (
    <div className="legend" role="group" aria-label={t("counts.label")}>
      {shown.map((condition) => {
        const tone = toneOfCondition(condition) as (typeof toneCodes)[number];
        const n = counts.get(condition) ?? 0;
        return (
          <button key={condition} type="button" className={`count tone-${tone}${n === 0 ? " is-nought" : ""}`} aria-pressed={only === condition} onClick={() => choose(only === condition ? undefined : condition)} data-testid={`legend-${condition}`}>
            <Shape tone={tone} />
            <Glyph tone={tone} />
            <b>{n.toLocaleString(language)}</b>
            <span>{t(`condition.${condition}`)}</span>
          </button>
        );
      })}
      <Said {...wordsOf(points)} />
    </div>
  );
}

/** What the marks in a tile's corners mean; not a state, so not a filter. */
function Said({ byPhone, unread }: Words) {
  const t = useWords();
  const language = useLanguage();
  const shown = [[phoneGlyph, byPhone, "phone.mark"], [unreadGlyph, unread, "wall.unread"]] as const;
  return (
    <>
      {shown.map(
        ([glyph, n, word]) =>
          n > 0 && (
            <span key={glyph} className="count legend-said" data-testid={`legend-${word}`}>
              <i className="corner" aria-hidden="true" />
              <span aria-hidden="true">{glyph}</span>
              <b>{n.toLocaleString(language)}</b>
              <span>{t(word)}</span>
            </span>
          ),
      )}
    </>
  );
}

/** The shape a tile has when it is too small for its glyph. */
function Shape({ tone }: { tone: (typeof toneCodes)[number] }) {
  const size = 9;
  const cells = Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const).filter(([x, y]) => isFilled(tone, x, y, size));
  return (
    <svg className={`shape fill-${tone}`} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      {cells.map(([x, y]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width="1" height="1" />
      ))}
    </svg>
  );
}
