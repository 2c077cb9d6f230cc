import type { ReactNode } from "react";
import type { BoardSnapshot, DateForm, FleetSight, SessionView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { clockTime, countdown, dateTime, span } from "../shared/time";
import { useLanguage, useWords, type Words } from "../shared/words";
import { useWatch } from "./watch";

interface Props {
  readonly board: BoardSnapshot;
  readonly session: SessionView | undefined;
  /** The page's name; without one the conference is the heading, and the countdown large. */
  readonly title: string | undefined;
  /** Who directs, where somebody may. */
  readonly director?: ReactNode;
}

export function Header({ board, session, title, director }: Props) {
  const t = useWords();
  const { conference } = board;
  const { line, heardAt } = useWatch();
  const language = useLanguage();
  useNow();
  const drill = conference.drill && <span className="chip chip-held">{t("drill")}</span>;
  return (
    <header className={`header${title === undefined ? "" : " header-small"}`}>
      <div className="header-what">
        <h1>
          {title ?? conference.name}
          {drill}
          {conference.classified && (
            <span className="chip chip-held" data-testid="classified">
              {t("classified")}
            </span>
          )}
        </h1>
        <p className="quiet">
          {title === undefined ? (
            <>
              {t("control.room")}: <strong>{conference.room}</strong>
            </>
          ) : (
            conference.name
          )}
          {conference.phase !== "open" && <span className="chip">{t(`conferencePhase.${conference.phase}`)}</span>}
        </p>
        {director}
      </div>
      <Countdown session={session} zone={conference.zone} />
      <div className="header-tools">
        <p className={`line line-${line}`}>
          {t(`door.${line}`)} · <span data-testid="data-age">{t("data.age", { span: span(Date.now() - heardAt, language) })}</span>
        </p>
        <WallClock zone={conference.zone} />
      </div>
      <Sight sight={board.sight} zone={conference.zone} />
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
      <span className="on-paper">{dateTime(now, zone).slice(0, 10)} </span>
      {clockTime(now, zone, true)}
    </p>
  );
}

export function Countdown({ session, zone }: { session: SessionView | undefined; zone: string }) {
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
        {[session.phase === "closed" ? "" : session.overdue ? `! ${t("control.overdue")}` : left === undefined ? session.form && dateForm(session.form, t) : left >= 0 ? t("control.to-start") : running ? t("control.since-start") : "", start !== undefined && t("control.starts", { at: dateTime(start, zone) })]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}

const day = (text: string) => text.slice(0, 10).split("-").reverse().join("/");
const dateForm = (form: DateForm, t: Words): string =>
  t(`date.${form.kind}`, { first: day(form.first), last: day(form.last ?? form.first), month: form.first.slice(0, 7).split("-").reverse().join("/") });
