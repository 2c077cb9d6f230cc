import { useState } from "react";
import type { LiveView } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { usePlaces } from "../places";
import { useKeys } from "../keys";
import type { View } from "../pages";
import { useQuery } from "../query";
import { useDocument } from "../readiness/useDocument";
import { AnnouncePanel } from "./AnnouncePanel";
import { CallForm } from "./CallForm";
import { CuePanel } from "./CuePanel";
import { lastLiveFact } from "./cues";
import { FloorPanel } from "./FloorPanel";
import { ChooseSession } from "./ChooseSession";
import { LiveNav } from "./LiveNav";
import { RundownPanel } from "./RundownPanel";
import { TallyPanel } from "./TallyPanel";
import "./live.css";

/** Running a session: who is on air, who is called, who is ready. The board says when something changed; the page then asks what. */
export function LivePage({ standing, session: current }: View) {
  const t = useWords();
  const { board } = standing;
  const { id } = board.conference;
  const [query, change] = useQuery();
  const session = board.sessions.find((s) => s.id === query.get("session")) ?? current;
  const [calling, setCalling] = useState(false);
  const { value: live } = useDocument<LiveView>(`/api/v1/conferences/${encodeURIComponent(id)}/live${session ? `?session=${encodeURIComponent(session.id)}` : ""}`, lastLiveFact(board), 250);
  const places = usePlaces(id, board.points.length);
  const point = (code: string) => change({ point: code }, true);
  useKeys({
    own: (event) => {
      if (event.key !== "c") return false;
      setCalling(true);
      return true;
    },
  });
  // Another session's document, until the one asked for is here.
  if (!session || live?.sessionId !== session.id) return <main className="stage column quiet">{t(session ? "control.loading" : "live.none")}</main>;
  const open = live.cues.filter((cue) => cue.open);
  const ended = live.cues.filter((cue) => !cue.open);
  const shared = { standing, session, live, point };
  return (
    <main className="stage column live">
      <LiveNav conference={id} />
      <ChooseSession sessions={board.sessions} session={session} current={current} choose={(chosen) => change({ session: chosen })} />
      <div className="live-both">
        <div className="live-main">
          <TallyPanel {...shared} />
          <FloorPanel {...shared} />
          <RundownPanel {...shared} />
        </div>
        <div className="live-side">
        <section className="panel" aria-labelledby="cues-title">
          <div className="panel-head">
            <h2 id="cues-title">{t("cue.title")}</h2>
            <button type="button" className="button button-main" aria-expanded={calling} onClick={() => setCalling(!calling)} data-testid="call-cue">
              {t("cue.call")} <kbd aria-hidden="true">c</kbd>
            </button>
          </div>
          {calling && <CallForm {...shared} places={places} close={() => setCalling(false)} />}
          {open.length === 0 && !calling && (
            <p className="quiet" data-testid="cues-none">
              {t("cue.none")}
            </p>
          )}
          {open.map((cue) => (
            <CuePanel key={cue.id} {...shared} cue={cue} />
          ))}
          {ended.length > 0 && (
            <details className="cues-ended" data-testid="cues-ended">
              <summary>
                {t("cue.ended")} ({ended.length})
              </summary>
              {ended.map((cue) => (
                <CuePanel key={cue.id} {...shared} cue={cue} />
              ))}
            </details>
          )}
        </section>
        <AnnouncePanel {...shared} places={places} />
        </div>
      </div>
    </main>
  );
}
