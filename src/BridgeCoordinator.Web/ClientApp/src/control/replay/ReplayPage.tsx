import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { BoardSnapshot, Me, ReplayReel } from "../../contracts.generated";
import { getJson } from "../../shared/api";
import { showTime } from "../../shared/clock";
import { dateTime, clockTime } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import { currentSession, waveNames } from "../board";
import { FactList } from "../Facts";
import { namingOf } from "../facts";
import { Countdown } from "../Header";
import { useKeys } from "../keys";
import { useQuery } from "../query";
import { Pairs } from "../wall/Pairs";
import { cardWords } from "../wall/words";
import { WallPage } from "../wall/WallPage";
import { Controls } from "./Controls";
import { faster, nextMark, speeds, type Speed } from "./line";
import { Marks } from "./Marks";
import { newPlayer, type Player, type Source } from "./player";

const of = encodeURIComponent;
const iso = (at: number) => new Date(at).toISOString();
const sourceOf = (id: string): Source => ({
  reel: () => getJson(`/api/v1/conferences/${of(id)}/replay`),
  still: (at) => getJson(`/api/v1/conferences/${of(id)}/replay/board?at=${iso(at)}`),
  frames: (from, step, count) => getJson(`/api/v1/conferences/${of(id)}/replay/frames?from=${iso(from)}&step=${step}&count=${count}`),
});

/** The wall of any conference at any second. Everything on the page counts from the instant shown; the address holds stretch, instant and speed. */
export function ReplayPage({ id, me }: { id: string; me: Me }) {
  const t = useWords();
  const [query, change] = useQuery();
  const [player] = useState<Player>(() => newPlayer(sourceOf(id)));
  const { reel, chapter, board, at, playing, speed, failed } = player.use();
  const session = query.get("in");

  useEffect(() => {
    const asked = Date.parse(query.get("at") ?? "");
    const wanted = speeds.find((s) => String(s) === query.get("speed"));
    if (wanted) player.use.setState({ speed: wanted });
    void player.open(session, Number.isFinite(asked) ? asked : undefined);
  }, [player]);
  useEffect(() => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      player.tick(now - last);
      last = now;
    }, 100);
    return () => clearInterval(timer);
  }, [player]);
  // Whole seconds are enough for hours and minutes; the tiles move with the frames.
  const second = Math.floor(at / 1000) * 1000;
  useEffect(() => showTime(board ? second : undefined), [second, board !== undefined]);
  useEffect(() => () => showTime(undefined), []);
  useEffect(() => {
    document.title = [t("page.replay"), reel?.name, t("control.title")].filter(Boolean).join(" · ");
  }, [reel, t]);

  const seek = (to: number) => {
    player.seek(to);
    change({ at: iso(to) });
  };
  const play = (on: boolean) => {
    player.play(on);
    if (!on) change({ at: iso(player.use.getState().at) });
  };
  const hasten = (to: Speed) => {
    player.hasten(to);
    change({ speed: to === 1 ? undefined : String(to) });
  };
  const mark = (forward: boolean) => {
    const next = nextMark(reel?.marks ?? [], at, forward);
    if (next) seek(Date.parse(next.at));
  };
  useKeys({
    own: (event) => {
      if (event.key === " " && !(event.target instanceof HTMLButtonElement)) return play(!playing), true;
      if (event.key === "[" || event.key === "]") return hasten(faster(speed, event.key === "]" ? 1 : -1)), true;
      if (event.key === "," || event.key === ".") return mark(event.key === "."), true;
      return false;
    },
    escape: () => change({ point: undefined }),
  });

  if (!reel || !chapter || !board)
    return (
      <main className="whole-page">
        <h1>{t("page.replay")}</h1>
        <p className="quiet" role="status">
          {t(failed ? "replay.failed" : "replay.loading")}
        </p>
        {failed && (
          <button type="button" className="button" onClick={() => void player.open(session, undefined)}>
            {t("replay.again")}
          </button>
        )}
      </main>
    );
  const shown = currentSession(board);
  return (
    <div className="replay">
      <header className="header header-small">
        <div className="header-what">
          <h1>
            {t("page.replay")} {reel.drill && <span className="chip chip-held">{t("drill")}</span>}
          </h1>
          <p className="quiet">{reel.name}</p>
          <Link className="small" href={address.overview(id)}>
            {t("replay.now")}
          </Link>
        </div>
        <Countdown session={shown} zone={reel.zone} />
        <p className="replay-clock" data-testid="replay-clock">
          <span className="quiet">{dateTime(at, reel.zone).slice(0, 10)}</span> <b>{clockTime(at, reel.zone, true)}</b>
        </p>
      </header>
      <Controls reel={reel} chapter={chapter} board={board} showing={{ at, playing, speed, failed }} choose={(to) => (player.choose(to), change({ in: to ?? undefined }))} seek={seek} play={play} hasten={hasten} mark={mark} />
      <div className="replay-floor">
        <div className="replay-wall">
          <WallPage standing={{ role: me.role, stale: false, board }} session={shown} params={{}} me={me} />
        </div>
        <aside className="replay-side">
          <PointThen board={board} code={query.get("point")} close={() => change({ point: undefined })} />
          <Marks reel={reel} chapter={chapter} board={board} at={at} seek={seek} />
          <section className="panel facts" aria-label={t("replay.before")}>
            <h2>{t("replay.before")}</h2>
            <FactList lines={board.latest.slice(0, 30)} naming={namingOf(board)} />
          </section>
          <p className="quiet small">{t("replay.what", { n: facts(reel) })}</p>
        </aside>
      </div>
    </div>
  );
}

const facts = (reel: ReplayReel) => reel.facts.toLocaleString("vi-VN");

/** A point as it stood then. */
function PointThen({ board, code, close }: { board: BoardSnapshot; code: string | null; close: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const tile = board.points.find((p) => p.code === code);
  if (!tile) return null;
  const words = cardWords(tile, t, language, board.conference.zone, waveNames(board), Date.parse(board.serverTime));
  return (
    <section className="panel" aria-label={tile.name} data-testid="replay-point">
      <h2>
        {tile.code} · {tile.name}{" "}
        <button type="button" className="linklike" onClick={close}>
          {t("control.close")}
        </button>
      </h2>
      <p>
        <b>{words.state}</b> · {words.why}
      </p>
      <p className="quiet small">{words.since}</p>
      <Pairs parts={words.parts} />
    </section>
  );
}
