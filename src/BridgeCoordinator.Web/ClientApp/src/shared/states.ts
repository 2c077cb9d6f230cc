import type { Condition, LinkState, PointTile, Readiness, RollCallWord } from "../contracts.generated";

/** How a state is drawn. The colours stand in `states.css` under these names; the glyph says the same without them. */
export type Tone = "idle" | "well" | "checking" | "caution" | "trouble" | "silent" | "suspect" | "live" | "held";

const glyphs: Readonly<Record<Tone, string>> = {
  idle: "·",
  well: "✓",
  checking: "◔",
  caution: "!",
  trouble: "✕",
  silent: "⌀",
  suspect: "⌀",
  live: "▶",
  held: "∥",
};
export const glyphOf = (tone: Tone): string => glyphs[tone];

export function toneOfCondition(condition: Condition, link?: LinkState): Tone {
  switch (condition) {
    case "inactive":
    case "unknown":
      return "idle";
    case "healthy":
      return "well";
    case "degraded":
      return "caution";
    case "unhealthy":
      return "trouble";
    case "silent":
      return link === "suspect" ? "suspect" : "silent";
    case "suppressed":
      return "held";
  }
}

export function toneOfReadiness(readiness: Readiness | undefined): Tone {
  switch (readiness) {
    case "ready":
      return "well";
    case "readyWithNotes":
    case "waived":
      return "caution";
    case "notReady":
      return "trouble";
    case "noAnswer":
      return "silent";
    case "pending":
      return "checking";
    case undefined:
      return "idle";
  }
}

export const toneOfWord = (word: RollCallWord | undefined): Tone => (word === undefined ? "idle" : word === "allClear" ? "well" : "trouble");

/** A point on air shows that it is, unless a person is needed there: then that comes first. */
export const toneOfTile = (tile: Pick<PointTile, "condition" | "link" | "tally">): Tone =>
  tile.tally === "onAir" && !needsPerson(tile.condition) ? "live" : toneOfCondition(tile.condition, tile.link);

/** The word key of a tile; a suspect point is silent, but being verified. */
export const wordOfTile = (tile: Pick<PointTile, "condition" | "link" | "tally">): string =>
  toneOfTile(tile) === "live" ? "tally.onAir" : tile.condition === "silent" && tile.link === "suspect" ? "condition.suspect" : `condition.${tile.condition}`;

/** Whether a person is needed: what draws colour. */
export const needsPerson = (condition: Condition): boolean => condition === "degraded" || condition === "unhealthy" || condition === "silent";

export const conditionOrder: readonly Condition[] = ["silent", "unhealthy", "degraded", "unknown", "healthy", "suppressed", "inactive"];
