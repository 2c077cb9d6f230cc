import { clockTime } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { forgetRow } from "./desk";
import type { OutboxRow } from "./outbox";

/** What waits to be sent, and what the coordinator would not take, in its own words. */
export function Waiting({ rows, zone }: { rows: readonly OutboxRow[]; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  const waiting = rows.filter((row) => row.refused === undefined);
  const refused = rows.filter((row) => row.refused !== undefined);
  return (
    <>
      {waiting.length > 0 && (
        <section className="note" role="status" data-testid="outbox">
          <b>{t("outbox.some", { n: waiting.length })}</b>
          <p>{t("outbox.kept")}</p>
          <p className="small">{waiting.map((row) => `${t(`outbox.act.${row.act}`)} ${clockTime(row.occurredAt, zone)}`).join(" · ")}</p>
        </section>
      )}
      {refused.map((row) => (
        <section key={row.id} className="refusal" role="alert" data-testid="refused">
          <b>
            {t("outbox.refused")}: {t(`outbox.act.${row.act}`)} {clockTime(row.occurredAt, zone)}
          </b>
          <p>{row.refused?.[language]}</p>
          <button type="button" className="plain-button" onClick={() => void forgetRow(row.id)}>
            {t("outbox.forget")}
          </button>
        </section>
      ))}
    </>
  );
}
