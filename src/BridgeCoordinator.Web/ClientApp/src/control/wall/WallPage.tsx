import { useCallback, useEffect, useMemo, useState } from "react";
import { serverNow } from "../../shared/clock";
import { conditionOrder } from "../../shared/states";
import { useLanguage, useWords } from "../../shared/words";
import type { PointTile } from "../../contracts.generated";
import { waveNames } from "../board";
import { PointList } from "../PointList";
import { usePlaces } from "../places";
import type { View } from "../pages";
import { useQuery } from "../query";
import { groupPoints, groupingsOf, usualGrouping, type Grouping } from "./grouping";
import { HoverCard } from "./HoverCard";
import { Legend } from "./Legend";
import { useKiosk } from "./useKiosk";
import { useWall } from "./useWall";
import { useWallKeys } from "./useWallKeys";
import { cardWords, groupingWord, groupNames } from "./words";

/** Every point at once, where it always stands; colour only where a person is needed. The same as a list for those who read rather than look. */
export function WallPage({ standing }: View) {
  const t = useWords();
  const language = useLanguage();
  const { board } = standing;
  const { points, conference } = board;
  const [query, change] = useQuery();
  const places = usePlaces(conference.id, points.length);
  const [cursor, setCursor] = useState<number | undefined>();
  const only = conditionOrder.find((c) => c === query.get("only"));
  const asList = query.has("list");
  const open = (code: string) => change({ point: code }, true);

  // Groups follow from the roster, not from the states: they are made anew when it changes, never with a frame.
  const roster = points.length;
  const possible = useMemo(() => groupingsOf(points, places), [roster, places]);
  const asked = query.get("by") as Grouping | null;
  const by = asked !== null && possible.includes(asked) ? asked : usualGrouping(roster, possible);
  const groups = useMemo(() => groupPoints(points, places, by, groupNames(by, places, t, language)), [roster, places, by, language]);
  const waves = useMemo(() => waveNames(board), [board.sessions]);
  const say = useCallback((tile: PointTile) => cardWords(tile, t, language, conference.zone, waves, serverNow()), [language, conference.zone, waves]);

  const { canvas, box, wall, hover, zoomed, moved } = useWall({ points, groups, only, say, open: (place) => open(points[place]?.code ?? "") });
  const sit = (place: number | undefined) => {
    setCursor(place);
    wall.current?.sit("cursor", place ?? -1);
  };
  const kiosk = useKiosk(wall, moved, query.has("kiosk"), (on) => change({ kiosk: on ? "1" : undefined }));
  useWallKeys({ wall, canvas, moved, sit, open, kiosk, isOff: asList, list: () => change({ list: asList ? undefined : "1" }), filtered: only !== undefined, unfilter: () => change({ only: undefined }) });

  useEffect(() => {
    // Cards say how long ago; nothing else on the wall grows old by itself.
    const timer = setInterval(() => wall.current && wall.current.view.cell.h > 100 && wall.current.redraw(), 10_000);
    return () => clearInterval(timer);
  }, [wall]);

  const shown = hover ?? cursor;
  const tile = shown === undefined ? undefined : points[shown];
  const groupOf = (place: number) => (groups.length > 1 ? (groups[wall.current?.seating.seats.group[place] ?? -1]?.name ?? "") : "");
  const listed = useMemo(() => (asList ? groups.map((group) => ({ name: group.name, points: group.members.flatMap((place) => (points[place] && (only === undefined || points[place].condition === only) ? [points[place]] : [])) })).filter((g) => g.points.length > 0) : []), [asList, groups, points, only]);
  const small = (wall.current?.view.cell.h ?? 0) > 100;

  return (
    <main className="wall-page">
      <div className="wall-bar">
        <Legend points={points} only={only} choose={(c) => change({ only: c })} />
        <label className="wall-by">
          <span className="quiet">{t("wall.by")}</span>
          <select value={by} onChange={(e) => change({ by: e.target.value })} data-testid="wall-by">
            {possible.map((way) => (
              <option key={way} value={way}>
                {groupingWord(way, places, t, language)}
              </option>
            ))}
          </select>
        </label>
        <span className="wall-tools">
          {zoomed && !asList && (
            <button type="button" className="button" onClick={() => (wall.current?.view.fit(), wall.current?.redraw(), moved())}>
              {t("wall.fit")} <kbd>0</kbd>
            </button>
          )}
          <button type="button" className="button" aria-pressed={asList} onClick={() => change({ list: asList ? undefined : "1" })} data-testid="wall-list">
            {t(asList ? "wall.as-wall" : "wall.as-list")} <kbd>v</kbd>
          </button>
          <button type="button" className="button" aria-pressed={kiosk.on} onClick={kiosk.toggle}>
            {t("wall.kiosk")} <kbd>f</kbd>
          </button>
        </span>
      </div>
      {kiosk.on && kiosk.turns && (
        <p className="wall-turns quiet small" role="status">
          {t(kiosk.paused ? "wall.paused" : "wall.turning")} <kbd>p</kbd>
        </p>
      )}
      {asList && <PointList label={t("page.wall")} groups={listed} zone={conference.zone} waves={waves} open={open} />}
      <div className="wall-box" ref={box} hidden={asList}>
        <canvas ref={canvas} className="wall" tabIndex={0} role="application" aria-label={t("wall.label", { n: points.length })} aria-describedby="wall-how" data-testid="wall" onBlur={() => sit(undefined)} />
        <p id="wall-how" className="visually-hidden">
          {t("wall.how")}
        </p>
        {wall.current && tile && shown !== undefined && !small && <HoverCard wall={wall.current} place={shown} tile={tile} words={say(tile)} group={groupOf(shown)} />}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {cursor !== undefined && points[cursor] && `${points[cursor].code} ${points[cursor].name}: ${say(points[cursor]).state}. ${say(points[cursor]).why} ${say(points[cursor]).said}`}
      </p>
    </main>
  );
}
