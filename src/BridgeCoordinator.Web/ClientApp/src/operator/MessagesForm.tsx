import { useEffect, useState } from "react";
import type { MessageView, ThreadView } from "../contracts.generated";
import { getJson } from "../shared/api";
import { clockTime } from "../shared/time";
import { Who } from "../shared/Who";
import { useWords } from "../shared/words";
import { act, ownerOf, useDesk, useExpectedDesk } from "./desk";
import { Sheet } from "./Sheet";

/** What was fetched last and for which point, so that coming back to the page without a network shows it still. */
let kept: { readonly owner: string; readonly thread: ThreadView } | undefined;

/** What this point and the control room say to each other. What is written here waits on the phone until it has gone. */
export function MessagesForm() {
  const t = useWords();
  const { desk: held, rows } = useDesk();
  const desk = useExpectedDesk();
  const owner = held && ownerOf(held);
  const [found, setFound] = useState(kept);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const said = held?.thread;
  useEffect(() => {
    if (owner === undefined) return;
    let stopped = false;
    getJson<ThreadView>("/api/v1/operator/thread", { "Bridge-Point": encodeURIComponent(owner) }).then(
      (thread) => !stopped && setFound((kept = { owner, thread })),
      // Without a network what was read before stays; the next change of the desk asks again.
      () => undefined,
    );
    return () => void (stopped = true);
  }, [owner, said?.last, said?.unread, held?.version]);
  if (!held || !desk) return null;
  const thread = found?.owner === owner ? found?.thread : undefined;
  const waiting = rows.filter((row) => row.act === "say-to-control" && row.refused === undefined && row.owner === ownerOf(held));
  // Received is what is on the screen, not what has come since.
  const shown = thread?.messages.at(-1)?.seq;
  const send = async () => {
    setBusy(true);
    try {
      // What was typed stays until this phone has kept it.
      await act("say-to-control", { text: text.trim() });
      setText("");
    } catch {
      // It could not be kept; it still stands in the field.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={t("thread.title")} lead={t("thread.lead")}>
      <ol className="thread" aria-label={t("thread.title")}>
        {thread?.messages.map((message) => (
          <Said key={message.seq} message={message} zone={desk.zone} />
        ))}
        {waiting.map((row) => (
          <li key={row.id} className="said said-point" data-testid="said-waiting">
            <p>{String(row.body["text"])}</p>
            <p className="quiet small">{t("task.waiting")}</p>
          </li>
        ))}
      </ol>
      {(desk.thread?.unread ?? 0) > 0 && shown !== undefined && (
        <button type="button" className="main-button" onClick={() => void act("receive-messages", { upTo: shown })} data-testid="thread-received">
          ✓ {t("thread.receive")}
        </button>
      )}
      <label className="field">
        {t("thread.write")}
        <textarea value={text} maxLength={500} rows={3} onChange={(e) => setText(e.target.value)} data-testid="thread-text" />
      </label>
      <button type="button" className="wide-button" disabled={busy || text.trim() === ""} onClick={() => void send()} data-testid="thread-send">
        {t("thread.send")}
      </button>
    </Sheet>
  );
}

function Said({ message, zone }: { message: MessageView; zone: string }) {
  const t = useWords();
  const mine = message.from === "point";
  return (
    <li className={`said said-${message.from}`} data-testid="said">
      <p className="quiet small">
        <Who name={message.by} /> · {clockTime(message.at, zone)}
        {message.help !== undefined && ` · ${t(`help.${message.help}`)}`}
      </p>
      <p>{message.text ?? t("thread.erased")}</p>
      {mine && <p className="quiet small">{message.readAt === undefined ? t("thread.unread") : `✓ ${t("thread.seen", { at: clockTime(message.readAt, zone) })}`}</p>}
    </li>
  );
}
