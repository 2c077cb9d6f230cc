import { useState } from "react";
import type { CueState, CueWord, DeskCue } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import type { Tone } from "../../shared/states";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { act, useDesk, useNoted } from "../desk";
import { waitsForCue } from "./answered";

const tones: Readonly<Record<CueState, Tone>> = { standby: "checking", ready: "well", notReady: "caution", go: "live", done: "well", cancelled: "idle" };

/** The cue one is called by, in big words: what is asked, how it stands, and the one thing to press. */
export function CueCard({ cue, session }: { cue: DeskCue; session: string }) {
  const t = useWords();
  const { desk } = useDesk();
  const rows = useNoted();
  const [explaining, setExplaining] = useState(false);
  const [note, setNote] = useState("");
  const answer = (word: CueWord, said?: string) => void act("answer-cue", { sessionId: session, cueId: cue.id, word, ...(said ? { note: said } : {}) });
  const open = cue.state === "standby" || cue.state === "ready" || cue.state === "notReady";
  const say = cue.state === "go" && cue.heard ? "heard" : cue.state;
  return (
    <section className={`cue-card cue-${cue.state}`} data-testid="cue" data-state={cue.state} data-heard={cue.heard} aria-label={t("cue.label")} role="status">
      <p className="cue-state">
        <Glyph tone={tones[cue.state]} large />
        <span>
          <b className="cue-word">{t(`cue.state.${cue.state}`)}</b>
          <span className="cue-what">
            {t(`cue.kind.${cue.kind}`)}
            {cue.what !== undefined && `: ${cue.what}`} · {clockTime(cue.since, desk?.zone ?? "Asia/Ho_Chi_Minh", true)}
          </span>
        </span>
      </p>
      <p>{t(`cue.phone.${say}`)}</p>
      {waitsForCue(cue, rows) && <p className="small">◔ {t("cue.waits")}</p>}
      {open && cue.state !== "ready" && (
        <button type="button" className="main-button" onClick={() => answer("ready")} data-testid="cue-ready">
          {t("cue.act.ready")}
        </button>
      )}
      {open && !explaining && (
        <button type="button" className="wide-button" onClick={() => setExplaining(true)} data-testid="cue-not-ready">
          {t("cue.act.notReady")}
        </button>
      )}
      {open && explaining && (
        <>
          <label className="field">
            {t("cue.act.why")}
            <textarea value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} rows={2} data-testid="cue-why" />
          </label>
          <button
            type="button"
            className="wide-button"
            data-testid="cue-not-ready-send"
            onClick={() => {
              answer("notReady", note.trim());
              setExplaining(false);
              setNote("");
            }}
          >
            {t("cue.act.send")}
          </button>
        </>
      )}
      {cue.state === "go" && !cue.heard && (
        <button type="button" className="main-button cue-heard" onClick={() => answer("heard")} data-testid="cue-heard">
          {t("cue.act.heard")}
        </button>
      )}
    </section>
  );
}
