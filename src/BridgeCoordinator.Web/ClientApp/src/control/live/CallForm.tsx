import { useEffect, useMemo, useRef, useState } from "react";
import { CueKind, type ConferencePlaces, type SessionView } from "../../contracts.generated";
import { useLanguage, useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";
import { useKeys } from "../keys";
import { groupingsOf, groupPoints } from "../wall/grouping";
import { groupingWord, groupNames } from "../wall/words";
import { FindPoints } from "./FindPoints";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly places: ConferencePlaces | undefined;
  readonly close: () => void;
}

const most = 500;
const mostGroups = 200;

/** Who is called, and for what: one point, some, or a whole group. */
export function CallForm({ standing, session, places, close }: Props) {
  const t = useWords();
  const { board } = standing;
  const [kind, setKind] = useState<CueKind>("speak");
  const [what, setWhat] = useState("");
  const [finding, setFinding] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const box = useRef<HTMLFormElement>(null);
  useKeys({ escape: close });
  useEffect(() => box.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus(), []);
  const add = (codes: readonly string[]) => setChosen([...new Set([...chosen, ...codes])]);
  const tooMany = chosen.length > most;
  const cannot = liveCan(standing, session) ?? (chosen.length === 0 ? "cannot.no-points" : tooMany ? "cannot.too-many-points" : kind === "other" && what.trim() === "" ? "cannot.no-words" : undefined);
  const send = async () => {
    await act(board.conference.id, "call-cue", { sessionId: session.id, kind, points: chosen, ...(what.trim() === "" ? {} : { note: what.trim() }) }, "call-cue");
    close();
  };
  return (
    <form ref={box} className="call-form" onSubmit={(event) => event.preventDefault()} data-testid="call-form">
      <fieldset className="call-kinds">
        <legend>{t("cue.call.for")}</legend>
        {CueKind.map((k) => (
          <label key={k}>
            <input type="radio" name="kind" checked={kind === k} onChange={() => setKind(k)} data-testid={`kind-${k}`} /> {t(`cue.kind.${k}`)}
          </label>
        ))}
      </fieldset>
      <label className="call-what">
        {t(kind === "other" ? "cue.call.what.must" : "cue.call.what")}
        <input className="field" value={what} onChange={(e) => setWhat(e.target.value)} maxLength={500} data-testid="cue-what" />
      </label>
      <FindPoints
        points={board.points}
        text={finding}
        write={setFinding}
        label={t("cue.call.search")}
        testId="cue-find"
        all={(found) =>
          found.length <= most && (
            <button type="button" className="button" onClick={() => add(found.map((p) => p.code))} data-testid="cue-add-all">
              {t("cue.call.all", { n: found.length })}
            </button>
          )
        }
      >
        {(point) => (
          <button type="button" className="button" onClick={() => add([point.code])} data-testid={`add-${point.code}`} aria-label={`+ ${point.name}`}>
            +
          </button>
        )}
      </FindPoints>
      <Groups standing={standing} places={places} add={add} />
      {chosen.length > 0 && (
        <div className="chosen" data-testid="chosen">
          <span className="quiet small">{t("cue.call.chosen", { n: chosen.length })}</span>
          {chosen.slice(0, 12).map((code) => (
            <button key={code} type="button" className="button chosen-one" onClick={() => setChosen(chosen.filter((c) => c !== code))} aria-label={t("cue.call.drop", { point: nameOf(board.points, code) ?? code })}>
              {nameOf(board.points, code) ?? code} ×
            </button>
          ))}
          {chosen.length > 12 && <span className="quiet small">+{chosen.length - 12}</span>}
          {chosen.length > 1 && (
            <button type="button" className="linklike small" onClick={() => setChosen([])}>
              {t("cue.call.clear")}
            </button>
          )}
        </div>
      )}
      {tooMany && <p className="quiet small">{t("cue.call.too-many", { n: most })}</p>}
      <div className="dialog-acts">
        <button type="button" className="button" onClick={close}>
          {t("cue.call.cancel")}
        </button>
        <ActButton word={t("cue.call")} cannot={cannot} act={() => void send()} busyKey="call-cue" testId="call-send" main />
      </div>
    </form>
  );
}

/** Every group the wall could show, as long as one call reaches all of it. */
function Groups({ standing, places, add }: { standing: Standing; places: ConferencePlaces | undefined; add: (codes: readonly string[]) => void }) {
  const t = useWords();
  const language = useLanguage();
  const { points } = standing.board;
  // Who belongs where stands still while tiles change: forty thousand are not grouped again for every frame.
  const codes = points.length;
  const sets = useMemo(
    () =>
      groupingsOf(points, places)
        .filter((by) => by !== "none")
        .map((by) => ({ by, groups: groupPoints(points, places, by, groupNames(by, places, t, language)).filter((g) => g.members.length <= most).slice(0, mostGroups) })),
    [codes, places, language],
  );
  if (sets.length === 0) return null;
  return (
    <label className="call-group">
      {t("cue.call.group")}{" "}
      <select
        className="field"
        value=""
        onChange={(e) => {
          const [set, group] = e.target.value.split("|").map(Number);
          add((sets[set ?? -1]?.groups[group ?? -1]?.members ?? []).map((place) => points[place]?.code ?? "").filter((code) => code !== ""));
        }}
        data-testid="cue-group"
      >
        <option value="">{t("cue.call.choose")}</option>
        {sets.map(({ by, groups }, set) => (
          <optgroup key={by} label={groupingWord(by, places, t, language)}>
            {groups.map((group, i) => (
              <option key={group.key} value={`${set}|${i}`}>
                {group.name} ({group.members.length})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
