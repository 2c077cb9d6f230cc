import { memo } from "react";
import type { PointTile, SessionView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { reasonSentence } from "../shared/reasons";
import { needsPerson, toneOfTile, toneOfReadiness, toneOfWord, wordOfTile, type Tone } from "../shared/states";
import { dateTime, shortTime, span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { UnreadMark } from "./people/UnreadMark";
import { PhoneMark } from "./people/PhoneMark";
import { answeredWords } from "./facts";

type Names = Readonly<Record<string, string>>;

interface Props {
  readonly points: readonly PointTile[];
  readonly total: number;
  readonly session: SessionView | undefined;
  readonly zone: string;
  readonly waves: Names;
  readonly chosen: string | undefined;
  readonly open: (code: string) => void;
}

/** Places never change: people find a hall by where it stands. Only the size follows the number. */
const density = (total: number) => (total <= 24 ? "roomy" : total <= 96 ? "close" : total <= 160 ? "tiny" : "dots");
export const isMany = (total: number): boolean => total > 96;

export function Tiles({ points, total, zone, waves, chosen, open }: Props) {
  const size = density(total);
  return (
    <ul className={`tiles tiles-${size}${total <= 12 ? " tiles-few" : ""}`}>
      {points.map((tile) => (
        <li key={tile.index}>
          <Tile tile={tile} size={size} zone={zone} waves={waves} chosen={chosen === tile.code} open={open} />
        </li>
      ))}
    </ul>
  );
}

interface TileProps {
  readonly tile: PointTile;
  readonly size: string;
  readonly zone: string;
  readonly waves: Names;
  readonly chosen: boolean;
  readonly open: (code: string) => void;
}

const Tile = memo(
  function Tile({ tile, size, zone, waves, chosen, open }: TileProps) {
    const t = useWords();
    const language = useLanguage();
    const tone = toneOfTile(tile);
    const word = t(wordOfTile(tile));
    const sentence = reasonSentence(tile.reason, tile.arguments, language, waves);
    const heads = tile.closing ?? tile.first;
    const mini = size === "tiny" || size === "dots";
    return (
      <button
        type="button"
        className={`tile tone-${tone}${needsPerson(tile.condition) ? " calls" : ""}`}
        data-testid={`tile-${tile.code}`}
        data-condition={tile.condition}
        aria-current={chosen}
        aria-label={mini ? `${tile.code} ${tile.name}: ${word}. ${sentence}` : undefined}
        title={mini ? `${tile.name} — ${word} — ${sentence}` : undefined}
        onClick={() => open(tile.code)}
      >
        <span className="tile-top">
          <Glyph tone={tone} />
          <span className="tile-word">{word}</span>
          {tile.unread !== undefined && <UnreadMark n={tile.unread} />} {tile.byPhone && <PhoneMark />}
          <span className="tile-code">{tile.code}</span>
        </span>
        <span className="tile-name">{tile.name}</span>
        {!mini && (
          <>
            <span className="tile-why">{sentence}</span>
            <Since at={tile.since} zone={zone} />
            <span className="tile-facts">
              <Part word={t("tile.col.post")} tone={tile.onPost ? "well" : "idle"} value={tile.onPost ? shortTime(tile.onPost, zone, Date.parse(tile.onPost)) : "–"} />
              <Part word={t("tile.col.check")} tone={toneOfReadiness(tile.readiness)} value={answeredWords(tile, zone, t)} />
              <Part word={t("tile.col.call")} tone={toneOfWord(tile.rollCall)} value={tile.rollCall ? t(`wordShort.${tile.rollCall}`) : "–"} />
              <Part word={t("tile.col.count")} tone={heads ? "well" : "idle"} value={heads ? `${heads.present}/${heads.summoned}` : `–/${tile.summoned ?? "–"}`} />
            </span>
          </>
        )}
      </button>
    );
  },
  (a, b) => a.tile === b.tile && a.size === b.size && a.zone === b.zone && a.chosen === b.chosen && sameNames(a.waves, b.waves),
);

const sameNames = (a: Names, b: Names) => Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, name]) => b[id] === name);

function Since({ at, zone }: { at: string; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  return (
    <span className="tile-since" title={dateTime(at, zone)}>
      {t("tile.since", { at: shortTime(at, zone, now) })} · {span(now - Date.parse(at), language)}
    </span>
  );
}

const Part = ({ word, tone, value }: { word: string; tone: Tone; value: string }) => (
  <span className={`part part-${tone}`}>
    <span className="part-word">{word}</span>
    <span className="part-value">{value}</span>
  </span>
);
