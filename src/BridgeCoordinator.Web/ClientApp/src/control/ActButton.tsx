import { useEffect, useRef, useState } from "react";
import { useWords } from "../shared/words";
import { useActs } from "./acts";
import type { Cannot } from "./can";
import { useKeys } from "./keys";

interface Props {
  readonly word: string;
  readonly cannot: Cannot;
  readonly act: () => void;
  readonly busyKey: string;
  readonly testId: string;
  /** A question asked once before an act that cannot be undone. */
  readonly ask?: { readonly question: string; readonly yes: string } | undefined;
  readonly main?: boolean;
}

/** A button that says why it is off. It stays focusable then, so that the reason can be reached. */
export function ActButton({ word, cannot, act, busyKey, testId, ask, main = false }: Props) {
  const t = useWords();
  const busy = useActs((s) => s.busy);
  const [asking, setAsking] = useState(false);
  const off = cannot !== undefined || busy !== undefined;
  const why = cannot === undefined ? undefined : t(cannot);
  return (
    <>
      <button
        type="button"
        className={`button${main ? " button-main" : ""}`}
        aria-disabled={off}
        title={why}
        data-testid={testId}
        onClick={() => {
          if (off) return;
          if (ask) setAsking(true);
          else act();
        }}
      >
        {busy === busyKey ? t("act.busy") : word}
        {why !== undefined && <span className="visually-hidden"> — {why}</span>}
      </button>
      {asking && ask && (
        <Ask
          question={ask.question}
          yes={ask.yes}
          no={() => setAsking(false)}
          go={() => {
            setAsking(false);
            act();
          }}
        />
      )}
    </>
  );
}

function Ask({ question, yes, go, no }: { question: string; yes: string; go: () => void; no: () => void }) {
  const t = useWords();
  const box = useRef<HTMLDialogElement>(null);
  useKeys({ escape: no });
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} className="dialog" onClose={no}>
      <p className="ask">{question}</p>
      <div className="dialog-acts">
        <button type="button" className="button" onClick={no} autoFocus>
          {t("act.cancel")}
        </button>
        <button type="button" className="button button-grave" onClick={go} data-testid="ask-yes">
          {yes}
        </button>
      </div>
    </dialog>
  );
}
