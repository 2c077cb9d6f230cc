import type { BoardSnapshot, ReplayChapter, ReplayReel } from "../../contracts.generated";
import { clockTime, dateTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { currentSession } from "../board";
import { toneOfFact } from "../facts";
import { bands, begins, ends, nextMark, share, speeds, type Speed } from "./line";

interface Props {
  readonly reel: ReplayReel;
  readonly chapter: ReplayChapter;
  readonly board: BoardSnapshot;
  readonly showing: { readonly at: number; readonly playing: boolean; readonly speed: Speed; readonly failed: boolean };
  readonly choose: (session: string | null) => void;
  readonly seek: (at: number) => void;
  readonly play: (on: boolean) => void;
  readonly hasten: (speed: Speed) => void;
  readonly mark: (forward: boolean) => void;
}

/** What plays, how fast, and the line of time one pulls along. */
export function Controls({ reel, chapter, board, showing, choose, seek, play, hasten, mark }: Props) {
  const t = useWords();
  const { at, playing, speed, failed } = showing;
  const names: Readonly<Record<string, string>> = Object.fromEntries(board.sessions.map((s) => [s.id, s.name]));
  return (
    <section className="replay-bar" aria-label={t("page.replay")}>
      <div className="replay-buttons">
        <button type="button" className="button replay-play" onClick={() => play(!playing)} data-testid="replay-play">
          <span aria-hidden="true">{playing ? "❚❚" : "▶"}</span> {t(playing ? "replay.pause" : "replay.play")}
        </button>
        <button type="button" className="button" onClick={() => mark(false)} disabled={!nextMark(reel.marks, at, false)} data-testid="replay-previous">
          <span aria-hidden="true">◂</span> {t("replay.previous")} <kbd aria-hidden="true">,</kbd>
        </button>
        <button type="button" className="button" onClick={() => mark(true)} disabled={!nextMark(reel.marks, at, true)} data-testid="replay-next">
          {t("replay.next")} <span aria-hidden="true">▸</span> <kbd aria-hidden="true">.</kbd>
        </button>
        <label>
          <span className="quiet">{t("replay.speed")}</span>{" "}
          <select value={speed} onChange={(e) => hasten(speeds.find((s) => String(s) === e.target.value) ?? 1)} data-testid="replay-speed">
            {speeds.map((s) => (
              <option key={s} value={s}>
                {t("replay.times", { n: s })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="quiet">{t("replay.stretch")}</span>{" "}
          <select value={chapter.sessionId ?? ""} onChange={(e) => choose(e.target.value === "" ? null : e.target.value)} data-testid="replay-stretch">
            {reel.chapters.map((c) => (
              <option key={c.sessionId ?? ""} value={c.sessionId ?? ""}>
                {c.sessionId === undefined ? t("replay.whole") : (names[c.sessionId] ?? c.sessionId)}
              </option>
            ))}
          </select>
        </label>
        {failed && (
          <span role="status" className="replay-failed">
            ! {t("replay.failed")}
          </span>
        )}
      </div>
      <div className="replay-line">
        <Drawing reel={reel} chapter={chapter} />
        <input
          type="range"
          min={begins(chapter)}
          max={ends(chapter)}
          step={1000}
          value={at}
          aria-label={t("replay.line")}
          aria-valuetext={t("replay.at", { at: `${dateTime(at, reel.zone).slice(0, 10)} ${clockTime(at, reel.zone, true)}`, phase: t(`phase.${currentSession(board)?.phase ?? "planned"}`) })}
          onInput={(e) => seek(Number(e.currentTarget.value))}
          onKeyDown={(e) => {
            if (e.key !== " ") return;
            e.preventDefault();
            play(!playing);
          }}
          data-testid="replay-line"
        />
        <p className="replay-ends quiet small">
          <span>{dateTime(chapter.from, reel.zone)}</span>
          <span>{dateTime(chapter.to, reel.zone)}</span>
        </p>
      </div>
    </section>
  );
}

const [wide, high, base] = [1200, 44, 34];

/** How much was written when, in which phase, and where the marks are. What it says in words stands in the list of marks. */
function Drawing({ reel, chapter }: { reel: ReplayReel; chapter: ReplayChapter }) {
  const most = Math.max(1, ...chapter.facts);
  const step = wide / chapter.facts.length;
  const seen = reel.marks.filter((m) => share(chapter, Date.parse(m.at)) >= 0 && share(chapter, Date.parse(m.at)) <= 1);
  return (
    <svg className="replay-drawing" viewBox={`0 0 ${wide} ${high}`} preserveAspectRatio="none" aria-hidden="true">
      {bands(chapter, reel.marks).map((band) => (
        <rect key={`${band.phase} ${band.from}`} className={`replay-band replay-band-${band.phase}`} x={band.from * wide} width={Math.max(1, (band.to - band.from) * wide)} y={0} height={base} />
      ))}
      {chapter.facts.map((n, i) => n > 0 && <rect key={i} className="replay-facts" x={i * step} width={Math.max(1, step - 1)} y={base - (Math.sqrt(n / most) * (base - 8))} height={Math.sqrt(n / most) * (base - 8)} />)}
      {seen.map((m) => (
        <rect key={m.seq} className={`replay-mark replay-mark-${toneOfFact(m)}`} x={share(chapter, Date.parse(m.at)) * wide - 1} width={2} y={base} height={high - base} />
      ))}
    </svg>
  );
}
