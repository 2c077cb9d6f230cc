import { useEffect, useRef, useState } from "react";
import type { BoardSnapshot, IncidentView } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import { useKeys } from "../keys";
import { incidentSentence } from "./sentence";

export interface Holding {
  readonly act: "acknowledge" | "shelve";
  readonly incident: IncidentView;
}

const lengths = { acknowledge: [15, 30, 60, 120], shelve: [30, 60, 240, 480] } as const;

/** For how long, and why: what is put aside always comes back. */
export function HoldForm({ act: what, incident, board, close }: Holding & { readonly board: BoardSnapshot; readonly close: () => void }) {
  const t = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [minutes, setMinutes] = useState<number>(lengths[what][what === "acknowledge" ? 1 : 0]);
  const [text, setText] = useState("");
  useKeys({ escape: close });
  useEffect(() => {
    box.current?.showModal();
    // A dialog focuses its first field; here one goes on typing.
    field.current?.focus();
  }, []);
  const shelving = what === "shelve";
  const send = () => {
    const said = text.trim();
    if (shelving && said === "") return;
    void act(board.conference.id, `${what}-incident`, { incidentId: incident.id, minutes, ...(said === "" ? {} : { [shelving ? "reason" : "note"]: said }) }, `${what}-incident-${incident.id}`);
    close();
  };
  return (
    <dialog ref={box} className="dialog" onClose={close} aria-labelledby="hold-title">
      <form
        method="dialog"
        className="hold"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h2 id="hold-title">
          {t(`alarms.act.${what}`)}: {incidentSentence(incident, board, t)}
        </h2>
        <fieldset className="hold-for">
          <legend>{t("alarms.for")}</legend>
          {lengths[what].map((n) => (
            <label key={n}>
              <input type="radio" name="minutes" checked={minutes === n} onChange={() => setMinutes(n)} /> {n < 60 ? t("alarms.minutes", { n }) : t("alarms.hours", { n: n / 60 })}
            </label>
          ))}
        </fieldset>
        <label className="hold-text">
          {t(shelving ? "alarms.reason" : "alarms.note")}
          <textarea ref={field} value={text} onChange={(e) => setText(e.target.value)} maxLength={500} rows={2} required={shelving} data-testid="hold-text" />
        </label>
        <div className="dialog-acts">
          <button type="button" className="button" onClick={close}>
            {t("alarms.cancel")}
          </button>
          <button type="submit" className="button button-main" disabled={shelving && text.trim() === ""} data-testid="hold-send">
            {t(`alarms.send.${what}`)}
          </button>
        </div>
      </form>
    </dialog>
  );
}
