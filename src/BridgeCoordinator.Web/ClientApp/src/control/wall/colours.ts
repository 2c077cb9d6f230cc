import type { Tone } from "../../shared/states";
import { toneCodes } from "./marks";

/** The page's own colours, read from its styles, so that themes stay in one place. */
export interface Colours {
  readonly ground: string;
  readonly plane: string;
  readonly rule: string;
  readonly text: string;
  readonly quiet: string;
  readonly focus: string;
  readonly fill: readonly string[];
  /** What stands on a filled tile. */
  readonly on: readonly string[];
}

const filled: Partial<Record<Tone, string>> = { silent: "--on-silent", trouble: "#ffffff", live: "#ffffff", held: "#ffffff", well: "--well-text", caution: "--ground", checking: "--ground" };

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => (name.startsWith("--") ? style.getPropertyValue(name).trim() : name);
  const fillOf = (tone: Tone) => read(tone === "idle" ? "--idle-line" : tone === "suspect" ? "--silent" : `--${tone}`);
  return {
    ground: read("--ground"),
    plane: read("--plane"),
    rule: read("--rule"),
    text: read("--text"),
    quiet: read("--quiet"),
    focus: read("--focus"),
    fill: toneCodes.map(fillOf),
    on: toneCodes.map((tone) => read(filled[tone] ?? "--text")),
  };
}

export function parse(colour: string): readonly [number, number, number] {
  const hex = colour.replace("#", "");
  const whole = hex.length === 3 ? [...hex].map((c) => c + c).join("") : hex;
  return [0, 2, 4].map((at) => parseInt(whole.slice(at, at + 2), 16) || 0) as unknown as readonly [number, number, number];
}

/** One colour over another. */
export function blend(over: string, under: string, share: number): string {
  const [a, b] = [parse(over), parse(under)];
  return `#${a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}

/** As a pixel of an image, little-endian. */
export function pixel(colour: string): number {
  const [r, g, b] = parse(colour);
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
