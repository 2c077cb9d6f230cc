import type { DeskItem } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { countdown } from "../../shared/time";
import { useWords } from "../../shared/words";

/** One's own items of the rundown, and about how long it is until one's turn. */
export function Items({ items }: { items: readonly DeskItem[] }) {
  const t = useWords();
  const now = useNow();
  if (items.length === 0) return null;
  return (
    <ul className="live-block my-items" aria-label={t("item.mine")}>
      {items.map((item) => (
        <li key={item.id} data-testid="my-item" data-state={item.state}>
          <Glyph tone={item.state === "running" ? "live" : "idle"} />
          <span>
            <b>{item.title}</b>
            <span className="item-when">{whenWords(item, now, t)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function whenWords(item: DeskItem, now: number, t: ReturnType<typeof useWords>): string {
  if (item.state === "running") {
    const ran = item.startedAt === undefined ? 0 : now - Date.parse(item.startedAt);
    const left = item.minutes === undefined ? undefined : item.minutes * 60_000 - ran;
    return left === undefined ? t("item.on", { span: countdown(ran) }) : left < 0 ? t("item.over", { span: countdown(-left) }) : t("item.left", { span: countdown(left) });
  }
  if (item.before === 0) return t("item.next");
  if (item.expectedAt === undefined) return t("item.after", { n: item.before });
  const minutes = Math.ceil((Date.parse(item.expectedAt) - now) / 60_000);
  return minutes < 1 ? t("item.soon") : t("item.in", { n: minutes });
}
