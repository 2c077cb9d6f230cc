import { useState } from "react";
import type { LiveView, RundownItemView, RundownState, RundownStep, SessionView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import type { Tone } from "../../shared/states";
import { clockTime, countdown } from "../../shared/time";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";
import { ItemForm } from "./ItemForm";
import { timing } from "./timing";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly live: LiveView;
}

const tones: Readonly<Record<RundownState, Tone>> = { planned: "idle", running: "live", finished: "well", skipped: "held" };

/** What is to happen, in order: what is on and how long, what comes next and whose turn it is. */
export function RundownPanel({ standing, session, live }: Props) {
  const t = useWords();
  const [editing, setEditing] = useState<string | undefined>();
  const next = live.rundown.find((item) => item.state === "planned")?.id;
  return (
    <section className="panel" aria-labelledby="rundown-title">
      <div className="panel-head">
        <h2 id="rundown-title">{t("rundown.title")}</h2>
        <button type="button" className="button" aria-expanded={editing === "new"} onClick={() => setEditing(editing === "new" ? undefined : "new")} data-testid="rundown-add">
          {t("rundown.add")}
        </button>
      </div>
      {editing === "new" && <ItemForm standing={standing} session={session} close={() => setEditing(undefined)} />}
      {live.rundown.length === 0 && editing === undefined && <p className="quiet small">{t("rundown.none")}</p>}
      <ol className="rundown">
        {live.rundown.map((item) =>
          editing === item.id ? (
            <li key={item.id}>
              <ItemForm standing={standing} session={session} item={item} close={() => setEditing(undefined)} />
            </li>
          ) : (
            <Item key={item.id} item={item} next={item.id === next} standing={standing} session={session} edit={() => setEditing(item.id)} />
          ),
        )}
      </ol>
    </section>
  );
}

function Item({ item, next, standing, session, edit }: Omit<Props, "live"> & { readonly item: RundownItemView; readonly next: boolean; readonly edit: () => void }) {
  const t = useWords();
  const now = useNow();
  const { board } = standing;
  const { id, zone } = board.conference;
  const cannot = liveCan(standing, session);
  const step = (which: RundownStep) => () => void act(id, "step-rundown-item", { sessionId: session.id, itemId: item.id, step: which }, `item-${which}-${item.id}`);
  const call = () => void act(id, "call-cue", { sessionId: session.id, kind: "report", points: item.points, ...(item.title === undefined ? {} : { note: item.title }) }, `item-call-${item.id}`);
  const time = timing(item, now);
  const button = (which: RundownStep, main = false) => <ActButton word={t(`rundown.step.${which}`)} cannot={cannot} act={step(which)} busyKey={`item-${which}-${item.id}`} testId={`item-${which}`} main={main} />;
  return (
    <li className={`item item-${item.state}`} data-testid="rundown-item" data-state={item.state} aria-current={item.state === "running" ? "step" : undefined}>
      <Glyph tone={tones[item.state]} />
      <div>
        <p className="item-title">{item.title ?? t("announce.erased")}</p>
        <p className="quiet small">
          {item.minutes === undefined ? t("rundown.no-length") : t("rundown.minutes", { n: item.minutes })}
          {item.points.length > 0 && ` · ${item.points.map((code) => nameOf(board.points, code) ?? code).join(", ")}`}
          {item.state === "finished" && item.startedAt !== undefined && item.endedAt !== undefined && ` · ${clockTime(item.startedAt, zone)}–${clockTime(item.endedAt, zone)}`}
          {item.state === "skipped" && ` · ${t("rundown.state.skipped")}`}
        </p>
        {item.state === "running" && (
          <p className={`item-time${time.over ? " is-over" : ""}`} role="timer" data-testid="item-time">
            <b>{countdown(time.ran)}</b> {time.left === undefined ? "" : time.over ? `! ${t("rundown.over", { span: countdown(-time.left) })}` : t("rundown.left", { span: countdown(time.left) })}
          </p>
        )}
      </div>
      <span className="row-acts">
        {(item.state === "planned" || item.state === "skipped") && button("start", next)}
        {item.state === "running" && button("finish")}
        {item.state === "planned" && item.points.length > 0 && <ActButton word={t("cue.call")} cannot={cannot} act={call} busyKey={`item-call-${item.id}`} testId="item-call" />}
        {item.state === "planned" && button("skip")}
        {item.state !== "finished" && (
          <button type="button" className="button" onClick={edit} data-testid="item-edit" aria-label={`${t("rundown.edit")}: ${item.title ?? ""}`}>
            {t("rundown.edit")}
          </button>
        )}
      </span>
    </li>
  );
}
