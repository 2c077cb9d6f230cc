import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { serverNow } from "../../shared/clock";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import { useKeys } from "../keys";

interface Target {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly points: readonly string[];
}

interface Props extends Target {
  readonly close: () => void;
  readonly done: () => void;
}

const most = 500;
const shortest = 3;

/** A waiver is somebody's word: it names the points, asks why, and stays with the name of who granted it. */
export function WaiveDialog({ close, done, ...target }: Props) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const field = useId();
  const ready = reason.trim().length >= shortest;
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    close();
    void inParts(target.points, (points) => act(target.conferenceId, "grant-waiver", { sessionId: target.sessionId, waveId: target.waveId, points, reason: reason.trim() })).then(done);
  };
  return (
    <Box title={t("waive.title", { n: target.points.length })} close={close}>
      <form onSubmit={go} className="care-form">
        <Codes points={target.points} />
        <label htmlFor={field}>{t("waive.reason")}</label>
        <textarea id={field} value={reason} maxLength={500} rows={3} autoFocus onChange={(e) => setReason(e.target.value)} data-testid="waive-reason" />
        <p className="quiet small">{t("waive.how")}</p>
        <div className="dialog-acts">
          <button type="button" className="button" onClick={close}>
            {t("act.cancel")}
          </button>
          <button type="submit" className="button button-main" aria-disabled={!ready} title={ready ? undefined : t("cannot.reason")} data-testid="waive-go">
            {t("act.waive")}
          </button>
        </div>
      </form>
    </Box>
  );
}

const spans = [10, 20, 30, 60, 120] as const;

/** Who takes a repair says by when: after that it counts as nobody's again. */
export function FixDialog({ close, done, ...target }: Props) {
  const t = useWords();
  const [minutes, setMinutes] = useState<number>(30);
  const go = (event: FormEvent) => {
    event.preventDefault();
    close();
    const expectedBy = new Date(serverNow() + minutes * 60_000).toISOString();
    void inParts(target.points, (points) => act(target.conferenceId, "take-fix", { sessionId: target.sessionId, waveId: target.waveId, points, expectedBy })).then(done);
  };
  return (
    <Box title={t("fix.title", { n: target.points.length })} close={close}>
      <form onSubmit={go} className="care-form">
        <Codes points={target.points} />
        <fieldset className="chips-choice">
          <legend>{t("fix.within")}</legend>
          {spans.map((span) => (
            <label key={span} className="view">
              <input type="radio" className="visually-hidden" name="minutes" checked={minutes === span} onChange={() => setMinutes(span)} />
              {t("time.m", { n: span })}
            </label>
          ))}
        </fieldset>
        <div className="dialog-acts">
          <button type="button" className="button" onClick={close}>
            {t("act.cancel")}
          </button>
          <button type="submit" className="button button-main" autoFocus data-testid="fix-go">
            {t("act.take-fix")}
          </button>
        </div>
      </form>
    </Box>
  );
}

/** One act names at most five hundred points. */
async function inParts(points: readonly string[], send: (part: readonly string[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < points.length; from += most) await send(points.slice(from, from + most));
}

function Codes({ points }: { points: readonly string[] }) {
  const t = useWords();
  return (
    <p className="codes">
      {points.slice(0, 24).join(", ")}
      {points.length > 24 && ` ${t("incidents.more", { count: points.length - 24 })}`}
    </p>
  );
}

export function Box({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  useKeys({ escape: close });
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} className="dialog" onClose={close} aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </dialog>
  );
}
