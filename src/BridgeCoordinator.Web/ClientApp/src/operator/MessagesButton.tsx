import { useLocation } from "wouter";
import { useWords } from "../shared/words";

/** The way to the thread with the control room; new words are counted here. */
export function MessagesButton({ unread }: { unread: number }) {
  const t = useWords();
  const [, go] = useLocation();
  return (
    <button type="button" className={`wide-button${unread > 0 ? " has-news" : ""}`} onClick={() => go("/messages")} data-testid="messages">
      ✉ {t("thread.title")}
      {unread > 0 && <b> · {t("thread.count", { n: unread })}</b>}
    </button>
  );
}
