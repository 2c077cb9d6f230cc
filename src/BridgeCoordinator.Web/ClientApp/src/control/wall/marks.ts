import type { PointTile } from "../../contracts.generated";
import { toneOfTile, type Tone } from "../../shared/states";

/** The tones of the wall as small numbers, the order of the legend: what needs a person first. */
export const toneCodes = ["silent", "suspect", "trouble", "caution", "checking", "live", "idle", "well", "held"] as const satisfies readonly Tone[];
export const codeOf = (tile: PointTile): number => toneCodes.indexOf(toneOfTile(tile) as (typeof toneCodes)[number]);
/** Codes below this are a person's business. */
export const calls = 4;

/** What people said there that asks to be looked at, as bits: it came by phone, nobody in the room has read it. */
export const [byPhone, unread] = [1, 2] as const;
export const saidOf = (tile: PointTile): number => (tile.byPhone === true ? byPhone : 0) + (tile.unread !== undefined ? unread : 0);

/** The corner a tile too small for glyphs keeps free for that; nothing below six pixels. */
export const cornerOf = (size: number): number => (size < 6 ? 0 : Math.max(2, Math.round(size / 4)));

/** Shapes of a few pixels are drawn by hand. */
const small: Readonly<Record<(typeof toneCodes)[number], string>> = {
  silent: "##### ##### ##### ##### #####",
  suspect: "##### #...# #...# #...# #####",
  trouble: "#...# .#.#. ..#.. .#.#. #...#",
  caution: "..#.. ..#.. .###. .###. #####",
  checking: "##### #...# #...# ##### #####",
  live: "#.... ###.. ##### ###.. #....",
  idle: "..... ..... ..#.. ..... .....",
  well: "..... .###. .###. .###. .....",
  held: "#..#. ..#.. .#..# #..#. ..#..",
};

/**
 * The shape of a tone, for tiles too small for a glyph: so that colour is never alone. Whether a pixel of a square is filled.
 * Silent fills it, suspect is its outline, trouble a cross, caution a triangle, well a small square, idle a point, held stripes.
 */
export function isFilled(tone: (typeof toneCodes)[number], x: number, y: number, size: number): boolean {
  const edge = size - 1;
  const thick = Math.max(1, Math.round(size / 6));
  const inner = (share: number) => {
    const cut = Math.floor((size * (1 - share)) / 2);
    return x >= cut && y >= cut && x <= edge - cut && y <= edge - cut;
  };
  if (size < 4) return tone === "idle" ? x === 0 && y === 0 : true;
  if (size < 8) {
    if (tone === "idle") return x === size >> 1 && y === size >> 1;
    const at = (n: number) => Math.floor(((n + 0.5) * 5) / size);
    return small[tone][at(y) * 6 + at(x)] === "#";
  }
  switch (tone) {
    case "silent":
      return true;
    case "suspect":
      return Math.min(x, y, edge - x, edge - y) < thick;
    case "trouble":
      return Math.min(Math.abs(x - y), Math.abs(edge - x - y)) < thick + 0.5;
    case "caution":
      return Math.abs(x - edge / 2) <= (y + 1) / 2;
    case "checking":
      return y > edge / 2 || Math.min(x, y, edge - x, edge - y) < thick;
    case "live":
      return Math.abs(y - edge / 2) <= (edge - x) / 2 + 0.5;
    case "idle":
      return inner(0.3);
    case "well":
      return inner(0.62);
    case "held":
      return (x + y) % Math.max(3, Math.round(size / 3)) < Math.max(1, Math.round(size / 6));
  }
}
