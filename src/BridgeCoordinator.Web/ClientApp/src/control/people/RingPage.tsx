import { useWords } from "../../shared/words";
import type { View } from "../pages";
import { useQuery } from "../query";
import { RingList, useRing } from "./RingList";

/** Whom to ring, whole, on screen and on paper. */
export function RingPage({ standing }: View) {
  const t = useWords();
  const { value } = useRing(standing.board);
  const [, change] = useQuery();
  return (
    <main className="ring-page">
      <div className="ring-head">
        <p className="quiet">{t("ring.how")}</p>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {t("ring.print")}
        </button>
      </div>
      {value?.lines.length === 0 && <p data-testid="ring-none">✓ {t("ring.none")}</p>}
      {value && <RingList standing={standing} lines={value.lines} open={(point) => change({ point }, true)} />}
      {value && value.total > value.lines.length && <p className="quiet">{t("ring.more", { n: value.total - value.lines.length })}</p>}
    </main>
  );
}
