import { useState } from "react";
import type { LiveView, SessionView, Tally } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { needsPerson } from "../../shared/states";
import { countdown } from "../../shared/time";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";
import { FindPoints } from "./FindPoints";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly live: LiveView;
  readonly point: (code: string) => void;
}

/** Who is seen by all now, and who is next. */
export function TallyPanel({ standing, session, live, point }: Props) {
  const t = useWords();
  const now = useNow();
  const [finding, setFinding] = useState("");
  const { board } = standing;
  const cannot = liveCan(standing, session);
  const name = (code: string) => nameOf(board.points, code) ?? code;
  const set = (tally: Tally, code?: string) => () => void act(board.conference.id, "set-tally", { sessionId: session.id, tally, ...(code === undefined ? {} : { point: code }) }, `tally-${tally}-${code ?? ""}`);
  const button = (tally: Tally, code: string, main = false) => (
    <ActButton word={t(`tally.act.${tally}`)} cannot={cannot} act={set(tally, code)} busyKey={`tally-${tally}-${code}`} testId={`tally-${tally}-${code}`} main={main} />
  );
  const tile = board.points.find((p) => p.code === live.onAir);
  return (
    <section className="panel tally" aria-labelledby="tally-title">
      <h2 id="tally-title">{t("tally.title")}</h2>
      <div className={`on-air${live.onAir === undefined ? " quiet" : ""}`} data-testid="on-air" data-point={live.onAir}>
        <Glyph tone={live.onAir === undefined ? "idle" : "live"} large />
        {live.onAir === undefined ? (
          <p>{t("tally.nobody")}</p>
        ) : (
          <>
            <p>
              <button type="button" className="linklike on-air-name" onClick={() => point(live.onAir ?? "")}>
                {name(live.onAir)}
              </button>
              {live.onAirSince !== undefined && <span className="quiet small"> {t("tally.since", { span: countdown(now - Date.parse(live.onAirSince)) })}</span>}
            </p>
            {button("clear", live.onAir)}
          </>
        )}
      </div>
      {tile && needsPerson(tile.condition) && (
        <p className="tally-trouble" role="alert">
          ! {t("tally.trouble", { point: tile.name, word: t(`condition.${tile.condition}`) })}
        </p>
      )}
      <div className="on-air">
        <Glyph tone={live.hall ? "live" : "idle"} large />
        <p>
          {t("tally.hall")} <span className="quiet small">{t(live.hall ? "tally.onAir" : "tally.clear")}</span>
        </p>
        <ActButton word={t(live.hall ? "tally.hall.off" : "tally.hall.on")} cannot={cannot} act={set(live.hall ? "clear" : "onAir")} busyKey={`tally-${live.hall ? "clear" : "onAir"}-`} testId="tally-hall" />
      </div>
      <h3>{t("tally.next")}</h3>
      {live.next.length === 0 && <p className="quiet small">{t("tally.next.none")}</p>}
      <ol className="next-list">
        {live.next.map((code) => (
          <li key={code}>
            <button type="button" className="linklike" onClick={() => point(code)}>
              {name(code)}
            </button>
            <span className="row-acts">
              {button("onAir", code, true)}
              {button("clear", code)}
            </span>
          </li>
        ))}
      </ol>
      <FindPoints points={board.points} text={finding} write={setFinding} label={t("cue.call.search")} testId="tally-find">
        {(found) => (
          <span className="row-acts">
            {button("onAir", found.code)}
            {button("next", found.code)}
          </span>
        )}
      </FindPoints>
    </section>
  );
}
