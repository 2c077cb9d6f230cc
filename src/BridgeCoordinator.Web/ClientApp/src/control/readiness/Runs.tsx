import type { WaveRunView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { dateTime, shortTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { Progress } from "../Progress";
import { partsOf, sayParts } from "./checks";

/** Every run with its result as it was at its deadline: what passed is evidence and stays. */
export function Runs({ runs, zone }: { runs: readonly WaveRunView[]; zone: string }) {
  const t = useWords();
  const now = useNow();
  return (
    <section className="panel" aria-label={t("wave.runs")}>
      <h2>{t("wave.runs")}</h2>
      <ul className="runs">
        {runs.map((run) => {
          const parts = partsOf({ ...run, pending: 0 });
          return (
            <li key={run.run}>
              <b>{t("run.round", { n: run.run })}</b>
              <span className="quiet" title={dateTime(run.openedAt, zone)}>
                {shortTime(run.openedAt, zone, now)}
                {run.closedAt !== undefined && ` – ${shortTime(run.closedAt, zone, now)}`}
                {run.failedOnly && ` · ${t("wave.failed-only")}`}
              </span>
              <span className="runs-bar">{run.closedAt !== undefined && <Progress parts={parts} label={sayParts(parts, t)} />}</span>
              <span className="small">{run.closedAt === undefined ? t("wave.open") : sayParts(parts, t)}</span>
              <span className={run.passed === true ? "" : "quiet"}>{run.passed === true ? `✓ ${t("wave.passed")}` : run.passed === false ? t("wave.not-passed") : ""}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
