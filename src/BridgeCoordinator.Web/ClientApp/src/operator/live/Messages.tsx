import type { DeskMessage } from "../../contracts.generated";
import { clockTime } from "../../shared/time";
import { useWords } from "../../shared/words";
import { act, useDesk, useNoted } from "../desk";
import { confirming } from "./answered";

/** What the control room announces; one button says that it was received. */
export function Messages({ messages, session, quiet }: { messages: readonly DeskMessage[]; session: string; quiet: boolean }) {
  const t = useWords();
  const { desk } = useDesk();
  const rows = useNoted();
  const zone = desk?.zone ?? "Asia/Ho_Chi_Minh";
  const sending = confirming(rows);
  const open = messages.filter((m) => !m.confirmed && !sending.has(m.id));
  const done = messages.filter((m) => m.confirmed || sending.has(m.id));
  return (
    <>
      {open.map((message) => (
        <section key={message.id} className="message" role="alert" data-testid="message">
          <p className="small">
            {t("message.from", { at: clockTime(message.sentAt, zone) })}
            {message.repeatedAt !== undefined && <b> · {t("message.repeated", { at: clockTime(message.repeatedAt, zone) })}</b>}
          </p>
          <p className="message-text">{message.text}</p>
          <button type="button" className="main-button" onClick={() => void act("confirm-announcement", { sessionId: session, announcementId: message.id })} data-testid="message-confirm">
            {t("message.confirm")}
          </button>
        </section>
      ))}
      {done.length > 0 && !quiet && (
        <details className="live-block" data-testid="messages-done">
          <summary>{t("message.done", { n: done.length })}</summary>
          {done.map((message) => (
            <p key={message.id} className="message-text">
              ✓ {clockTime(message.sentAt, zone)} {message.text}
              {sending.has(message.id) && <span className="small"> · {t("cue.waits")}</span>}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
