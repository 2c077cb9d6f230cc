import type { CalledPoint, RollCallPage as Page, RollCallRound, SessionView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { clockTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { rollCallCan, type Standing } from "../can";
import { LiveNav } from "../live/LiveNav";
import type { View } from "../pages";
import { Progress } from "../Progress";
import { useQuery } from "../query";
import { useDocument } from "../readiness/useDocument";
import { CalledList } from "./CalledList";
import { CallWall } from "./CallWall";
import { RoundsTable } from "./RoundsTable";
import "./roll-call.css";

/** The roll call: everybody is asked at once, answers fill the wall, and each is read back. What is wrong comes first, then who is silent, with numbers to ring. */
export function RollCallPage({ standing, session: current }: View) {
  const t = useWords();
  const { board } = standing;
  const { id, zone } = board.conference;
  const [query, change] = useQuery();
  const session = board.sessions.find((s) => s.id === query.get("session")) ?? current;
  const wanted = query.get("round");
  const round = wanted !== null && /^\d+$/.test(wanted) ? `?round=${wanted}` : "";
  const { value: page, missing, again } = useDocument<Page>(`/api/v1/conferences/${encodeURIComponent(id)}/sessions/${encodeURIComponent(session?.id ?? "")}/roll-call${round}`, session?.rollCall);
  if (!session) return <p className="quiet">{t("control.no-session")}</p>;
  if (missing) return <p className="quiet">{t("rollcall.none")}</p>;
  if (!page) return <p className="quiet">{t("control.loading")}</p>;
  const shown = page.round;
  const open = (code: string) => change({ point: code }, true);
  const confirm = (point: CalledPoint) => void act(id, "confirm-roll-call", { sessionId: session.id, round: shown?.round, word: point.word, points: [point.point] }, `confirm-${point.point}`).then(again);
  const one = (point: CalledPoint) =>
    point.heardAt === undefined && <ActButton word={t("act.confirm-one")} cannot={rollCallCan("confirm", standing, session)} act={() => confirm(point)} busyKey={`confirm-${point.point}`} testId={`confirm-${point.point}`} />;
  return (
    <main className="stage call-page" data-testid="roll-call" data-round={shown?.round}>
      <LiveNav conference={id} />
      <section className="panel call-head" aria-label={t("page.roll-call")}>
        {shown ? <Head round={shown} session={session} zone={zone} /> : <p className="quiet">{t("rollcall.none")}</p>}
        <Acts standing={standing} session={session} rounds={page.rounds} shown={shown} unheard={shown ? shown.allClear - heardClear(page) : 0} again={again} latest={() => change({ round: undefined })} />
      </section>
      {shown && (
        <>
          <CallWall board={board} marks={page.marks} open={open} />
          <div className="call-lists">
            {page.trouble.length > 0 && (
              <section className="panel" aria-label={t("rollcall.in-trouble")}>
                <h2 className="call-trouble">
                  ✕ {t("rollcall.in-trouble")} {shown.trouble}
                </h2>
                <CalledList points={page.trouble} zone={zone} label={t("rollcall.in-trouble")} testId="trouble" open={open} acts={one} />
              </section>
            )}
            <section className="panel" aria-label={t("rollcall.missing")}>
              <h2>
                {t("rollcall.missing")} {shown.asked - shown.answered}
              </h2>
              {page.silent.length === 0 ? <p className="all-well">✓ {t("rollcall.nobody-missing")}</p> : <CalledList points={page.silent} zone={zone} label={t("rollcall.missing")} testId="silent" open={open} />}
              {shown.asked - shown.answered > page.silent.length && <p className="quiet small">{t("rollcall.only-first", { n: page.silent.length, of: shown.asked - shown.answered })}</p>}
            </section>
            <section className="panel" aria-label={t("rollcall.to-hear")}>
              <h2>{t("rollcall.to-hear")}</h2>
              {page.unheard.length === 0 ? <p className="quiet">{shown.allClear > 0 ? `✓ ${t("rollcall.nobody-to-hear")}` : "–"}</p> : <CalledList points={page.unheard} zone={zone} label={t("rollcall.to-hear")} testId="unheard" open={open} acts={one} />}
            </section>
          </div>
          <RoundsTable rounds={page.rounds} chosen={shown.round} zone={zone} choose={(n) => change({ round: n === page.rounds[0]?.round ? undefined : String(n) })} />
        </>
      )}
    </main>
  );
}

const heardClear = (page: Page) => page.marks.filter((mark) => mark === "clearHeard").length;

function Head({ round, session, zone }: { round: RollCallRound; session: SessionView; zone: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const silent = round.asked - round.answered;
  return (
    <div className="call-title">
      <p className="call-big">
        <b>{round.answered}</b>
        <span className="quiet">/{round.asked}</span>
      </p>
      <div>
        <h2 className="call-name">
          {t("rollcall.round", { n: round.round })}
          <span className="chip">{t(round.open ? "wave.open" : "wave.closed")}</span>
          {round.onlyMissing && <span className="quiet small"> {t("rollcall.only-missing")}</span>}
        </h2>
        <p className="quiet">
          {session.name} · {t("rollcall.asked-at", { at: clockTime(round.openedAt, zone) })} · {round.closedAt === undefined ? t("rollcall.since", { span: span(now - Date.parse(round.openedAt), language) }) : t("rollcall.lasted", { at: clockTime(round.closedAt, zone) })}
        </p>
      </div>
      <div className="call-bar">
        <Progress parts={[["well", round.allClear], ["trouble", round.trouble], ["idle", silent]]} label={t("rollcall.answered", { n: round.answered, of: round.asked })} />
        <p className="quiet small" data-testid="call-sums">
          {[t("rollcall.answered", { n: round.answered, of: round.asked }), t("call.clear", { n: round.allClear }), t("call.trouble", { n: round.trouble }), t("rollcall.silent", { n: silent }), t("rollcall.confirmed", { n: round.confirmed })].join(" · ")}
        </p>
      </div>
    </div>
  );
}

interface ActsProps {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly rounds: readonly RollCallRound[];
  readonly shown: RollCallRound | undefined;
  readonly unheard: number;
  readonly again: () => void;
  readonly latest: () => void;
}

function Acts({ standing, session, rounds, shown, unheard, again, latest }: ActsProps) {
  const t = useWords();
  const { id } = standing.board.conference;
  const last = rounds[0];
  const left = last ? last.asked - last.allClear : 0;
  const send = (name: string, body: Readonly<Record<string, unknown>>, key: string) => void act(id, name, { sessionId: session.id, ...body }, key).then(again);
  const earlier = shown !== undefined && last !== undefined && shown.round !== last.round;
  return (
    <div className="wave-acts">
      {earlier && (
        <button type="button" className="button" onClick={latest}>
          {t("rollcall.earlier")} · {t("rollcall.latest")}
        </button>
      )}
      {shown && (
        <ActButton main={unheard > 0} word={t("act.confirm-all-clear", { n: unheard })} cannot={rollCallCan("confirm", standing, session) ?? (unheard === 0 ? "cannot.call-nothing-to-hear" : undefined)} act={() => send("confirm-roll-call", { round: shown.round, word: "allClear" }, "confirm-all")} busyKey="confirm-all" testId="confirm-all" />
      )}
      {last?.open ? (
        <ActButton word={t("act.close-roll-call")} cannot={rollCallCan("close", standing, session)} act={() => send("close-roll-call", { round: last.round }, "close-roll-call")} busyKey="close-roll-call" testId="call-close" />
      ) : (
        <>
          {last && <ActButton main={left > 0 && unheard === 0} word={t("act.open-missing-roll-call", { n: left })} cannot={rollCallCan("open", standing, session) ?? (left === 0 ? "cannot.call-all-clear" : undefined)} act={() => send("open-roll-call", { onlyMissing: true }, "open-missing")} busyKey="open-missing" testId="call-missing" />}
          <ActButton main={!last} word={t(last ? "act.again-roll-call" : "act.open-roll-call")} cannot={rollCallCan("open", standing, session)} act={() => send("open-roll-call", {}, "open-roll-call")} busyKey="open-roll-call" testId="call-open" />
        </>
      )}
    </div>
  );
}
