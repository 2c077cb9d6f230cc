import { useState } from "react";
import type { RundownItemView, SessionView } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { liveCan, type Standing } from "../can";
import { Chosen } from "./Chosen";
import { FindPoints } from "./FindPoints";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly item?: RundownItemView;
  readonly close: () => void;
}

/** An item of the rundown: what it is, how long, whose turn. */
export function ItemForm({ standing, session, item, close }: Props) {
  const t = useWords();
  const { board } = standing;
  const [title, setTitle] = useState(item?.title ?? "");
  const [minutes, setMinutes] = useState(item?.minutes === undefined ? "" : String(item.minutes));
  const [points, setPoints] = useState<readonly string[]>(item?.points ?? []);
  const [finding, setFinding] = useState("");
  const length = Number(minutes);
  const cannot = liveCan(standing, session) ?? (title.trim() === "" ? "cannot.no-words" : minutes !== "" && !(Number.isInteger(length) && length >= 1 && length <= 600) ? "cannot.minutes" : points.length > 50 ? "cannot.too-many-points" : undefined);
  const send = async () => {
    const named = title.trim() === item?.title ? {} : { title: title.trim() };
    await act(board.conference.id, "plan-rundown-item", { sessionId: session.id, ...(item ? { itemId: item.id } : {}), ...named, ...(minutes === "" ? {} : { minutes: length }), points }, "plan-item");
    close();
  };
  return (
    <form className="call-form" onSubmit={(event) => event.preventDefault()}>
      <label className="call-what">
        {t("rundown.what")}
        <input className="field" value={title} onChange={(e) => setTitle(e.target.value)} maxLength={500} autoFocus data-testid="item-title" />
      </label>
      <label className="call-what">
        {t("rundown.length")}
        <input className="field" type="number" min={1} max={600} value={minutes} onChange={(e) => setMinutes(e.target.value)} data-testid="item-minutes" />
      </label>
      <FindPoints points={board.points} text={finding} write={setFinding} label={t("cue.call.search")} testId="item-find">
        {(found) => (
          <button type="button" className="button" onClick={() => setPoints([...new Set([...points, found.code])])} aria-label={`+ ${found.name}`} data-testid={`item-add-${found.code}`}>
            +
          </button>
        )}
      </FindPoints>
      <Chosen codes={points} points={board.points} set={setPoints} />
      <div className="dialog-acts">
        <button type="button" className="button" onClick={close}>
          {t("cue.call.cancel")}
        </button>
        <ActButton word={t("rundown.save")} cannot={cannot} act={() => void send()} busyKey="plan-item" testId="item-save" main />
      </div>
    </form>
  );
}
