import { Link } from "wouter";
import type { ProgrammeAlert, ProgrammeView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { levelWord } from "../../shared/dates";
import { Glyph } from "../../shared/Glyph";
import { span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import { useProgramme } from "./poll";

/** A board is looked at by many and a deadline moves by the day. */
const minute = 60_000;

/** Dates that are near or missed, each with how many units it is about. `linked`: to the programme, for pages that are not it. */
export function Alerts({ programme, linked = false }: { programme: ProgrammeView; linked?: boolean }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  if (programme.alerts.length === 0) return null;
  const scope = (alert: ProgrammeAlert) => (alert.level === undefined ? (programme.further.find((f) => f.plan.id === alert.conference)?.plan.name ?? "") : levelWord(alert.level, language));
  return (
    <section role="status" aria-label={t("programme.deadlines")}>
      <ul className="programme-alerts">
        {programme.alerts.map((alert) => (
          <li key={`${alert.level} ${alert.conference}`} data-testid={`alert-${alert.level ?? alert.conference}`}>
            <Glyph tone={alert.kind === "deadlineMissed" ? "trouble" : "caution"} />
            <span>
              <b>{scope(alert)}</b>:{" "}
              {alert.kind === "deadlineMissed" ? t("programme.alert-missed", { n: alert.count }) : t("programme.alert-near", { n: alert.count, span: span(Math.max(Date.parse(alert.deadline) - now, 0), language) })}
              {linked && (
                <>
                  {" "}
                  <Link href={address.programme(programme.id, alert.level)}>{t("programme.open")}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same on the board of a conference of that programme. */
export function Deadlines({ programmeId }: { programmeId: string }) {
  const { programme } = useProgramme(programmeId, "", minute);
  return programme === undefined ? null : <Alerts programme={programme} linked />;
}
