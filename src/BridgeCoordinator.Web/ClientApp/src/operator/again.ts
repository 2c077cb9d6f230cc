import { useDesk } from "./desk";
import type { ActName, OutboxRow } from "./outbox";

/** The refused act a form was opened to put right, as its address names it. */
export function useAgain(act: ActName): OutboxRow | undefined {
  const id = new URLSearchParams(location.search).get("again");
  return useDesk((s) => (id === null ? undefined : s.rows.find((row) => row.id === id && row.act === act)));
}
