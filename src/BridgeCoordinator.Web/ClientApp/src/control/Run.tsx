import type { ReactNode } from "react";
import { Link } from "wouter";
import type { SessionView, WaveView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import type { Tone } from "../shared/states";
import { clockTime, dateTime, shortTime, span } from "../shared/time";
import { useLanguage, useWords, type Words } from "../shared/words";
import { act } from "./acts";
import { address } from "./addresses";
import { ActButton } from "./ActButton";
import { conferenceCan, rollCallCan, waveCan, type Standing } from "./can";
import { Phases } from "./Phases";
import { Progress } from "./Progress";
import { partsOf, sayParts } from "./readiness/checks";
import { WaveBar } from "./WaveBar";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView | undefined;
  readonly title?: string;
}

/** The course of the session from top to bottom, now in its place, and beside each thing what may be done about it. */
export function Run({ standing, session, title }: Props) {
  const t = useWords();
  const { conference } = standing.board;
  const id = conference.id;
  return (
    <section className="panel run" aria-label={title ?? t("run.title")}>
      <h2>{title ?? t("run.title")}</h2>
      {conference.phase === "draft" && (
        <ActButton main word={t("act.open-conference")} cannot={conferenceCan("open", standing)} act={() => void act(id, "open-conference", {})} busyKey="open-conference" testId="act-open-conference" />
      )}
      {session && <TimeLine standing={standing} session={session} />}
      {session && <RollCall standing={standing} session={session} />}
      {session && <Phases standing={standing} session={session} />}
      {conference.phase === "open" && standing.board.sessions.every((s) => s.phase === "closed") && (
        <ActButton
          word={t("act.close-conference")}
          cannot={conferenceCan("close", standing)}
          act={() => void act(id, "close-conference", {})}
          busyKey="close-conference"
          testId="act-close-conference"
          ask={{ question: t("ask.close-conference"), yes: t("act.close-conference") }}
        />
      )}
    </section>
  );
}

function TimeLine({ standing, session }: { standing: Standing; session: SessionView }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const zone = standing.board.conference.zone;
  const entries: { at: number | undefined; key: string; row: ReactNode; tone: Tone }[] = session.waves.map((wave) => ({
    at: wave.opensAt === undefined ? undefined : Date.parse(wave.opensAt),
    key: `wave-${wave.id}`,
    tone: toneOfWave(wave),
    row: <Wave standing={standing} session={session} wave={wave} />,
  }));
  if (session.onPostBy !== undefined)
    entries.push({
      at: Date.parse(session.onPostBy),
      key: "post",
      tone: session.onPost >= session.expected ? "well" : Date.parse(session.onPostBy) < now ? "caution" : "idle",
      row: (
        <p className="entry-line">
          <b>{t("run.on-post")}</b>
          <span>
            {session.onPost}/{session.expected}
          </span>
        </p>
      ),
    });
  if (session.startsAt !== undefined)
    entries.push({
      at: Date.parse(session.startsAt),
      key: "start",
      tone: session.phase === "live" ? "live" : session.overdue ? "caution" : "idle",
      row: (
        <p className="entry-line">
          <b>{t("run.start")}</b>
          <span>{session.overdue ? t("control.overdue") : ""}</span>
        </p>
      ),
    });
  entries.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  const next = entries.findIndex((e) => (e.at ?? Infinity) > now);
  const nowAt = next < 0 ? entries.length : next;
  const mark = (
    <li key="now" className="now">
      <span>{t("run.now", { at: clockTime(now, zone) })}</span>
    </li>
  );
  return (
    <ol className="course">
      {entries.flatMap((entry, i) => [
        ...(i === nowAt ? [mark] : []),
        <li key={entry.key} className={entry.at !== undefined && entry.at <= now ? "is-past" : ""}>
          <time title={entry.at === undefined ? undefined : `${dateTime(entry.at, zone)} · ${relative(entry.at, now)}`}>{entry.at === undefined ? "–" : shortTime(entry.at, zone, now)}</time>
          <Glyph tone={entry.tone} />
          <div className="entry">{entry.row}</div>
        </li>,
      ])}
      {nowAt === entries.length && mark}
    </ol>
  );

  function relative(at: number, from: number): string {
    return at >= from ? t("time.left", { span: span(at - from, language) }) : t("time.ago", { span: span(from - at, language) });
  }
}

