import { useEffect } from "react";
import type { AnnouncementReceiptsRequest, DeskMessage } from "../../contracts.generated";
import { postJson } from "../../shared/api";

/** What this page has said already, to this start of the coordinator: it keeps receipts in memory only, and is told again after a restart. */
let told = { epoch: "", delivered: new Set<string>(), read: new Set<string>() };
let saying = false;

/** Says by itself, once for each and in one message for all, which announcements the page holds and which have stood on a screen that was on. */
export async function sayReceipts(messages: readonly DeskMessage[], epoch: string, visible: boolean): Promise<void> {
  if (told.epoch !== epoch) told = { epoch, delivered: new Set(), read: new Set() };
  const { delivered, read } = told;
  const request: AnnouncementReceiptsRequest = {
    delivered: messages.map((m) => m.id).filter((id) => !delivered.has(id)),
    read: visible ? messages.map((m) => m.id).filter((id) => !read.has(id)) : [],
  };
  if (saying || request.delivered.length + request.read.length === 0) return;
  saying = true;
  try {
    await postJson("/api/v1/operator/receipts", request);
    request.delivered.forEach((id) => delivered.add(id));
    request.read.forEach((id) => read.add(id));
  } catch {
    // Nobody heard it; the next desk says it again.
  } finally {
    saying = false;
  }
}

export function useReceipts(messages: readonly DeskMessage[], epoch: string, version: number): void {
  useEffect(() => {
    const say = () => void sayReceipts(messages, epoch, !document.hidden);
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [messages, epoch, version]);
}
