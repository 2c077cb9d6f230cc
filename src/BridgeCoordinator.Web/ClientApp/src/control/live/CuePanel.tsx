import type { CueSeatView, CueStep, CueView, SessionView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { clockTime, countdown, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";
import { countCue, cueTones, inOrder } from "./cues";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly cue: CueView;
  readonly point: (code: string) => void;
}

const mostRows = 40;

/** One cue: how many are ready, who has not answered and since when, and the word that comes next. */
export function CuePanel({ standing, session, cue, point }: Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { board } = standing;
  const { id, zone } = board.conference;
  const count = countCue(cue);
  const cannot = liveCan(standing, session);
  const step = (which: CueStep, more: Readonly<Record<string, unknown>> = {}, key = "") => () =>
    void act(id, "step-cue", { sessionId: session.id, cueId: cue.id, step: which, ...more }, `${which}-${cue.id}${key}`);
  const unready = count.standby + count.notReady;
  return (
    <article className="cue" data-testid="cue" data-ready={count.ready} data-open={cue.open}>
      <div className="cue-head">
        <h3>
          {t(`cue.kind.${cue.kind}`)}
          {cue.what !== undefined && <span className="cue-said">: {cue.what}</span>}
        </h3>
        <span className="quiet small">{t("cue.by", { name: cue.by, at: clockTime(cue.calledAt, zone, true) })}</span>
      </div>
      {cue.open && (
        <>
          <p className="cue-count" role="status">
            {count.waiting > 0 && <b data-testid="cue-ready-count">{t("cue.ready", { n: count.ready, of: count.waiting })}</b>}
            {count.silentSince !== undefined && <span> · {t("cue.waiting", { n: count.standby, span: span(now - Date.parse(count.silentSince), language) })}</span>}
            {count.notReady > 0 && <span> · ! {t("cue.not-ready", { n: count.notReady })}</span>}
            {count.go > 0 && <span>{count.waiting > 0 && " · "}▶ {t("cue.going", { n: count.go, heard: count.heard })}</span>}
          </p>
          <div className="row-acts cue-acts">
            <ActButton word={t("cue.go", { n: count.ready })} cannot={cannot ?? (count.ready === 0 ? "cue.go.none" : undefined)} act={step("go")} busyKey={`go-${cue.id}`} testId="cue-go" main />
            {unready > 0 && (
              <ActButton
                word={t("cue.go.all")}
                cannot={cannot}
                act={step("go", { unready: true }, "all")}
                busyKey={`go-${cue.id}all`}
                testId="cue-go-all"
                ask={{ question: t("cue.go.all.ask", { n: unready }), yes: t("cue.go.all.yes") }}
              />
            )}
            <ActButton word={t("cue.finish")} cannot={cannot ?? (count.go === 0 ? "cue.finish.none" : undefined)} act={step("finish")} busyKey={`finish-${cue.id}`} testId="cue-finish" />
            <ActButton word={t("cue.cancel")} cannot={cannot} act={step("cancel")} busyKey={`cancel-${cue.id}`} testId="cue-cancel" />
          </div>
        </>
      )}
      <ul className="seats">
        {inOrder(cue.seats)
          .slice(0, mostRows)
          .map((seat) => (
            <li key={seat.point} className={`seat seat-${seat.state}`} data-testid={`seat-${seat.point}`} data-state={seat.state}>
              <Glyph tone={cueTones[seat.state]} />
              <button type="button" className="linklike seat-name" onClick={() => point(seat.point)}>
                {nameOf(board.points, seat.point) ?? seat.point}
              </button>
              <SeatWords seat={seat} now={now} zone={zone} />
              {cue.open && (
                <span className="row-acts">
                  {seat.state === "ready" && <ActButton word={t("cue.go.one")} cannot={cannot} act={step("go", { points: [seat.point] }, seat.point)} busyKey={`go-${cue.id}${seat.point}`} testId={`go-${seat.point}`} />}
                  {seat.state === "go" && <ActButton word={t("cue.finish.one")} cannot={cannot} act={step("finish", { points: [seat.point] }, seat.point)} busyKey={`finish-${cue.id}${seat.point}`} testId={`finish-${seat.point}`} />}
                  {seat.state !== "done" && seat.state !== "cancelled" && (
                    <ActButton word={t("cue.cancel.one")} cannot={cannot} act={step("cancel", { points: [seat.point] }, seat.point)} busyKey={`cancel-${cue.id}${seat.point}`} testId={`cancel-${seat.point}`} />
                  )}
                </span>
              )}
            </li>
          ))}
      </ul>
      {cue.seats.length > mostRows && <p className="quiet small">+{cue.seats.length - mostRows}</p>}
    </article>
  );
}

function SeatWords({ seat, now, zone }: { seat: CueSeatView; now: number; zone: string }) {
  const t = useWords();
  const ended = seat.state === "done" || seat.state === "cancelled";
  return (
    <span className="seat-words">
      {t(`cue.state.${seat.state}`)} <span className="quiet small">{ended ? clockTime(seat.since, zone, true) : countdown(now - Date.parse(seat.since))}</span>
      {seat.why !== undefined && <q className="small">{seat.why}</q>}
      {seat.state === "go" && <span className="small"> · {seat.heardAt === undefined ? t("cue.unheard") : `✓ ${t("cue.heard", { at: clockTime(seat.heardAt, zone, true) })}`}</span>}
      {seat.unready && <span className="small"> · {t("cue.unready")}</span>}
    </span>
  );
}
