import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { BoardSnapshot } from "../../contracts.generated";
import { ring } from "./order";

const stored = "bridge.sound";
const read = (): boolean => {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
};

export const useSoundChoice = create<{ readonly on: boolean }>(() => ({ on: read() }));
export function chooseSound(on: boolean): void {
  useSoundChoice.setState({ on });
  try {
    localStorage.setItem(stored, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}

let context: AudioContext | undefined;

/** Two short tones. A browser that was never clicked stays silent; the page says the same in colour and words. */
function play(): void {
  try {
    context ??= new AudioContext();
    for (const [start, pitch] of [
      [0, 880],
      [0.22, 660],
    ] as const) {
      const [tone, volume] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = pitch;
      volume.gain.value = 0.12;
      tone.connect(volume).connect(context.destination);
      tone.start(context.currentTime + start);
      tone.stop(context.currentTime + start + 0.18);
    }
  } catch {
    context = undefined;
  }
}

/** The desk's bell: looks at every change of the board and once a second. */
export function useSound(board: BoardSnapshot | undefined): void {
  const last = useRef<number | undefined>(undefined);
  const held = useRef(board);
  held.current = board;
  const id = board?.conference.id;
  useEffect(() => {
    last.current = undefined;
    const look = () => {
      if (!held.current) return;
      const next = ring(last.current, held.current.incidents, performance.now());
      last.current = next.last;
      if (next.sound && useSoundChoice.getState().on && !held.current.conference.drill) play();
    };
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [id]);
}
