import { useState, type FormEvent } from "react";
import type { RingLine } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import { Box } from "../readiness/Care";

const spans = [5, 10, 15, 30, 60] as const;

/** Rung, and to be rung again: for so long nobody else need. */
export function RungForm({ conferenceId, line, close }: { conferenceId: string; line: RingLine; close: () => void }) {
  const t = useWords();
  const [minutes, setMinutes] = useState<number>(10);
  const [note, setNote] = useState("");
  const go = (event: FormEvent) => {
    event.preventDefault();
    close();
    void act(conferenceId, "ring-point", { point: line.point, minutes, ...(note.trim() === "" ? {} : { note: note.trim() }) }, `ring-${line.point}`);
  };
  return (
    <Box title={t("ring.title", { point: line.name })} close={close}>
      <form onSubmit={go} className="care-form">
        <fieldset className="chips-choice">
          <legend>{t("ring.again")}</legend>
          {spans.map((span) => (
            <label key={span} className="view">
              <input type="radio" className="visually-hidden" name="minutes" checked={minutes === span} onChange={() => setMinutes(span)} />
              {t("time.m", { n: span })}
            </label>
          ))}
        </fieldset>
        <label>
          {t("ring.note")}
          <textarea value={note} maxLength={500} rows={2} onChange={(e) => setNote(e.target.value)} data-testid="rung-note" />
        </label>
        <div className="dialog-acts">
          <button type="button" className="button" onClick={close}>
            {t("act.cancel")}
          </button>
          <button type="submit" className="button button-main" data-testid="rung-go">
            {t("ring.send")}
          </button>
        </div>
      </form>
    </Box>
  );
}
