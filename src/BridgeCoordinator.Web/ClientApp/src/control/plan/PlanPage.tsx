import { useState } from "react";
import { Link } from "wouter";
import type { SessionView, ShiftPreview } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { dateTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { address } from "../addresses";
import { conferenceCan, type Standing } from "../can";
import type { View } from "../pages";
import { PlanFiles } from "../plans/PlanFiles";
import { Run } from "../Run";
import { SessionLine } from "./SessionLine";
import { ShiftForm, useShiftPreview } from "./ShiftForm";

/** The plan as it stands: every session with its waves on a line of time that moves with its start, and what is done about each. */
export function PlanPage({ standing }: View) {
  const t = useWords();
  const { board } = standing;
  const { conference } = board;
  return (
    <main className="stage plan-page">
      <section className="panel plan-facts" aria-label={conference.name}>
        <dl className="stats">
          <div className="stat">
            <dt>{t("control.room")}</dt>
            <dd>{conference.room}</dd>
          </div>
          <div className="stat">
            <dt>{t("page.points")}</dt>
            <dd>
              <Link href={address.points(conference.id)}>{board.points.length}</Link>
            </dd>
          </div>
          <div className="stat">
            <dt>{t("plan.programme")}</dt>
            <dd>
              <Link href={address.programme(conference.programmeId)} data-testid="to-programme">
                {t("programme.open")}
              </Link>
            </dd>
          </div>
          <div className="stat">
            <dt>{t("plan.phase")}</dt>
            <dd>{t(`conferencePhase.${conference.phase}`)}</dd>
          </div>
          <div className="stat">
            <dt>{t("plan.frozen")}</dt>
            <dd>{conference.frozenAt === undefined ? t("plan.not-frozen") : dateTime(conference.frozenAt, conference.zone)}</dd>
          </div>
        </dl>
        {conference.phase === "draft" && <ActButton main word={t("act.open-conference")} cannot={conferenceCan("open", standing)} act={() => void act(conference.id, "open-conference", {})} busyKey="open-conference" testId="plan-open-conference" />}
      </section>
      <PlanFiles standing={standing} />
      {board.sessions.length === 0 && <p className="quiet">{t("control.no-session")}</p>}
      {board.sessions.map((session) => (
        <Session key={session.id} standing={standing} session={session} />
      ))}
    </main>
  );
}

function Session({ standing, session }: { standing: Standing; session: SessionView }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { id, zone } = standing.board.conference;
  const [to, setTo] = useState<string | undefined>();
  const preview = useShiftPreview(id, session.id, to);
  const fitting = to !== undefined && preview?.to !== undefined && Date.parse(preview.to) === Date.parse(to) ? preview : undefined;
  const left = session.startsAt === undefined ? undefined : Date.parse(session.startsAt) - now;
  return (
    <section className="panel plan-session" aria-label={session.name} data-testid={`session-${session.id}`}>
      <div className="panel-head">
        <h2 className="wave-name">
          {session.name}
          <span className="chip">{t(`kind.${session.kind}`)}</span>
          <span className="chip">{t(`phase.${session.phase}`)}</span>
        </h2>
        <p>
          {session.startsAt === undefined ? t("control.no-start") : <b data-testid={`starts-${session.id}`}>{dateTime(session.startsAt, zone)}</b>}
          {left !== undefined && left > 0 && <span className="quiet"> · {t("time.left", { span: span(left, language) })}</span>}
          <span className="quiet"> · {session.lengthHalfDays === 1 ? t("plan.half-day") : t("plan.half-days", { n: session.lengthHalfDays })}</span>
        </p>
        <Link href={address.go(id, session.id)} className="button" data-testid={`go-${session.id}`}>
          {t("page.go")}
          {session.go.number > 0 && <b className="nav-calls">{session.go.number}</b>}
        </Link>
      </div>
      <SessionLine conferenceId={id} session={session} later={fitting && after(session, fitting)} zone={zone} />
      <ShiftForm standing={standing} session={session} to={to} setTo={setTo} preview={fitting} />
      <details className="plan-course">
        <summary>{t("run.title")}</summary>
        <Run standing={standing} session={session} title={t("run.title")} />
      </details>
    </section>
  );
}

/** The session as the preview has it. */
function after(session: SessionView, preview: ShiftPreview): SessionView {
  const at = (kind: ShiftPreview["moves"][number]["kind"], wave?: string) => preview.moves.find((move) => move.sessionId === session.id && move.kind === kind && move.waveId === wave)?.to;
  return {
    ...session,
    startsAt: preview.to,
    onPostBy: at("onPost") ?? session.onPostBy,
    waves: session.waves.map((wave) => ({ ...wave, opensAt: at("waveOpens", wave.id) ?? wave.opensAt, deadline: at("waveCloses", wave.id) ?? wave.deadline })),
  };
}
