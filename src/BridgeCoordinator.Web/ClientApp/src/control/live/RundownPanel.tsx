import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { LiveView, RundownItemView, RundownState, RundownStep, SessionView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import type { Tone } from "../../shared/states";
import { clockTime, countdown } from "../../shared/time";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act, useActs } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";
import { ItemForm } from "./ItemForm";
import { target, type Way } from "./order";
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
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly id: string; readonly way: Way } | undefined>(undefined);
  const order = live.rundown.map((item) => item.id).join(" ");
  // A row that is put elsewhere loses the focus on its way; who moves by keyboard goes on where the item now is.
  useEffect(() => {
    const { id, way } = moved.current ?? {};
    moved.current = undefined;
    const row = [...(list.current?.children ?? [])].find((child) => child instanceof HTMLElement && child.dataset["item"] === id);
    const button = (which: Way | undefined) => row?.querySelector<HTMLButtonElement>(`[data-way="${which}"]:not([aria-disabled="true"])`);
    if (row && !row.contains(document.activeElement)) (button(way) ?? button(way === "up" ? "down" : "up"))?.focus();
  }, [order]);
  const move = (id: string, way: Way) => {
    const before = target(live.rundown, id, way);
    if (before === undefined || liveCan(standing, session) !== undefined || useActs.getState().busy !== undefined) return;
    moved.current = { id, way };
    void act(standing.board.conference.id, "move-rundown-item", { sessionId: session.id, itemId: id, ...(before === null ? {} : { before }) }, `item-move-${id}`);
  };
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
      <ol className="rundown" ref={list}>
        {live.rundown.map((item) =>
          editing === item.id ? (
            <li key={item.id}>
              <ItemForm standing={standing} session={session} item={item} close={() => setEditing(undefined)} />
            </li>
          ) : (
            <Item key={item.id} item={item} next={item.id === next} standing={standing} session={session} ways={(way) => target(live.rundown, item.id, way) !== undefined} move={(way) => move(item.id, way)} edit={() => setEditing(item.id)} />
          ),
        )}
      </ol>
    </section>
  );
}

interface ItemProps extends Omit<Props, "live"> {
  readonly item: RundownItemView;
  readonly next: boolean;
  readonly ways: (way: Way) => boolean;
  readonly move: (way: Way) => void;
  readonly edit: () => void;
}

function Item({ item, next, standing, session, ways, move, edit }: ItemProps) {
  const t = useWords();
  const now = useNow();
  const { board } = standing;
  const { id, zone } = board.conference;
  const cannot = liveCan(standing, session);
  const step = (which: RundownStep) => () => void act(id, "step-rundown-item", { sessionId: session.id, itemId: item.id, step: which }, `item-${which}-${item.id}`);
  const call = () => void act(id, "call-cue", { sessionId: session.id, kind: "report", points: item.points, ...(item.title === undefined ? {} : { note: item.title }) }, `item-call-${item.id}`);
  const time = timing(item, now);
  const button = (which: RundownStep, main = false) => <ActButton word={t(`rundown.step.${which}`)} cannot={cannot} act={step(which)} busyKey={`item-${which}-${item.id}`} testId={`item-${which}`} main={main} />;
  const keys = (event: KeyboardEvent) => {
    const way = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : undefined;
    if (!event.altKey || way === undefined) return;
    event.preventDefault();
    move(way);
  };
  return (
    <li className={`item item-${item.state}`} data-item={item.id} onKeyDown={keys} data-testid="rundown-item" data-state={item.state} aria-current={item.state === "running" ? "step" : undefined}>
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
        {(item.state === "planned" || item.state === "skipped") &&
          (["up", "down"] as const).map((way) => (
            <button key={way} type="button" className="button button-way" data-way={way} aria-disabled={!ways(way) || cannot !== undefined} title={t(cannot ?? `rundown.${way}`)} aria-label={`${t(`rundown.${way}`)}: ${item.title ?? ""}`} onClick={() => move(way)} data-testid={`item-${way}`}>
              {way === "up" ? "↑" : "↓"}
            </button>
          ))}
        {item.state !== "finished" && (
          <button type="button" className="button" onClick={edit} data-testid="item-edit" aria-label={`${t("rundown.edit")}: ${item.title ?? ""}`}>
            {t("rundown.edit")}
          </button>
        )}
      </span>
    </li>
  );
}
