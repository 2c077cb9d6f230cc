import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { SessionView, WaveView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { dateTime, shortTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { address } from "../addresses";
import { axisOf, lanes, ticks, type Mark } from "./axis";

interface Props {
  readonly conferenceId: string;
  readonly session: SessionView;
  /** The same session as it would be after a shift that somebody is considering. */
  readonly later: SessionView | undefined;
  readonly zone: string;
}

const [line, head] = [28, 30];
/** What a wave's name needs beside its bar. */
const nameRoom = 150;
const narrowest = 700;

/** A session on a line of time: a week and the last ten minutes both to be read. What a shift would move is drawn at both places. */
export function SessionLine({ conferenceId, session, later, zone }: Props) {
  const t = useWords();
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1000);
  useEffect(() => {
    if (!box.current) return;
    const watched = new ResizeObserver(([entry]) => entry && setWidth(Math.max(narrowest, Math.round(entry.contentRect.width))));
    watched.observe(box.current);
    return () => watched.disconnect();
  }, []);
  // A line longer than the screen is looked at where it is now.
  useEffect(() => {
    const here = axisOf(session)?.(now);
    if (box.current && here !== undefined) box.current.scrollLeft = here * width - box.current.clientWidth / 2;
  }, [session.id, width]);
  const place = axisOf(later && Date.parse(later.startsAt ?? "") > Date.parse(session.startsAt ?? "") ? later : session);
  if (!place || session.startsAt === undefined) return <p className="quiet">{t("plan.no-start")}</p>;
  const marksOf = (view: SessionView): readonly (Mark & { readonly wave: WaveView })[] =>
    view.waves.flatMap((wave) => (wave.opensAt === undefined ? [] : [{ key: wave.id, from: Date.parse(wave.opensAt), to: Date.parse(wave.deadline ?? wave.opensAt), wave }]));
  const marks = marksOf(session);
  const lane = lanes(marks, place, nameRoom / width);
  const ghosts = later ? marksOf(later) : [];
  const height = head + Math.max(1, ...[...lane.values()].map((n) => n + 1)) * line + 8;
  const x = (at: number) => place(at) * width;
  const start = Date.parse(session.startsAt);
  const onPost = session.onPostBy === undefined ? undefined : Date.parse(session.onPostBy);
  const base = later?.startsAt !== undefined && Date.parse(later.startsAt) > start ? Date.parse(later.startsAt) : start;
  let free = Infinity;
  return (
    <div className="line-box" ref={box}>
      <svg className="time-line" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("plan.line", { session: session.name })}>
        {[...ticks].reverse().map(([name, minutes]) => {
          const at = x(base - minutes * 60_000);
          const shown = place(base - minutes * 60_000) >= 0 && at >= 0 && free - at > 46;
          if (shown) free = at;
          return shown || minutes === 0 ? (
            <g key={name} className="line-tick">
              <line x1={at} x2={at} y1={head - 8} y2={height} />
              <text x={Math.max(at, 2)} y={head - 14} textAnchor={at < 20 ? "start" : "middle"}>
                {name}
              </text>
            </g>
          ) : null;
        })}
        {ghosts.map((ghost) => (
          <rect key={`later ${ghost.key}`} className="line-ghost" x={x(ghost.from)} y={head + (lane.get(ghost.key) ?? 0) * line} width={Math.max(4, x(ghost.to) - x(ghost.from))} height={line - 9} rx="3" />
        ))}
        {marks.map(({ key, from, to, wave }) => {
          const [left, right, y] = [x(from), x(to), head + (lane.get(key) ?? 0) * line];
          return (
            <Link key={key} href={address.wave(conferenceId, session.id, wave.id)} aria-label={`${wave.name}, ${t(`wave.${wave.state}`)}, ${dateTime(from, zone)}`}>
              <g className={`line-wave is-${wave.state}${wave.passed ? " is-passed" : ""}${wave.gate === "hard" ? " is-gate" : ""}`}>
                <title>{`${wave.name} · ${dateTime(from, zone)} – ${dateTime(to, zone)}`}</title>
                <rect x={left} y={y} width={Math.max(4, right - left)} height={line - 9} rx="3" />
                <text x={left + 7} y={y + 14}>
                  {wave.passed ? "✓ " : ""}
                  {wave.name}
                </text>
              </g>
            </Link>
          );
        })}
        {onPost !== undefined && <path className="line-post" d={`M${x(onPost)} ${head - 6}v${height - head}`} />}
        <line className="line-start" x1={x(start)} x2={x(start)} y1={head - 10} y2={height} />
        {later?.startsAt !== undefined && <line className="line-start is-later" x1={x(Date.parse(later.startsAt))} x2={x(Date.parse(later.startsAt))} y1={head - 10} y2={height} />}
        {place(now) > 0 && place(now) < 1 && (
          <g className="line-now">
            <line x1={x(now)} x2={x(now)} y1={head - 10} y2={height} />
            <text x={x(now)} y={height - 1} textAnchor="middle">
              {shortTime(now, zone, now)}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