/** What there is of each, noughts left out. */
const sayCounts = (t: Words, parts: readonly (readonly [string, number])[]): string =>
  parts
    .filter(([, n]) => n > 0)
    .map(([key, n]) => t(key, { n }))
    .join(" · ");

const toneOfWave = (wave: WaveView): Tone =>
  wave.state === "open" ? "checking" : wave.state === "skipped" ? "held" : wave.state === "planned" ? "idle" : wave.passed ? "well" : wave.notReady > 0 ? "trouble" : wave.noAnswer > 0 ? "silent" : wave.readyWithNotes > 0 ? "caution" : "well";

function Wave({ standing, session, wave }: { standing: Standing; session: SessionView; wave: WaveView }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const zone = standing.board.conference.zone;
  const id = standing.board.conference.id;
  const open = wave.state === "open";
  const left = wave.deadline === undefined ? undefined : Date.parse(wave.deadline) - now;
  const body = { sessionId: session.id, waveId: wave.id };
  const parts = partsOf(wave);
  const counts = sayParts(parts, t);
  return (
    <>
      <p className="entry-line">
        <Link href={address.wave(id, session.id, wave.id)} className="wave-link" title={wave.checks.join(", ")}>
          {wave.name}
        </Link>
        <span>
          {t(`wave.${wave.state}`)}
          {wave.run > 1 && ` · ${t("run.round", { n: wave.run })}`}
        </span>
      </p>
      {(open || wave.state === "closed") && (
        <>
          <WaveBar wave={wave} />
          <p className="quiet small">{counts}</p>
        </>
      )}
      <p className="entry-acts">
        {open ? (
          <>
            <span className="small left">{left !== undefined && (left >= 0 ? t("time.left", { span: span(left, language) }) : t("time.late", { span: span(-left, language) }))}</span>
            <ActButton word={t("act.close-wave")} cannot={waveCan("close", standing, session, wave)} act={() => void act(id, "close-wave", { ...body, run: wave.run }, `close-${wave.id}`)} busyKey={`close-${wave.id}`} testId={`act-close-wave-${wave.id}`} />
          </>
        ) : (
          <>
            <span className="small quiet">{wave.state === "planned" && wave.deadline !== undefined && t("run.until", { at: shortTime(wave.deadline, zone, now) })}</span>
            <ActButton
              word={t(wave.state === "closed" ? "act.rerun-wave" : "act.open-wave")}
              cannot={waveCan("open", standing, session, wave)}
              act={() => void act(id, "open-wave", { ...body, rerun: wave.state === "closed" }, `open-${wave.id}`)}
              busyKey={`open-${wave.id}`}
              testId={`act-open-wave-${wave.id}`}
            />
          </>
        )}
      </p>
    </>
  );
}

function RollCall({ standing, session }: { standing: Standing; session: SessionView }) {
  const t = useWords();
  const call = session.rollCall;
  const id = standing.board.conference.id;
  return (
    <div className="block">
      <p className="entry-line">
        <b>
          <Link href={address.rollCall(id)} className="wave-link">
            {t("call.title")}
          </Link>
        </b>
        <span>{call ? `${t("call.round", { n: call.round })} · ${t(call.open ? "wave.open" : "wave.closed")}` : t("call.none")}</span>
      </p>
      {call && (
        <>
          <Progress parts={[["well", call.allClear], ["trouble", call.trouble], ["idle", call.pending]]} label={t("call.title")} />
          <p className="quiet small">{sayCounts(t, [["call.clear", call.allClear], ["call.trouble", call.trouble], [call.open ? "run.pending" : "run.no-answer", call.pending]])}</p>
        </>
      )}
      <p className="entry-acts">
        <span />
        {call?.open ? (
          <ActButton word={t("act.close-roll-call")} cannot={rollCallCan("close", standing, session)} act={() => void act(id, "close-roll-call", { sessionId: session.id, round: call.round })} busyKey="close-roll-call" testId="act-close-roll-call" />
        ) : (
          <ActButton word={t(call ? "act.again-roll-call" : "act.open-roll-call")} cannot={rollCallCan("open", standing, session)} act={() => void act(id, "open-roll-call", { sessionId: session.id })} busyKey="open-roll-call" testId="act-open-roll-call" />
        )}
      </p>
    </div>
  );
}
