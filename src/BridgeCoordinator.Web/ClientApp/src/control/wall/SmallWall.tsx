import { useCallback, useMemo } from "react";
import { Link } from "wouter";
import type { BoardSnapshot, Condition, PointTile } from "../../contracts.generated";
import { serverNow } from "../../shared/clock";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import { waveNames } from "../board";
import { usePlaces } from "../places";
import { groupPoints, groupingsOf, usualGrouping } from "./grouping";
import { HoverCard } from "./HoverCard";
import { useWall } from "./useWall";
import { cardWords, groupNames } from "./words";

interface Props {
  readonly board: BoardSnapshot;
  readonly only: Condition | undefined;
  readonly open: (code: string) => void;
}

/** The wall as a part of a page: to be looked at; whoever wants to walk on it goes to its own page, and the list says the same in words. */
export function SmallWall({ board, only, open }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { points, conference } = board;
  const places = usePlaces(conference.id, points.length);
  const roster = points.length;
  const by = useMemo(() => usualGrouping(roster, groupingsOf(points, places)), [roster, places]);
  const groups = useMemo(() => groupPoints(points, places, by, groupNames(by, places, t, language)), [roster, places, by, language]);
  const waves = useMemo(() => waveNames(board), [board.sessions]);
  const say = useCallback((tile: PointTile) => cardWords(tile, t, language, conference.zone, waves, serverNow()), [language, conference.zone, waves]);
  const { canvas, box, wall, hover } = useWall({ points, groups, only, say, open: (place) => open(points[place]?.code ?? "") });
  const tile = hover === undefined ? undefined : points[hover];
  return (
    <div className="small-wall">
      <div className="wall-box" ref={box}>
        <canvas ref={canvas} className="wall" role="img" aria-label={t("wall.label", { n: points.length })} data-testid="small-wall" />
        {wall.current && tile && hover !== undefined && <HoverCard wall={wall.current} place={hover} tile={tile} words={say(tile)} group={groups.length > 1 ? (groups[wall.current.seating.seats.group[hover] ?? -1]?.name ?? "") : ""} />}
      </div>
      <p className="small">
        <Link href={address.wall(conference.id)}>{t("page.wall")}</Link> · <Link href={address.points(conference.id)}>{t("page.points")}</Link>
      </p>
    </div>
  );
}
