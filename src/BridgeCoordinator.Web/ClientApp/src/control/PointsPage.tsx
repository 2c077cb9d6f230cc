import { useRef } from "react";
import { useLocation } from "wouter";
import { conditionOrder } from "../shared/states";
import { useWords } from "../shared/words";
import { address } from "./addresses";
import { waveNames } from "./board";
import { Counts } from "./Counts";
import { useKeys } from "./keys";
import type { View } from "./pages";
import { PointList } from "./PointList";
import { useQuery } from "./query";
import { findPoints } from "./search";

/** Every point as a readable list; what is filtered stands in the address. */
export function PointsPage({ standing, session, params }: View) {
  const t = useWords();
  const { board } = standing;
  const [query, change] = useQuery();
  const [, go] = useLocation();
  const search = query.get("q") ?? "";
  const only = conditionOrder.find((c) => c === query.get("only"));
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    change({ q: undefined, only: undefined });
    field.current?.blur();
  };
  useKeys({ search: () => field.current?.focus(), escape: clear });
  const shown = findPoints(board.points, search, only);
  return (
    <>
      <Counts board={board} session={session} only={only} choose={(c) => change({ only: c })} search={search} setSearch={(q) => change({ q })} field={field} />
      <main className="stage stage-fills">
        {shown.length === 0 && board.points.length > 0 ? (
          <p className="quiet">
            {t("control.search.none")}{" "}
            <button type="button" className="linklike" onClick={clear}>
              {t("control.show-all")}
            </button>
          </p>
        ) : (
          <PointList label={t("page.points")} groups={[{ name: "", points: shown }]} chosen={params["code"]} zone={board.conference.zone} waves={waveNames(board)} open={(code) => go(address.point(board.conference.id, code) + location.search)} />
        )}
      </main>
    </>
  );
}
