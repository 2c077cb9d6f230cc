import type { CheckResult, WhySentence } from "../contracts.generated";
import { Glyph } from "../shared/Glyph";
import { checkName } from "../shared/reasons";
import { toneOfReadiness } from "../shared/states";
import { clockTime } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";

interface Props {
  readonly checks: readonly CheckResult[];
  readonly advice: readonly WhySentence[];
  readonly late: string | undefined;
  readonly zone: string;
}

/** The latest answer, check by check: what was measured against which bound, what was seen, and what to do about it. */
export function Checks({ checks, advice, late, zone }: Props) {
  const t = useWords();
  const language = useLanguage();
  const adviceOf = (code: string | undefined) => advice.find((a) => a.code === code)?.[language];
  return (
    <section>
      <h3>{t("detail.checks")}</h3>
      {late && <p className="quiet">{t("detail.checks.late", { at: clockTime(late, zone) })}</p>}
      {checks.length === 0 && <p className="quiet">{t("detail.checks.none")}</p>}
      <ul className="checks">
        {checks.map((check, i) => (
          <li key={i}>
            <Glyph tone={toneOfReadiness(check.result)} />
            <span>{checkName(check.check, language)}</span>
            <span className="quiet">
              {t(`readiness.${check.result}`)}
              {check.value !== undefined && ` · ${round(check.value)} ${check.unit ?? ""}`}
              {check.threshold !== undefined && ` (${t("detail.checks.bound", { value: `${round(check.threshold)} ${check.unit ?? ""}`.trim() })})`}
            </span>
            {adviceOf(check.code) && <span className="check-more">→ {adviceOf(check.code)}</span>}
            {check.evidence && check.result !== "ready" && <span className="check-more quiet small">{check.evidence}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
