import type { FixView, WaiverView } from "../../contracts.generated";
import { clockTime, dateTime, shortTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";

/** Who is on it and by when; a time that passed says so. */
export function FixWords({ fix, zone, now }: { fix: FixView | undefined; zone: string; now: number }) {
  const t = useWords();
  const language = useLanguage();
  if (!fix) return <span className="quiet">{t("fix.nobody")}</span>;
  const left = Date.parse(fix.expectedBy) - now;
  return (
    <span className={fix.overdue ? "is-overdue" : undefined}>
      {t("fix.by", { who: fix.by })} · {t("fix.until", { at: clockTime(fix.expectedBy, zone) })} · {left >= 0 ? t("time.left", { span: span(left, language) }) : t("time.late", { span: span(-left, language) })}
    </span>
  );
}

/** Beside a point that is not waived a waiver was for something else: for what was wrong when it was granted. */
export function WaiverWords({ waiver, counts, zone, now }: { waiver: WaiverView; counts: boolean; zone: string; now: number }) {
  const t = useWords();
  return (
    <span title={dateTime(waiver.at, zone)}>
      {t(counts ? "waive.by" : "waive.by-then", { who: waiver.by, at: shortTime(waiver.at, zone, now) })}
      {waiver.reason !== undefined && <q className="reason">{waiver.reason}</q>}
    </span>
  );
}
