import { useSyncExternalStore } from "react";

/** The coordinator's clock as this page knows it: our own plus the offset last learnt. Countdowns run on it, so a wrong phone clock shows no wrong minutes. */
let offset = 0;
let second = Date.now();
const listeners = new Set<() => void>();
let shown: number | undefined;
let timer: ReturnType<typeof setInterval> | undefined;

export function learnServerTime(serverTime: string, receivedAt: number = Date.now()): void {
  const next = Date.parse(serverTime) - receivedAt;
  // Small steps are the network's delay, not the clock's.
  if (Number.isFinite(next) && Math.abs(next - offset) > 300) offset = next;
}

export const serverNow = (): number => shown ?? Date.now() + offset;

/** The past is looked at by its own clock: until told otherwise, everything on the page counts from that instant. */
export function showTime(at: number | undefined): void {
  shown = at;
  for (const listener of listeners) listener();
}

function tick(): void {
  second = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The server's time, once a second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => shown ?? second + offset);
}
