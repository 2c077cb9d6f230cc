import { useState } from "react";
import type { DeskFloor } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { useWords } from "../../shared/words";
import { act, useNoted } from "../desk";
import { askedFloor } from "./answered";

/** Asking for the floor: one button, then one's place in the queue. */
export function Floor({ floor: said, session }: { floor: DeskFloor | undefined; session: string }) {
  const t = useWords();
  const rows = useNoted();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const { floor, waits } = askedFloor(said, rows, session);
  const ask = async () => {
    await act("ask-for-floor", { sessionId: session, ...(note.trim() === "" ? {} : { note: note.trim() }) });
    setAsking(false);
    setNote("");
  };
  if (floor?.state === "asked")
    return (
      <section className="live-row" data-testid="floor" data-state="asked" data-place={floor.place}>
        <p role="status">
          <Glyph tone="checking" /> <b>{t("floor.asked")}</b>
          {waits ? <span className="small"> · {t("cue.waits")}</span> : floor.place !== undefined && <span> · {t("floor.place", { n: floor.place })}</span>}
        </p>
        <button type="button" className="plain-button" onClick={() => void act("withdraw-floor", { sessionId: session })} data-testid="floor-withdraw">
          {t("floor.withdraw")}
        </button>
      </section>
    );
  return (
    <section className="live-block" data-testid="floor" data-state={floor?.state ?? "none"}>
      {floor?.state === "declined" && (
        <p role="status">
          {t("floor.declined")}
          {floor.why !== undefined && <q className="live-quote">{floor.why}</q>}
        </p>
      )}
      {floor?.state === "given" && <p role="status">✓ {t("floor.given")}</p>}
      {!asking && (
        <button type="button" className="wide-button" onClick={() => setAsking(true)} data-testid="floor-ask">
          ✋ {t("floor.ask")}
        </button>
      )}
      {asking && (
        <>
          <label className="field">
            {t("floor.about")}
            <textarea value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} rows={2} data-testid="floor-about" />
          </label>
          <button type="button" className="main-button" onClick={() => void ask()} data-testid="floor-send">
            {t("floor.send")}
          </button>
          <button type="button" className="plain-button" onClick={() => setAsking(false)}>
            {t("floor.no")}
          </button>
        </>
      )}
    </section>
  );
}
