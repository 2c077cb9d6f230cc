import type { WavePage } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { quorumOf } from "./checks";
import { curveOf, expectedAt } from "./curve";

const [width, height, left, right, top, bottom] = [640, 220, 44, 12, 18, 26];

/** Answers arriving, drawn against the time that is left: the curve should meet the quorum's line before the deadline's. */
export function ArrivalChart({ page, zone }: { page: WavePage; zone: string }) {
  const t = useWords();
  const now = useNow();
  const { wave } = page;
  const opened = page.arrivals[0] ? Date.parse(page.arrivals[0].from) : wave.opensAt ? Date.parse(wave.opensAt) : undefined;
  const deadline = wave.deadline ? Date.parse(wave.deadline) : undefined;
  if (opened === undefined || deadline === undefined || wave.run === 0) return <p className="quiet">{t("wave.not-begun")}</p>;
  const closed = page.closedAt ? Date.parse(page.closedAt) : undefined;
  const curve = curveOf(page.arrivals, Math.max(opened, Math.min(closed ?? now, closed ?? Infinity)));
  const all = wave.ready + wave.readyWithNotes + wave.waived + wave.notReady + wave.noAnswer + wave.pending;
  const most = Math.max(1, all);
  const end = Math.max(deadline, closed ?? now) + 1;
  const x = (at: number) => left + ((width - left - right) * (Math.min(Math.max(at, opened), end) - opened)) / (end - opened);
  const y = (points: number) => height - bottom - ((height - top - bottom) * points) / most;
  const last = curve[curve.length - 1];
  const line = curve.map((dot, i) => `${i === 0 ? "M" : "L"}${x(dot.at).toFixed(1)} ${y(dot.points).toFixed(1)}`).join("");
  const goal = quorumOf(wave);
  const coming = wave.state === "open" ? expectedAt(curve, goal) : undefined;
  const label = t("wave.chart", { n: last?.points ?? 0, of: all, at: clockTime(deadline, zone) });
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {[0, 0.5, 1].map((share) => (
          <g key={share} className="chart-grid">
            <line x1={left} x2={width - right} y1={y(most * share)} y2={y(most * share)} />
            <text x={left - 8} y={y(most * share) + 4} textAnchor="end">
              {Math.round(most * share)}
            </text>
          </g>
        ))}
        {last && <path className="chart-area" d={`${line}L${x(last.at).toFixed(1)} ${y(0)}L${x(opened)} ${y(0)}Z`} />}
        {last && <path className="chart-line" d={line} />}
        {coming !== undefined && last && <line className="chart-coming" x1={x(last.at)} y1={y(last.points)} x2={x(Math.min(coming, end))} y2={y(coming <= end ? goal : last.points + ((goal - last.points) * (end - last.at)) / (coming - last.at))} />}
        <line className="chart-goal" x1={left} x2={width - right} y1={y(goal)} y2={y(goal)} />
        <text className="chart-word" x={width - right - 4} y={y(goal) - 6} textAnchor="end">
          {t("wave.quorum", { n: goal, percent: wave.quorumPercent })}
        </text>
        <line className="chart-deadline" x1={x(deadline)} x2={x(deadline)} y1={top - 8} y2={height - bottom} />
        <text className="chart-word" x={x(deadline) - 5} y={height - 8} textAnchor="end">
          {t("wave.deadline", { at: clockTime(deadline, zone) })}
        </text>
        <text className="chart-word" x={left} y={height - 8}>
          {clockTime(opened, zone)}
        </text>
        {wave.state === "open" && now < end && <line className="chart-now" x1={x(now)} x2={x(now)} y1={top} y2={height - bottom} />}
        {last && <circle className="chart-head" cx={x(last.at)} cy={y(last.points)} r="4" />}
      </svg>
      <figcaption className="quiet small">
        {label}
        {wave.state === "open" && coming !== undefined && ` · ${t(coming <= deadline ? "wave.on-time" : "wave.too-late", { at: clockTime(coming, zone) })}`}
      </figcaption>
    </figure>
  );
}
