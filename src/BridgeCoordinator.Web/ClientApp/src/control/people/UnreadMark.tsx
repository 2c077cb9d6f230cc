import { useWords } from "../../shared/words";

/** Words from a point that nobody in the room has read. */
export function UnreadMark({ n }: { n: number }) {
  const t = useWords();
  return (
    <b className="unread-mark" title={t("thread.unread-n", { n })} data-testid="unread">
      <span aria-hidden="true">✉ {n}</span>
      <span className="visually-hidden">{t("thread.unread-n", { n })}</span>
    </b>
  );
}
