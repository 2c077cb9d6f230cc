import { useRef } from "react";
import type { Condition } from "../contracts.generated";
import { conditionOrder } from "../shared/states";
import { useWords } from "../shared/words";
import { waveNames } from "./board";
import { Counts } from "./Counts";
import { Facts } from "./Facts";
import { Incidents } from "./Incidents";
import { useKeys } from "./keys";
import { Pulse } from "./overview/Pulse";
import { RingPanel } from "./people/RingPanel";
import type { View } from "./pages";
import { Deadlines } from "./programme/Alerts";
import { useQuery } from "./query";
import { findPoints } from "./search";
import { Run } from "./Run";
import { isMany, Tiles } from "./Tiles";
import { SmallWall } from "./wall/SmallWall";

/** A search that fits more than this is no search yet. */
const mostTiles = 240;

/** What is going on: how many are how, what is wrong, the course of the session and what happened last. */
export function Overview({ standing, session, me }: View) {
  const t = useWords();
  const { board } = standing;
  const [query, change] = useQuery();
  const search = query.get("q") ?? "";
  const only = conditionOrder.find((c) => c === query.get("only"));
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    change({ q: undefined, only: undefined });
    field.current?.blur();
  };
  useKeys({ search: () => field.current?.focus(), escape: clear });
  const shown = findPoints(board.points, { search, only });
  const open = (point: string) => change({ point }, true);
  return (
    <>
      <Counts board={board} session={session} only={only} choose={(c: Condition | undefined) => change({ only: c })} search={search} setSearch={(q) => change({ q })} field={field} />
      <div className={`floor${isMany(board.points.length) ? " floor-many" : ""}`}>
        <main className="stage">
          <Pulse board={board} session={session} />
          {!board.conference.drill && <Deadlines programmeId={board.conference.programmeId} />}
          <Incidents board={board} me={me} open={open} />
          <RingPanel standing={standing} open={open} />
          {shown.length === 0 && board.points.length > 0 ? (
            <p className="quiet">
              {t("control.search.none")}{" "}
              <button type="button" className="linklike" onClick={clear}>
                {t("control.show-all")}
              </button>
            </p>
          ) : isMany(board.points.length) && search === "" ? (
            <SmallWall board={board} only={only} open={open} />
          ) : (
            <Tiles points={shown.slice(0, mostTiles)} total={board.points.length} session={session} zone={board.conference.zone} waves={waveNames(board)} chosen={query.get("point") ?? undefined} open={open} />
          )}
        </main>
        <Run standing={standing} session={session} />
        <Facts board={board} />
      </div>
    </>
  );
}
