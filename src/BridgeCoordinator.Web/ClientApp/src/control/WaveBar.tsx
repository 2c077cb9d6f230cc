import type { WaveView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { useWords } from "../shared/words";
import { timeUsed } from "./overview/pulse";
import { Progress } from "./Progress";
import { partsOf, sayParts } from "./readiness/checks";

/** The answers of a wave against its time: what is answered above, how much of the time is gone below, so that one is seen to run ahead of the other. */
export function WaveBar({ wave }: { wave: WaveView }) {
  const t = useWords();
  const now = useNow();
  const parts = partsOf(wave);
  const used = wave.state === "open" ? timeUsed(wave, now) : undefined;
  return (
    <>
      <Progress parts={parts} label={sayParts(parts, t)} />
      {used !== undefined && (
        <svg className="time-bar" viewBox="0 0 100 3" preserveAspectRatio="none" role="img" aria-label={t("wave.used", { percent: Math.round(used * 100) })}>
          <title>{t("wave.used", { percent: Math.round(used * 100) })}</title>
          <rect width="100" height="3" className="fill-idle" />
          <rect width={100 * used} height="3" className="fill-time" />
        </svg>
      )}
    </>
  );
}
