import { useState } from "react";
import { Link } from "wouter";
import type { SessionView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { fromField, span, toField } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { act } from "./acts";
import { ActButton } from "./ActButton";
import { address } from "./addresses";
import { sessionCan, type Standing } from "./can";

/** Live, recess, closed, and the start: what a person does to a session. */
export function Phases({ standing, session }: { standing: Standing; session: SessionView }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [shifting, setShifting] = useState<string | undefined>();
  const { id, zone } = standing.board.conference;
  const left = session.startsAt === undefined ? 0 : Date.parse(session.startsAt) - now;
  const change = (to: string) => void act(id, "change-phase", { sessionId: session.id, to }, `to-${to}`);
  const shift = () => {
    const to = shifting === undefined ? undefined : fromField(shifting, zone);
    if (to === undefined) return;
    setShifting(undefined);
    void act(id, "shift-start", { sessionId: session.id, to });
  };
  return (
    <div className="block">
      <p className="entry-line">
        <b>{t("act.title")}</b>
        <Link href={address.go(id, session.id)} className="go-link" data-testid="go-link">
          {t("page.go")}
          {session.go.number > 0 && <b className="nav-calls">{session.go.number}</b>}
        </Link>
      </p>
      <div className="acts">
        <ActButton
          main={session.phase !== "live"}
          word={t(session.phase === "recess" ? "act.resume" : "act.live")}
          cannot={sessionCan("live", standing, session)}
          act={() => change("live")}
          busyKey="to-live"
          testId="act-live"
          ask={left > 600_000 && session.phase !== "recess" ? { question: t("ask.early-live", { span: span(left, language) }), yes: t("ask.yes.live") } : undefined}
        />
        <ActButton word={t("act.recess")} cannot={sessionCan("recess", standing, session)} act={() => change("recess")} busyKey="to-recess" testId="act-recess" />
        <ActButton
          word={t("act.close")}
          cannot={sessionCan("close", standing, session)}
          act={() => change("closed")}
          busyKey="to-closed"
          testId="act-close"
          ask={{ question: t("ask.close", { session: session.name }), yes: t("ask.yes.close") }}
        />
        {shifting === undefined ? (
          <ActButton word={t("act.shift")} cannot={sessionCan("shift", standing, session)} act={() => setShifting(toField(session.startsAt ?? now, zone))} busyKey="shift-start" testId="act-shift" />
        ) : (
          <form
            className="shift"
            onSubmit={(e) => {
              e.preventDefault();
              shift();
            }}
          >
            <input type="datetime-local" value={shifting} onChange={(e) => setShifting(e.target.value)} aria-label={t("act.shift")} />
            <button type="submit" className="button">
              {t("act.shift.set")}
            </button>
            <button type="button" className="button" onClick={() => setShifting(undefined)}>
              {t("act.cancel")}
            </button>
          </form>
        )}
      </div>
    </div>
  );
}
