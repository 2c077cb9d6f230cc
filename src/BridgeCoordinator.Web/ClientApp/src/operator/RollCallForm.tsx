import { useState } from "react";
import { useLocation } from "wouter";
import type { RollCallWord } from "../contracts.generated";
import { useWords } from "../shared/words";
import { useAgain } from "./again";
import { act, useDesk } from "./desk";
import { Sheet } from "./Sheet";

const troubles = ["noPicture", "noSound", "other"] as const satisfies readonly RollCallWord[];

export function RollCallForm() {
  const t = useWords();
  const [, go] = useLocation();
  const session = useDesk((s) => s.desk?.session);
  const again = useAgain("answer-roll-call");
  const said = again?.body["word"] as RollCallWord | undefined;
  const [word, setWord] = useState(said === "allClear" ? undefined : said);
  const [note, setNote] = useState(String(again?.body["note"] ?? ""));
  const call = session?.rollCall;
  if (!session || !call) return <Sheet title={t("call.gone")}>{null}</Sheet>;
  const send = async (said: RollCallWord) => {
    await act("answer-roll-call", { sessionId: session.id, round: call.round, word: said, ...(note.trim() === "" ? {} : { note: note.trim() }) });
    go("/");
  };
  return (
    <Sheet title={t("task.call")} lead={t("call.how")}>
      <button type="button" className="main-button formula" onClick={() => void send("allClear")} data-testid="word-allClear">
        {t("word.allClear")}
      </button>
      <h2>{t("call.other")}</h2>
      <div className="stack">
        {troubles.map((trouble) => (
          <button key={trouble} type="button" className="wide-button" aria-pressed={word === trouble} onClick={() => setWord(trouble)} data-testid={`word-${trouble}`}>
            ✕ {t(`word.${trouble}`)}
          </button>
        ))}
      </div>
      {word !== undefined && (
        <>
          <label className="field">
            {t("call.note")}
            <textarea value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} rows={3} />
          </label>
          <button type="button" className="main-button" onClick={() => void send(word)} data-testid="word-send">
            {t("call.send")}
          </button>
        </>
      )}
    </Sheet>
  );
}
