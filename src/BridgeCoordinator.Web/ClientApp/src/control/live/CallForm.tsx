import { useEffect, useRef, useState } from "react";
import { CueKind, type ConferencePlaces, type SessionView } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { liveCan, type Standing } from "../can";
import { useKeys } from "../keys";
import { Chosen } from "./Chosen";
import { FindPoints } from "./FindPoints";
import { PickGroup } from "./PickGroup";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly places: ConferencePlaces | undefined;
  readonly close: () => void;
}

const most = 500;

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
      <PickGroup points={board.points} places={places} most={most} pick={(group) => add(group.codes)} testId="cue-group" />
      <Chosen codes={chosen} points={board.points} set={setChosen} />
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
