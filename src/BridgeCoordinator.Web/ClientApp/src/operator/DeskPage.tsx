import { useEffect } from "react";
import { useLocation } from "wouter";
import type { DeskSession, MainAct, PointDesk, WaveKind } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { reasonSentence } from "../shared/reasons";
import { toneOfCondition, toneOfReadiness, toneOfWord, type Tone } from "../shared/states";
import { clockTime, countdown, dateTime, shortTime, span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { act, ownerOf, useDesk, useExpectedDesk } from "./desk";
import { Heard } from "./Heard";
import { HelpLine } from "./HelpForm";
import { MessagesButton } from "./MessagesButton";
import { Phoned } from "./Phoned";
import { LanguageButton } from "./LanguageButton";
import { OwnDevice } from "./OwnDevice";
import { SignCount } from "./SignCount";
import { Stale } from "./Stale";
import { StillCard } from "./StillForm";
import { Waiting } from "./Waiting";

/** My point: how it stands, what is next, one main button. */
export function DeskPage() {
  const t = useWords();
  const { desk: held, rows, line, heardAt } = useDesk();
  const desk = useExpectedDesk();
  const now = useNow();
  const [, go] = useLocation();
  useEffect(() => {
    if (held) document.title = `${held.pointName} · ${t("op.title")}`;
  }, [held?.pointName, t]);
  if (!held || !desk) return null;
  const session = desk.session;
  const mine = rows.filter((row) => row.owner === ownerOf(held));
  const start = (main: MainAct) => {
    if (!session) return;
    if (main === "comeOnPost") void act("come-on-post", { sessionId: session.id });
    const path = pathOf(main, session);
    if (path) go(path);
  };

  return (
    <main className="page desk">
      <div className="bar">
        <span className={`line line-${line}`}>{t(navigator.onLine ? (line === "up" ? "door.up" : "door.slow") : "door.offline")}</span>
        <LanguageButton />
      </div>
      <Stale heardAt={heardAt} />
      <div className="where">
        <h1>{desk.pointName}</h1>
        <span className="quiet">
          {desk.conferenceName} {desk.drill && <span className="chip">{t("drill")}</span>} {desk.classified && <span className="chip">{t("classified")}</span>}
        </span>
      </div>
      <MyState desk={desk} now={now} />
      {session ? <Next desk={desk} session={session} now={now} /> : <p className="quiet">{t("desk.no-session")}</p>}
      {desk.still && <StillCard still={desk.still} zone={desk.zone} />}
      <MainButton main={desk.mainAct} go={start} />
      {session?.called && <Heard called={session.called} zone={desk.zone} waits={mine.some((row) => row.act === "answer-roll-call" && !row.refused)} />}
      {session && <SignCount session={session} zone={desk.zone} />}
      {desk.help.length > 0 && (
        <section className="help-lines" aria-label={t("help.title")} data-testid="help-lines">
          {desk.help.map((help) => <HelpLine key={help.kind} help={help} />)}
        </section>
      )}
      {desk.mayAsk && (
        <button type="button" className="wide-button" onClick={() => go("/help")} data-testid="help">
          ! {t("help.title")}
        </button>
      )}
      <MessagesButton unread={desk.thread?.unread ?? 0} />
      <Phoned desk={desk} />
      <Waiting rows={rows} desk={held} />
      {session && <Tasks desk={desk} session={session} waiting={new Set(mine.filter((r) => !r.refused && !r.left).map((r) => r.act))} go={go} />}
      <OwnDevice person={held.person} />
      <footer className="foot">
        {desk.controlRoomPhone !== undefined && (
          <a className="call" href={`tel:${desk.controlRoomPhone.replace(/[^+\d]/g, "")}`}>
            <span>☎ {t("desk.call")}</span>
            <span className="call-number">{desk.controlRoomPhone}</span>
          </a>
        )}
        <p className="leave">
          <span className="quiet" data-testid="me">
            {t("desk.me", { name: desk.me })}
          </span>
          <button type="button" className="plain-button" onClick={() => go("/shift")} data-testid="shift">
            {t("desk.shift")}
          </button>
        </p>
      </footer>
    </main>
  );
}

export function pathOf(main: MainAct, session: DeskSession): string | undefined {
  switch (main) {
    case "answerWave": {
      const wave = session.waves.find((w) => w.answer === undefined || w.answer === "pending") ?? session.waves[0];
      return wave && `/checks/${encodeURIComponent(wave.id)}`;
    }
    case "answerRollCall":
      return "/roll-call";
    case "recordHeadcount": {
      const moment = session.mayCount.find((m) => session[m] === undefined) ?? session.mayCount[0];
      return moment && `/headcount/${moment}`;
    }
    default:
      return undefined;
  }
}

function MyState({ desk, now }: { desk: PointDesk; now: number }) {
  const t = useWords();
  const language = useLanguage();
  const tone = toneOfCondition(desk.condition, desk.reason === "link.suspect" ? "suspect" : undefined);
  return (
    <section className={`my-state tone-${tone}`} data-testid="my-state" data-condition={desk.condition}>
      <Glyph tone={tone} large />
      <div>
        <p className="small">{t("desk.control-sees")}</p>
        <p className="my-word">{t(desk.reason === "link.suspect" ? "condition.suspect" : `condition.${desk.condition}`)}</p>
        <p>{reasonSentence(desk.reason, undefined, language)}</p>
        <p className="small" title={dateTime(desk.since, desk.zone)}>
          {shortTime(desk.since, desk.zone, now)} · {span(now - Date.parse(desk.since), language)}
        </p>
      </div>
    </section>
  );
}

function Next({ desk, session, now }: { desk: PointDesk; session: DeskSession; now: number }) {
  const t = useWords();
  const language = useLanguage();
  const next = desk.nextDeadline;
  const left = next === undefined ? undefined : Date.parse(next.at) - now;
  return (
    <section className="next">
      <p>
        <span className={`phase phase-${session.phase}`} data-testid="phase">
          {session.phase === "live" && "▶ "}
          {t(`phase.${session.phase}`)}
        </span>{" "}
        <b>{session.name}</b>
      </p>
      {next !== undefined && left !== undefined && (
        <p className={`left${left < 0 ? " is-late" : ""}`} title={dateTime(next.at, desk.zone)} role="timer">
          <span className="left-big">{left >= 0 ? t("time.left", { span: left < 600_000 ? countdown(left) : span(left, language) }) : t("time.late", { span: span(-left, language) })}</span>
          <span className="quiet">
            {t(`deadline.${next.kind}`)}: {shortTime(next.at, desk.zone, now)}
          </span>
        </p>
      )}
      <p className="quiet small">{session.startsAt === undefined ? t("desk.no-start") : t("desk.starts", { at: dateTime(session.startsAt, desk.zone) })}</p>
    </section>
  );
}

function MainButton({ main, go }: { main: MainAct; go: (main: MainAct) => void }) {
  const t = useWords();
  const idle = main === "wait" || main === "done";
  return (
    <button type="button" className="main-button" disabled={idle} onClick={() => go(main)} data-testid="main-act" data-act={main}>
      {t(`main.${main}`)}
    </button>
  );
}

interface TasksProps {
  readonly desk: PointDesk;
  readonly session: DeskSession;
  readonly waiting: ReadonlySet<string>;
  readonly go: (path: string) => void;
}

/** The whole day at a glance; what can be changed has its own button. */
function Tasks({ desk, session, waiting, go }: TasksProps) {
  const t = useWords();
  const now = useNow();
  const post = session.onPostAt;
  const call = session.rollCall;
  // A wave may ask for an act one does anyway: its deadline stands with the act.
  const due = (kind: WaveKind) => {
    const asked = session.acts.find((a) => a.kind === kind && !a.done);
    return asked === undefined ? "" : ` · ${t("task.due", { at: shortTime(asked.deadline, desk.zone, now) })}`;
  };
  const task = (key: string, tone: Tone, name: string, value: string, act: string, path?: string, open = "task.change") => (
    <li key={key}>
      <Glyph tone={tone} />
      <span className="task-name">
        {name}
        <span className="quiet">
          {value}
          {waiting.has(act) && ` · ${t("task.waiting")}`}
        </span>
      </span>
      {path !== undefined && (
        <button type="button" className="plain-button" onClick={() => go(path)} aria-label={`${t(open)}: ${name}`}>
          {t(open)}
        </button>
      )}
    </li>
  );
  return (
    <section aria-label={t("desk.overview")}>
      <h2>{t("desk.overview")}</h2>
      <ul className="tasks">
        {task("post", post ? "well" : "idle", t("task.post"), post ? t("task.post.done", { at: clockTime(post, desk.zone), name: session.onPostPerson ?? "" }) : t("task.post.todo") + due("onPost"), "come-on-post")}
        {session.waves.length === 0 && task("wave", "idle", t("wave.title"), t("task.wave.none"), "")}
        {session.waves.map((wave) => {
          const done = wave.answer !== undefined && wave.answer !== "pending";
          return task(
            wave.id,
            done ? toneOfReadiness(wave.answer) : "checking",
            wave.name,
            done ? t(`readiness.${wave.answer}`) : `${t("task.wave.todo")} · ${t("deadline.waveCloses")} ${shortTime(wave.deadline, desk.zone, now)}`,
            "answer-wave",
            `/checks/${encodeURIComponent(wave.id)}`,
            done ? "task.change" : "task.open",
          );
        })}
        {task("call", call ? (call.word ? toneOfWord(call.word) : "checking") : "idle", t("task.call"), call ? (call.word ? t(`word.${call.word}`) : t("task.call.todo") + due("rollCall")) : t("task.call.none"), "answer-roll-call", call && "/roll-call", call?.word ? "task.change" : "task.open")}
        {(["first", "closing"] as const).map((moment) => {
          const count = session[moment];
          const may = session.mayCount.includes(moment);
          return task(
            moment,
            count ? "well" : "idle",
            t(`moment.${moment}`),
            count ? t("task.count.done", { present: count.count.present, summoned: count.count.summoned }) : t(may ? "task.count.todo" : "task.count.later") + due(moment === "first" ? "firstHeadcount" : "closingHeadcount"),
            "record-headcount",
            may ? `/headcount/${moment}` : undefined,
            count ? "task.change" : "task.open",
          );
        })}
      </ul>
    </section>
  );
}
