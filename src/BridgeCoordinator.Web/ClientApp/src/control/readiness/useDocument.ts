import { useEffect, useRef, useState } from "react";
import { getJson, Refusal } from "../../shared/api";

interface Found<T> {
  readonly value: T | undefined;
  readonly missing: boolean;
  /** Ask at once: something was done. */
  readonly again: () => void;
}

const aSecond = 1_000;
const patience = 5_000;

/** A document of the coordinator: asked for again when what it depends on changed, at most once in a `pause`, and every five seconds anyway. */
export function useDocument<T>(address: string, depends: unknown, pause = aSecond): Found<T> {
  const [found, setFound] = useState<{ readonly value: T | undefined; readonly missing: boolean }>({ value: undefined, missing: false });
  const wake = useRef<() => void>(() => undefined);
  useEffect(() => {
    let [stopped, asking, wanted, last] = [false, false, false, 0];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(ask, ms);
    };
    const ask = async () => {
      [asking, wanted, last] = [true, false, Date.now()];
      try {
        const value = await getJson<T>(address);
        if (!stopped) setFound({ value, missing: false });
      } catch (error) {
        // Out of reach: what was found before stays, and the banner says that it is old.
        if (!stopped && error instanceof Refusal && error.status === 404) setFound({ value: undefined, missing: true });
      }
      asking = false;
      if (!stopped) soon(wanted ? pause : patience);
    };
    wake.current = () => {
      wanted = asking;
      if (!asking) soon(Math.max(0, last + pause - Date.now()));
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [address]);
  useEffect(() => wake.current(), [depends]);
  return { ...found, again: () => wake.current() };
}
