import type { DateForm } from "../../contracts.generated";
import { dateForm } from "../../shared/dates";
import { span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";

const dayMs = 86_400_000;

interface Props {
  readonly form: DateForm | undefined;
  /** The first instant that is too late. */
  readonly deadline: string | undefined;
  /** When the time began to run. */
  readonly from: string;
  readonly now: number;
  readonly settled: boolean;
}

/** The date in its own form, and the time that is left of it, drawn under the bar of what was held so that the two can be compared. */
export function TimeLeft({ form, deadline, from, now, settled }: Props) {
  const t = useWords();
  const language = useLanguage();
  const end = deadline === undefined ? undefined : Date.parse(deadline);
  const left = end === undefined ? 0 : end - now;
  const whole = (ms: number) => span(ms >= dayMs ? Math.floor(ms / dayMs) * dayMs : ms, language);
  const said = end === undefined ? "" : left > 0 ? t("time.left", { span: whole(left) }) : settled ? t("form.passed") : t("time.late", { span: whole(-left) });
  const start = Math.min(Date.parse(from), now);
  const gone = end === undefined ? 0 : Math.min(100, Math.max(0, (100 * (now - start)) / Math.max(end - start, 1)));
  return (
    <div className="time-left">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={said}>
        <rect width="100" height="4" className="fill-idle" />
        <rect width={gone} height="4" className="fill-time" />
        {end !== undefined && <rect x={Math.min(gone, 99.4)} width="0.6" height="4" className="fill-now" />}
      </svg>
      <p>
        <b>{dateForm(form, t)}</b>
        <span className={left <= 0 && !settled && end !== undefined ? "is-overdue" : "quiet"}>{said}</span>
      </p>
    </div>
  );
}
