import { useLayoutEffect, useRef } from "react";
import type { PointTile } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { toneOfTile } from "../../shared/states";
import { phoneGlyph, unreadGlyph, type CardWords } from "./card";
import { Pairs } from "./Pairs";
import type { WallCanvas } from "./WallCanvas";

interface Props {
  readonly wall: WallCanvas;
  readonly place: number;
  readonly tile: PointTile;
  readonly words: CardWords;
  readonly group: string;
}

/** What a tile would say if it were large enough. */
export function HoverCard({ wall, place, tile, words, group }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = card;
    if (!current) return;
    const [x, y, cell] = wall.placeOf(place);
    const { ratio, width, height } = wall.view;
    const [w, h] = [current.offsetWidth, current.offsetHeight];
    const left = (x + cell.w) / ratio + 10 + w > width / ratio ? x / ratio - 10 - w : (x + cell.w) / ratio + 10;
    current.style.left = `${Math.max(4, left)}px`;
    current.style.top = `${Math.max(4, Math.min(y / ratio, height / ratio - h - 4))}px`;
  });
  return (
    <div ref={card} className="hover-card" aria-hidden="true">
      <p className="hover-state">
        <Glyph tone={toneOfTile(tile)} />
        <b>{words.state}</b>
        <span className="quiet">{tile.code}</span>
      </p>
      <p className="hover-name">{tile.name}</p>
      {group !== "" && <p className="quiet small">{group}</p>}
      <p>{words.why}</p>
      <p className="quiet small">{words.since}</p>
      {words.said !== "" && (
        <p className="small">
          {[...(tile.byPhone === true ? [phoneGlyph] : []), ...(tile.unread === undefined ? [] : [unreadGlyph])].join(" ")} {words.said}
        </p>
      )}
      <Pairs parts={words.parts} />
    </div>
  );
}
