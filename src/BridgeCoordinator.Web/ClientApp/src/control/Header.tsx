import { Link } from "wouter";
import type { BoardSnapshot, DateForm, FleetSight, Me, SessionView } from "../contracts.generated";
import { postJson } from "../shared/api";
import { useNow } from "../shared/clock";
import { clockTime, countdown, dateTime, span } from "../shared/time";
import { language as spoken, speak, useLanguage, useWords, type Words } from "../shared/words";
import { otherTheme, setLook, useLook } from "./look";
import { useWatch } from "./watch";

interface Props {
  readonly board: BoardSnapshot;
  readonly session: SessionView | undefined;
  readonly me: Me;
  readonly view: "board" | "points";
  readonly home: string;
}

export function Header({ board, session, me, view, home }: Props) {
  const t = useWords();
  const { conference } = board;
  const { line } = useWatch();
  return (
    <header className="header">
      <div className="header-what">
        <h1>
          {conference.name}
          {conference.drill && <span className="chip chip-held">{t("drill")}</span>}
        </h1>
        <p className="quiet">
          {t("control.room")}: <strong>{conference.room}</strong>
          {conference.phase !== "open" && <span className="chip">{t(`conferencePhase.${conference.phase}`)}</span>}
        </p>
      </div>
      <Countdown session={session} zone={conference.zone} />
      <Sight sight={board.sight} zone={conference.zone} />
      <div className="header-tools">
        <p className={`line line-${line}`}>{t(`door.${line}`)}</p>
        <WallClock zone={conference.zone} />
        <nav>
          {view === "board" ? <Link href={`${home}/points`}>{t("points.title")}</Link> : <Link href={home}>{t("help.board")}</Link>}
          <Link href="/control?all">{t("control.conferences")}</Link>
          <button type="button" className="linklike" onClick={() => speak(spoken() === "vi" ? "en" : "vi")} title={t("language.switch")} data-testid="language">
            {t("language.other")}
          </button>
          <button type="button" className="linklike" onClick={() => setLook({ theme: otherTheme(useLook.getState().theme) })}>
            {t("control.theme")}
          </button>
          <button type="button" className="linklike" title={`${me.name} · ${t(`role.${me.role}`)}`} onClick={() => void postJson("/api/v1/sign-out", {}).finally(() => location.assign("/"))}>
            {t("control.sign-out")}
          </button>
        </nav>
      </div>
    </header>
  );
}

/** The coordinator doubts its own eyes, or says that many fell silent as one. */
function Sight({ sight, zone }: { sight: FleetSight; zone: string }) {
  const t = useWords();
  if (sight.state === "clear") return null;
  const group = sight.group === undefined ? "" : sight.group === "all" ? t("sight.all") : sight.group.replace(/^[A-Za-z]+:/, "");
  return (
    <p className={`sight sight-${sight.state}`} role="status" data-testid="sight">
      <span aria-hidden="true">{sight.state === "blind" ? "⚠ " : "◌ "}</span>
      {t(`sight.${sight.state}`, { group, silent: sight.silent, of: sight.of })}
      {sight.since !== undefined && <span className="quiet"> {t("sight.since", { at: clockTime(sight.since, zone, true) })}</span>}
    </p>
  );
}

function WallClock({ zone }: { zone: string }) {
  const now = useNow();
  return (
    <p className="wall-clock" title={dateTime(now, zone)}>
      {clockTime(now, zone, true)}
    </p>
  );
}

function Countdown({ session, zone }: { session: SessionView | undefined; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  if (!session) return <div className="countdown quiet">{t("control.no-session")}</div>;
  const start = session.startsAt === undefined ? undefined : Date.parse(session.startsAt);
  const left = start === undefined ? undefined : start - now;
  const two = 2 * 86_400_000;
  const big = left === undefined ? t("control.no-start") : Math.abs(left) > two ? span(Math.abs(left), language) : countdown(left);
  const running = session.phase === "live" || session.phase === "recess";
  return (
    <div className="countdown">
      <p className="countdown-session">
        <span className={`phase phase-${session.phase}`} data-testid="phase">
          {session.phase === "live" && <span aria-hidden="true">▶ </span>}
          {t(`phase.${session.phase}`)}
        </span>
        {session.name}
      </p>
      <p className={`countdown-big${session.overdue ? " is-overdue" : ""}${left === undefined ? " is-words" : ""}`} role="timer">
        {session.phase === "closed" ? "–" : big}
      </p>
      <p className="quiet">
        {session.phase === "closed"
          ? ""
          : session.overdue
            ? `! ${t("control.overdue")}`
            : left === undefined
              ? session.form && dateForm(session.form, t)
              : left >= 0
                ? t("control.to-start")
                : running
                  ? t("control.since-start")
                  : ""}
        {start !== undefined && ` · ${t("control.starts", { at: dateTime(start, zone) })}`}
      </p>
    </div>
  );
}

const day = (text: string) => text.slice(0, 10).split("-").reverse().join("/");
const dateForm = (form: DateForm, t: Words): string =>
  t(`date.${form.kind}`, { first: day(form.first), last: day(form.last ?? form.first), month: form.first.slice(0, 7).split("-").reverse().join("/") });
