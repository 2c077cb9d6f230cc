import type { GoDecisionView } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { dateTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { Progress } from "../Progress";
import { partsOf, sayParts } from "./checks";

/** What was decided, by whom, and what it looked like then. */
export function Decision({ decision, zone, waveName }: { decision: GoDecisionView; zone: string; waveName: (wave: string) => string }) {
  const t = useWords();
  return (
    <li className="decision" data-testid="decision">
      <Glyph tone={decision.word === "go" ? "live" : "idle"} />
      <div>
        <p>
          <b>{t(`goWord.${decision.word}`)}</b> <span className="quiet">{t("go.decided", { who: decision.by, at: dateTime(decision.at, zone) })}</span>
        </p>
        <p className="small">
          {t("go.then", { n: decision.number, fixing: decision.fixing, waived: decision.waived })}
          {decision.note !== undefined && <q className="reason">{decision.note}</q>}
        </p>
        <ul className="decision-waves">
          {decision.waves.map((wave) => (
            <li key={wave.waveId}>
              <span className="small">{waveName(wave.waveId)}</span>
              <Progress parts={partsOf(wave)} label={sayParts(partsOf(wave), t)} />
              <span className="quiet small">{sayParts(partsOf(wave), t)}</span>
            </li>
          ))}
        </ul>
        {decision.reds.length > 0 && <p className="quiet small">{decision.reds.join(", ")}</p>}
      </div>
    </li>
  );
}
