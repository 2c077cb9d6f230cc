import { Link } from "wouter";
import { useWords } from "../../shared/words";
import { address } from "../addresses";
import type { Standing } from "../can";
import { RingList, useRing } from "./RingList";

const first = 3;

/** The next few to ring, on the overview; nothing where nobody is to be rung. */
export function RingPanel({ standing, open }: { standing: Standing; open: (code: string) => void }) {
  const t = useWords();
  const { value } = useRing(standing.board);
  if (!value || value.total === 0) return null;
  return (
    <section className="panel ring-panel" aria-label={t("page.ring")} data-testid="ring-panel">
      <h2>
        {t("page.ring")} <span className="quiet">{value.total}</span>
      </h2>
      <RingList standing={standing} lines={value.lines.slice(0, first)} open={open} brief />
      {value.total > first && <Link href={address.ring(standing.board.conference.id)}>{t("ring.all", { n: value.total })}</Link>}
    </section>
  );
}
