import { useEffect, useRef, useState, type RefObject } from "react";
import { calls } from "./marks";
import type { WallCanvas } from "./WallCanvas";

const stay = 12_000;
const mostStops = 8;

export interface Kiosk {
  readonly on: boolean;
  readonly paused: boolean;
  /** Whether there is anything to turn to: groups, and some in trouble. */
  readonly turns: boolean;
  readonly toggle: () => void;
  readonly pause: () => void;
}

/**
 * The wall on a screen that nobody sits at: nothing but the wall, and by turns the whole and each group that needs a person. It stands in the address, so that
 * a machine that starts by itself comes up with it.
 */
export function useKiosk(wall: RefObject<WallCanvas | undefined>, moved: () => void, on: boolean, setOn: (on: boolean) => void): Kiosk {
  const [paused, setPaused] = useState(false);
  const [turns, setTurns] = useState(false);
  const stop = useRef(0);
  const leave = useRef(setOn);
  leave.current = setOn;

  useEffect(() => {
    document.documentElement.toggleAttribute("data-kiosk", on);
    return () => document.documentElement.removeAttribute("data-kiosk");
  }, [on]);

  useEffect(() => {
    const left = () => !document.fullscreenElement && leave.current(false);
    document.addEventListener("fullscreenchange", left);
    return () => document.removeEventListener("fullscreenchange", left);
  }, []);

  useEffect(() => {
    if (!on || paused) return;
    const timer = setInterval(() => {
      const { current } = wall;
      if (!current) return;
      const { groups } = current.seating;
      const troubled = groups.length < 2 ? [] : groups.flatMap((_, g) => (called(current, g) > 0 ? [g] : [])).sort((a, b) => called(current, b) - called(current, a)).slice(0, mostStops);
      setTurns(troubled.length > 0);
      stop.current = troubled.length === 0 ? 0 : (stop.current + 1) % (troubled.length + 1);
      const group = troubled[stop.current - 1];
      if (group === undefined) current.view.fit();
      else current.view.zoomTo(group, groups);
      current.redraw();
      moved();
    }, stay);
    return () => clearInterval(timer);
  }, [on, paused, wall, moved]);

  const toggle = () => {
    const next = !on;
    setOn(next);
    setPaused(false);
    // A browser may refuse the whole screen; the page is a kiosk all the same.
    if (next) document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) void document.exitFullscreen();
  };
  return { on, paused, turns, toggle, pause: () => on && setPaused((was) => !was) };
}

const called = (wall: WallCanvas, group: number): number => {
  let n = 0;
  for (let code = 0; code < calls; code++) n += wall.count(group, code);
  return n;
};
