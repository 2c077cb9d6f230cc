import { useLocation } from "wouter";
import type { DeskSession, PhonedView, PointDesk } from "../contracts.generated";
import { clockTime } from "../shared/time";
import { useWords } from "../shared/words";
import { act } from "./desk";

/** What the control room wrote down for this point while it had no network. It stands until it is said anew, in the same words or others. */
export function Phoned({ desk }: { desk: PointDesk }) {
  const t = useWords();
  const [, go] = useLocation();
  const { session, phoned = [] } = desk;
  if (!session || phoned.length === 0) return null;
  return (
    <section className="note" data-testid="phoned">
      <b>{t("phone.mark")}</b>
      <p className="quiet small">{t("desk.phoned")}</p>
      <ul className="tasks">
        {phoned.map((said) => {
          const path = formOf(said, session);
          return (
            <li key={`${said.part} ${said.waveId ?? ""}`}>
              <span aria-hidden="true">☎</span>
              <span className="task-name">
                {session.waves.find((wave) => wave.id === said.waveId)?.name ?? t(`phone.part.${said.part}`)}
                <span className="quiet">{t("phone.by", { caller: said.caller ?? "–", by: said.by, at: clockTime(said.at, desk.zone) })}</span>
              </span>
              {said.part === "onPost" ? (
                <button type="button" className="plain-button" onClick={() => void act("come-on-post", { sessionId: session.id })} data-testid="phoned-onPost">
                  {t("desk.phoned.me")}
                </button>
              ) : (
                path !== undefined && (
                  <button type="button" className="plain-button" onClick={() => go(path)} aria-label={`${t("task.change")}: ${t(`phone.part.${said.part}`)}`} data-testid={`phoned-${said.part}`}>
                    {t("task.change")}
                  </button>
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function formOf(said: PhonedView, session: DeskSession): string | undefined {
  switch (said.part) {
    case "checks":
      return session.waves.some((wave) => wave.id === said.waveId) ? `/checks/${encodeURIComponent(said.waveId ?? "")}` : undefined;
    case "rollCall":
      return session.rollCall && "/roll-call";
    case "firstHeadcount":
      return session.mayCount.includes("first") ? "/headcount/first" : undefined;
    case "closingHeadcount":
      return session.mayCount.includes("closing") ? "/headcount/closing" : undefined;
    default:
      return undefined;
  }
}
