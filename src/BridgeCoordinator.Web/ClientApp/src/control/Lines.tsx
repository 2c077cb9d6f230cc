import type { LineSample, LineView } from "../contracts.generated";
import { Glyph } from "../shared/Glyph";
import type { Tone } from "../shared/states";
import { shortTime } from "../shared/time";
import { useNow } from "../shared/clock";
import { useLanguage, useWords, type Language } from "../shared/words";

const toneOf: Readonly<Record<LineView["grade"], Tone>> = { good: "well", degraded: "caution", unhealthy: "trouble" };

/** How good the lines are, each with its latest figures and the last quarter of an hour. */
export function Lines({ lines, zone }: { lines: readonly LineView[]; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  return (
    <ul className="line-list" data-testid="line-quality">
      {lines.map((line) => (
        <li key={line.line}>
          <Glyph tone={toneOf[line.grade]} />
          <span>
            {t(`line.${line.line}`)}: {t(`grade.${line.grade}`)}{" "}
            <span className="quiet small">{t("tile.since", { at: shortTime(line.since, zone, now) })}</span>
          </span>
          <Spark samples={line.samples} label={t("line.spark")} />
          <span className="quiet small">{line.method === "hub" ? t("line.hub", { rtt: figure(line.samples.at(-1)?.rttP50Ms, language) }) : figures(line, language, t)}</span>
        </li>
      ))}
    </ul>
  );
}

function figures(line: LineView, language: Language, t: ReturnType<typeof useWords>): string {
  const last = line.samples.at(-1);
  return t("line.figures", {
    loss: figure(last?.lossPercent, language),
    jitter: figure(last?.jitterMs, language),
    rtt: figure(last?.rttP50Ms, language),
    mos: figure(line.mos, language),
  });
}

const figure = (value: number | undefined, language: Language): string =>
  value === undefined ? "–" : value.toLocaleString(language, { maximumFractionDigits: value >= 100 ? 0 : 1 });

/** Loss where it is known, else the round trip: a bar for each measurement, full height at 10 % or 400 ms. */
function Spark({ samples, label }: { samples: readonly LineSample[]; label: string }) {
  const shown = samples.slice(-30);
  return (
    <svg width={shown.length * 4} height={16} role="img" aria-label={label}>
      {shown.map((sample, i) => {
        const share = sample.lossPercent === undefined ? (sample.rttP50Ms ?? 0) / 400 : sample.lossPercent / 10;
        const height = Math.max(1, Math.min(1, share) * 16);
        return <rect key={sample.at} x={i * 4} y={16 - height} width={3} height={height} fill="currentColor" />;
      })}
    </svg>
  );
}
