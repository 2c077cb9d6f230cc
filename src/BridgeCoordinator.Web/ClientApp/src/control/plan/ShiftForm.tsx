import { useState, type FormEvent } from "react";
import type { SessionView, ShiftPreview } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { dateTime, fromField, shortTime, span, toField } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { sessionCan, type Standing } from "../can";
import { useDocument } from "../readiness/useDocument";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly to: string | undefined;
  readonly setTo: (to: string | undefined) => void;
  readonly preview: ShiftPreview | undefined;
}

const steps = [-45, -15, 15, 30, 45, 60] as const;

/** The start is moved by minutes or set to an hour; what would move with it, and what stays, is said before anybody does it. */
export function ShiftForm({ standing, session, to, setTo, preview }: Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { id, zone } = standing.board.conference;
  const [typed, setTyped] = useState<string | undefined>();
  const cannot = sessionCan("shift", standing, session);
  const start = session.startsAt === undefined ? undefined : Date.parse(session.startsAt);
  const by = (minutes: number) => setTo(new Date((to === undefined ? (start ?? now) : Date.parse(to)) + minutes * 60_000).toISOString());
  const set = (event: FormEvent) => {
    event.preventDefault();
    const at = typed === undefined ? undefined : fromField(typed, zone);
    if (at !== undefined) setTo(at);
  };
  const moved = to === undefined || start === undefined ? undefined : Date.parse(to) - start;
  return (
    <div className="shift-form">
      <div className="shift-steps" role="group" aria-label={t("act.shift")}>
        {steps.map((minutes) => (
          <ActButton key={minutes} word={`${minutes > 0 ? "+" : "−"}${Math.abs(minutes)}′`} cannot={cannot ?? (start === undefined ? "cannot.no-start" : undefined)} act={() => by(minutes)} busyKey="none" testId={`shift-${minutes}`} />
        ))}
        <form onSubmit={set}>
          <input type="datetime-local" value={typed ?? toField(to ?? start ?? now, zone)} onChange={(e) => setTyped(e.target.value)} aria-label={t("act.shift")} disabled={cannot !== undefined} />
          <button type="submit" className="button" aria-disabled={cannot !== undefined}>
            {t("shift.look")}
          </button>
        </form>
      </div>
      {to !== undefined && (
        <div className="shift-preview" data-testid="shift-preview">
          <p>
            <b>{t("shift.to", { at: dateTime(to, zone) })}</b>
            {moved !== undefined && moved !== 0 && <span className="quiet"> · {t(moved > 0 ? "shift.later" : "shift.earlier", { span: span(Math.abs(moved), language) })}</span>}
          </p>
          {preview ? (
            <ul className="moves">
              {preview.moves.map((move) => (
                <li key={`${move.sessionId} ${move.kind} ${move.waveId ?? ""}`} className={move.from === move.to ? "quiet" : undefined}>
                  <span>{move.waveId === undefined ? `${t(`move.${move.kind}`)}${move.sessionId === session.id ? "" : ` · ${move.name}`}` : `${move.name} · ${t(`move.${move.kind}`)}`}</span>
                  <span>{move.from === undefined ? "–" : shortTime(move.from, zone, now)}</span>
                  <span aria-hidden="true">→</span>
                  <b>{move.to === undefined ? "–" : move.from === move.to ? t("move.stays") : shortTime(move.to, zone, now)}</b>
                </li>
              ))}
            </ul>
          ) : (
            <p className="quiet">{t("control.loading")}</p>
          )}
          <p className="entry-acts">
            <button type="button" className="button" onClick={() => (setTo(undefined), setTyped(undefined))}>
              {t("act.cancel")}
            </button>
            <ActButton
              main
              word={t("act.shift.set")}
              cannot={cannot ?? (moved === 0 ? "cannot.same-start" : undefined)}
              act={() => void act(id, "shift-start", { sessionId: session.id, to }).then(() => (setTo(undefined), setTyped(undefined)))}
              busyKey="shift-start"
              testId="shift-go"
            />
          </p>
        </div>
      )}
    </div>
  );
}

/** What the coordinator says would move; a start it refuses has no preview, and the act will say why. */
export const useShiftPreview = (conferenceId: string, sessionId: string, to: string | undefined): ShiftPreview | undefined =>
  useDocument<ShiftPreview>(`/api/v1/conferences/${encodeURIComponent(conferenceId)}/sessions/${encodeURIComponent(sessionId)}/shift${to === undefined ? "" : `?to=${encodeURIComponent(to)}`}`, to).value;
