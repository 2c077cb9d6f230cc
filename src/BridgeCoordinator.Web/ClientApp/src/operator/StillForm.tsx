import { useState } from "react";
import { useLocation } from "wouter";
import type { DeskStill } from "../contracts.generated";
import { clockTime } from "../shared/time";
import { useWords } from "../shared/words";
import { act, keepPhoto, useExpectedDesk } from "./desk";
import type { Photo } from "./photo";
import { PhotoField } from "./PhotoField";
import { Sheet } from "./Sheet";

const ways = ["sends", "receives"] as const;

/** The control room wants to see what is sent and what is received: said where nobody can overlook it. */
export function StillCard({ still, zone }: { still: DeskStill; zone: string }) {
  const t = useWords();
  const [, go] = useLocation();
  return (
    <section className="note note-asks" data-testid="still">
      <b>{t("still.title")}</b>
      <p className="quiet small">{t("still.asked", { by: still.by, at: clockTime(still.askedAt, zone) })}</p>
      <button type="button" className="wide-button" onClick={() => go("/still")} data-testid="still-open">
        {t("still.open")}
      </button>
    </section>
  );
}

/** Two pictures, or a word why there are none; either waits on the phone until it has gone. */
export function StillForm() {
  const t = useWords();
  const [, go] = useLocation();
  const desk = useExpectedDesk();
  const [photos, setPhotos] = useState<Readonly<Partial<Record<(typeof ways)[number], Photo>>>>({});
  const [note, setNote] = useState("");
  const [cannot, setCannot] = useState(false);
  const [busy, setBusy] = useState(false);
  const still = desk?.still;
  if (!desk || !still) return <Sheet title={t("still.gone")}>{null}</Sheet>;
  const answer = async (name: "take-still" | "decline-still") => {
    setBusy(true);
    try {
      for (const way of ways) {
        const photo = photos[way];
        if (photo && name === "take-still") await keepPhoto(photo);
      }
      const words = note.trim();
      const taken = Object.fromEntries(ways.flatMap((way) => (photos[way] ? [[way, photos[way]?.name]] : [])));
      await act(name, { stillId: still.id, ...(name === "take-still" ? { ...taken, ...(words === "" ? {} : { note: words }) } : { reason: words }) });
      go("/");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={t("still.title")} lead={t(cannot ? "still.cannot.why" : "still.lead")}>
      {!cannot &&
        ways.map((way) => (
          <fieldset key={way} className="check">
            <legend>{t(`still.${way}`)}</legend>
            <p className="quiet small">{t(`still.${way}.how`)}</p>
            <PhotoField id={way} photo={photos[way]} kept={false} take={(photo) => setPhotos((before) => ({ ...before, [way]: photo }))} />
          </fieldset>
        ))}
      <label className="field">
        {t(cannot ? "still.cannot.why" : "still.note")}
        <textarea value={note} maxLength={500} rows={2} onChange={(e) => setNote(e.target.value)} data-testid="still-note" />
      </label>
      {cannot ? (
        <button type="button" className="main-button" disabled={busy || note.trim() === ""} onClick={() => void answer("decline-still")} data-testid="still-decline">
          {t("still.cannot.send")}
        </button>
      ) : (
        <button type="button" className="main-button" disabled={busy || !(photos.sends || photos.receives)} onClick={() => void answer("take-still")} data-testid="still-send">
          {t("still.send")}
        </button>
      )}
      <button type="button" className="wide-button" aria-pressed={cannot} onClick={() => setCannot(!cannot)} data-testid="still-cannot">
        {t(cannot ? "still.open" : "still.cannot")}
      </button>
    </Sheet>
  );
}
