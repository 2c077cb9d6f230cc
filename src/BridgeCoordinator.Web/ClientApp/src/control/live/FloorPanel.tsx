import { useState } from "react";
import type { FloorView, LiveView, SessionView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { span } from "../../shared/time";
import { Who } from "../../shared/Who";
import { useLanguage, useWords } from "../../shared/words";
import { ActButton } from "../ActButton";
import { act } from "../acts";
import { nameOf } from "../board";
import { liveCan, type Standing } from "../can";

interface Props {
  readonly standing: Standing;
  readonly session: SessionView;
  readonly live: LiveView;
  readonly point: (code: string) => void;
}

/** Who asks for the floor, in order. Giving it calls the point to stand by; a no comes with a word. */
export function FloorPanel({ standing, session, live, point }: Props) {
  const t = useWords();
  return (
    <section className="panel" aria-labelledby="floor-title">
      <h2 id="floor-title">
        {t("floor.title")} {live.floor.length > 0 && <b className="nav-calls">{live.floor.length}</b>}
      </h2>
      {live.floor.length === 0 && (
        <p className="quiet small" data-testid="floor-none">
          {t("floor.none")}
        </p>
      )}
      <ol className="floor-list">
        {live.floor.map((request, i) => (
          <Request key={request.point} request={request} first={i === 0} standing={standing} session={session} point={point} />
        ))}
      </ol>
    </section>
  );
}

function Request({ request, first, standing, session, point }: Omit<Props, "live"> & { readonly request: FloorView; readonly first: boolean }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [declining, setDeclining] = useState(false);
  const [word, setWord] = useState("");
  const { board } = standing;
  const cannot = liveCan(standing, session);
  const answer = (given: boolean) => act(board.conference.id, "answer-floor", { sessionId: session.id, point: request.point, given, ...(given || word.trim() === "" ? {} : { note: word.trim() }) }, `floor-${given}-${request.point}`);
  return (
    <li data-testid={`floor-${request.point}`}>
      <p>
        <button type="button" className="linklike" onClick={() => point(request.point)}>
          {nameOf(board.points, request.point) ?? request.point}
        </button>{" "}
        <span className="quiet small">
          <Who name={request.person} /> · {span(now - Date.parse(request.askedAt), language)}
        </span>
        {request.what !== undefined && <q className="floor-what">{request.what}</q>}
      </p>
      <span className="row-acts">
        <ActButton word={t("floor.give")} cannot={cannot} act={() => void answer(true)} busyKey={`floor-true-${request.point}`} testId={`give-${request.point}`} main={first} />
        {!declining && <ActButton word={t("floor.decline")} cannot={cannot} act={() => setDeclining(true)} busyKey="" testId={`decline-${request.point}`} />}
      </span>
      {declining && (
        <form
          className="decline"
          onSubmit={(event) => {
            event.preventDefault();
            void answer(false);
          }}
        >
          <label>
            {t("floor.word")}
            <input className="field" value={word} onChange={(e) => setWord(e.target.value)} maxLength={500} autoFocus data-testid="decline-word" />
          </label>
          <span className="row-acts">
            <button type="submit" className="button" data-testid="decline-send">
              {t("floor.decline.send")}
            </button>
            <button type="button" className="button" onClick={() => setDeclining(false)}>
              {t("act.cancel")}
            </button>
          </span>
        </form>
      )}
    </li>
  );
}
