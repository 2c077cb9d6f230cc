import type { ConferencePlaces, PointTile } from "../../contracts.generated";
import { reasonSentence } from "../../shared/reasons";
import { needsPerson, wordOfTile } from "../../shared/states";
import { shortTime, span } from "../../shared/time";
import { sayOr, type Language, type Words } from "../../shared/words";
import { answeredWords } from "../facts";
import type { CardWords } from "./card";
import { levelAt, organizationNames, unknownGroup, type Grouping } from "./grouping";

type Names = Readonly<Record<string, string>>;

export const cardWords = (tile: PointTile, t: Words, language: Language, zone: string, waves: Names, now: number): CardWords => {
  const heads = tile.closing ?? tile.first;
  return {
    state: tile.tally === "onAir" && needsPerson(tile.condition) ? `▶ ${t(wordOfTile(tile))}` : t(wordOfTile(tile)),
    why: reasonSentence(tile.reason, tile.arguments, language, waves),
    since: `${t("tile.since", { at: shortTime(tile.since, zone, now) })} · ${span(now - Date.parse(tile.since), language)}`,
    said: [...(tile.byPhone === true ? [t("phone.mark")] : []), ...(tile.unread === undefined ? [] : [t("thread.unread-n", { n: tile.unread })])].join(" · "),
    parts: [
      [t("tile.col.post"), tile.onPost ? shortTime(tile.onPost, zone, Date.parse(tile.onPost)) : "–"],
      [t("tile.col.check"), answeredWords(tile, zone, t)],
      [t("tile.col.call"), tile.rollCall ? t(`wordShort.${tile.rollCall}`) : "–"],
      [t("tile.col.count"), heads ? `${heads.present}/${heads.summoned}` : `–/${tile.summoned ?? "–"}`],
    ],
  };
};

/** What a grouping is called: by the level its organisations are on, where they say so. */
export function groupingWord(by: Grouping, places: ConferencePlaces | undefined, t: Words, language: Language): string {
  if (!by.startsWith("org:")) return t(`wall.by.${by}`);
  const depth = Number(by.slice(4));
  const level = levelAt(places?.organizations ?? [], depth);
  return level === undefined ? t("wall.by.org", { depth }) : sayOr(`level.${level}`, language, level);
}

export const groupNames = (by: Grouping, places: ConferencePlaces | undefined, t: Words, language: Language): ((key: string) => string) => {
  const organizations = organizationNames(places?.organizations ?? []);
  return (key) => (key === unknownGroup ? t("wall.unknown") : by.startsWith("org:") ? organizations(key) : by === "kind" ? sayOr(`pointKind.${key}`, language, key) : by === "none" ? "" : key);
};
