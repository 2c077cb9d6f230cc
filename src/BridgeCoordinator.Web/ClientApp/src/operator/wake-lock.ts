/** The screen stays on while it is wanted: a phone that sleeps during the session shows no call. The system takes the lock whenever the page is hidden. */
let wanted = false;
let asking = false;
let held: WakeLockSentinel | undefined;

async function take(): Promise<void> {
  if (!wanted || held || asking || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  asking = true;
  try {
    const got = await navigator.wakeLock.request("screen");
    held = got;
    got.addEventListener("release", () => {
      if (held === got) held = undefined;
    });
    if (!wanted) void got.release();
  } catch {
    // A phone that saves its battery says no; the page works as well, its screen only goes dark.
  } finally {
    asking = false;
  }
}

export function keepAwake(on: boolean): void {
  wanted = on;
  if (on) void take();
  else void held?.release();
}

if (typeof document !== "undefined") document.addEventListener("visibilitychange", () => void take());
