import type { RundownItemView } from "../../contracts.generated";

export type Way = "up" | "down";

/** Where an item goes one place up or down: the item it then comes before, `null` for the end, nothing where it cannot go. What has begun stays. */
export function target(items: readonly RundownItemView[], id: string, way: Way): string | null | undefined {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item || item.state === "running" || item.state === "finished") return undefined;
  if (way === "down") return at === items.length - 1 ? undefined : (items[at + 2]?.id ?? null);
  const above = items[at - 1];
  // Above what has begun there is nothing left to come.
  return above === undefined || above.state === "running" || above.state === "finished" ? undefined : above.id;
}
