import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { DeskCue, DeskLive } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { useDesk, useNoted } from "../desk";
import { CueCard } from "./CueCard";
import { answered } from "./answered";
import { Floor } from "./Floor";
import { Items } from "./Items";
import { Messages } from "./Messages";
import { useReceipts } from "./receipts";
import "./live.css";

/** What the running of the session asks, over whatever page is open: whether one is on air, and the cue one is called by. */
export function LiveLayer() {
  const { desk } = useDesk();
  const rows = useNoted();
  const live = desk?.live;
  const session = desk?.session?.id;
  // Made small for this time on air; the next time is as large as the first.
  const [small, setSmall] = useState<string | undefined>();
  const [path] = useLocation();
  useShake(live);
  useReceipts(live?.messages ?? nothing, desk?.epoch ?? "", desk?.version ?? 0);
  if (!live || session === undefined) return null;
  const cue = live.cue && answered(live.cue, rows);
  const large = live.tally === "onAir" && small !== live.tallySince;
  return (
    <div className="live-layer">
      <TallySign live={live} large={large} cue={cue} session={session} size={(grown) => setSmall(grown ? undefined : live.tallySince)} />
      {cue && !large && <CueCard cue={cue} session={session} />}
      <Messages messages={live.messages} session={session} quiet={path !== "/"} />
      {path === "/" && <Items items={live.items} />}
      {path === "/" && (live.mayAskFloor || live.floor) && <Floor floor={live.floor} session={session} />}
    </div>
  );
}

const nothing: DeskLive["messages"] = [];

/** The whole screen says "on air", in colour, word and sign; a touch makes it a band, and the page is there again. */
function TallySign({ live, large, cue, session, size }: { live: DeskLive; large: boolean; cue: DeskCue | undefined; session: string; size: (large: boolean) => void }) {
  const t = useWords();
  if (live.tally === "clear") return null;
  const onAir = live.tally === "onAir";
  if (!large)
    return (
      <section className={`tally-band tally-${live.tally}`} data-testid="tally" data-tally={live.tally} data-large="false" role="status">
        <span>
          <b>
            <span aria-hidden="true">{onAir ? "▶" : "◔"}</span> {t(`tally.${live.tally}`)}
          </b>
          {!onAir && <span className="small"> {t("tally.phone.next")}</span>}
        </span>
        {onAir && (
          <button type="button" className="tally-size" onClick={() => size(true)} data-testid="tally-large">
            {t("tally.large")}
          </button>
        )}
      </section>
    );
  return (
    <section className="tally-screen tally-onAir" data-testid="tally" data-tally="onAir" data-large="true" role="status">
      <span className="tally-glyph" aria-hidden="true">
        ▶
      </span>
      <p className="tally-word">{t("tally.onAir")}</p>
      <p>{t("tally.phone.onAir")}</p>
      {cue && <CueCard cue={cue} session={session} />}
      <button type="button" className="tally-size" onClick={() => size(false)} data-testid="tally-small">
        {t("tally.small")}
      </button>
    </section>
  );
}

/** A phone that lies on the desk is felt when it is called, told to go, or on air. */
function useShake(live: DeskLive | undefined): void {
  const said = live && `${live.tally === "onAir" ? live.tallySince : ""}${live.cue?.state === "standby" || live.cue?.state === "go" ? live.cue.id + live.cue.state : ""}${live.messages.filter((m) => !m.confirmed).map((m) => m.id + (m.repeatedAt ?? "")).join("")}`;
  useEffect(() => {
    // A browser lets a page shake only after somebody has touched it, and complains otherwise.
    if (said && navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200]);
  }, [said]);
}
