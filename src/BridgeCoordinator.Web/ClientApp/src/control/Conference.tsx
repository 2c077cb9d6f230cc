import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { Condition, Me } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { Counts } from "./Counts";
import { currentSession, waveNames } from "./board";
import { Facts } from "./Facts";
import { Header } from "./Header";
import { Incidents } from "./Incidents";
import { useKeys } from "./keys";
import { PointDrawer } from "./PointDrawer";
import { PointTable } from "./PointTable";
import { Run } from "./Run";
import { SignedOut } from "./SignedOut";
import { isMany, Tiles } from "./Tiles";
import { Trouble } from "./Trouble";
import { matches } from "../shared/plain";
import { staleAfter, useWatch, watchBoard } from "./watch";

interface Props {
  readonly id: string;
  readonly code?: string;
  readonly me: Me;
  readonly view: "board" | "points";
}

/** One conference, watched: everything below gets values and holds none. */
export function Conference({ id, code, me, view }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [, go] = useLocation();
  const { board, heardAt, trouble } = useWatch();
  const [search, setSearch] = useState("");
  const [only, setOnly] = useState<Condition | undefined>();
  const field = useRef<HTMLInputElement>(null);
  useNow();
  useEffect(() => watchBoard(id), [id]);
  const home = `/control/conferences/${id}`;
  const clear = () => {
    setSearch("");
    setOnly(undefined);
    field.current?.blur();
  };
  useKeys({
    search: () => field.current?.focus(),
    escape: clear,
    board: () => go(home),
    points: () => go(`${home}/points`),
  });
  useEffect(() => {
    if (board) document.title = `${board.conference.name} · ${t("control.title")}`;
  }, [board?.conference.name, t]);

  if (trouble === "signed-out") return <SignedOut />;
  if (!board) return <p className="whole-page quiet">{t(trouble === "unknown" ? "control.none" : "control.loading")}</p>;

  const quiet = Date.now() - heardAt;
  const stale = quiet > staleAfter;
  const standing = { role: me.role, stale, board };
  const session = currentSession(board);
  const shown = board.points.filter((p) => (only === undefined || p.condition === only) && (search === "" || matches(`${p.code} ${p.name}`, search)));
  const waves = waveNames(board);
  const open = (point: string) => go(`${home}/points/${encodeURIComponent(point)}`);

  return (
    <div className={`room${stale ? " is-stale" : ""}${code ? " has-drawer" : ""}`}>
      {stale && (
        <div className="stale" role="status" data-testid="stale">
          {t("stale.banner", { span: span(quiet, language) })}
        </div>
      )}
      <Header board={board} session={session} me={me} view={view} home={home} />
      <Counts board={board} session={session} only={only} choose={setOnly} search={search} setSearch={setSearch} field={field} />
      <div className={`floor${isMany(board.points.length) ? " floor-many" : ""}`}>
        <main className="stage">
          <Trouble />
          <Incidents board={board} open={open} />
          {shown.length === 0 && board.points.length > 0 ? (
            <p className="quiet">
              {t("control.search.none")}{" "}
              <button type="button" className="linklike" onClick={clear}>
                {t("control.show-all")}
              </button>
            </p>
          ) : view === "points" ? (
            <PointTable points={shown} zone={board.conference.zone} waves={waves} open={open} />
          ) : (
            <Tiles points={shown} total={board.points.length} session={session} zone={board.conference.zone} waves={waves} chosen={code} open={open} />
          )}
        </main>
        <Run standing={standing} session={session} />
        <Facts board={board} />
      </div>
      {code !== undefined && <PointDrawer key={code} board={board} code={code} close={() => go(view === "points" ? `${home}/points` : home)} />}
    </div>
  );
}
