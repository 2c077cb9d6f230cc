import { useLayoutEffect, useRef } from "react";
import { language, speak } from "../shared/words";
import { otherTheme, setLook, useLook } from "./look";

export interface Keys {
  readonly help?: () => void;
  readonly search?: () => void;
  readonly escape?: () => void;
  /** The letter after `g`. */
  readonly go?: (letter: string) => void;
  /** Keys of one page; true if it took the key. */
  readonly own?: (event: KeyboardEvent) => boolean;
}

/** The one that matters most comes first; the others hear a key only if nobody before took it. */
const mounted: { current: Keys }[] = [];
let afterG = -Infinity;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

function call(name: "help" | "search" | "escape"): boolean {
  for (let i = mounted.length - 1; i >= 0; i--) {
    const handler = mounted[i]?.current[name];
    if (handler) {
      handler();
      return true;
    }
  }
  return false;
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    if (call("escape")) event.preventDefault();
    return;
  }
  if (isTyping(event.target)) return;
  const second = event.timeStamp - afterG < 1500;
  afterG = -Infinity;
  if (second) {
    mounted.findLast((keys) => keys.current.go)?.current.go?.(event.key);
    return;
  }
  if (mounted.findLast((keys) => keys.current.own?.(event))) {
    event.preventDefault();
    return;
  }
  switch (event.key) {
    case "g":
      afterG = event.timeStamp;
      break;
    case "?":
      call("help");
      break;
    case "/":
      if (call("search")) event.preventDefault();
      break;
    case "l":
      speak(language() === "vi" ? "en" : "vi");
      break;
    case "t":
      setLook({ theme: otherTheme(useLook.getState().theme) });
      break;
  }
}

/** Single keys, off while typing. */
export function useKeys(keys: Keys): void {
  const held = useRef(keys);
  held.current = keys;
  // At once: whoever sees something open may press Escape before the browser has painted it twice.
  useLayoutEffect(() => {
    if (mounted.length === 0) window.addEventListener("keydown", press);
    mounted.push(held);
    return () => {
      mounted.splice(mounted.indexOf(held), 1);
      if (mounted.length === 0) window.removeEventListener("keydown", press);
    };
  }, []);
}
