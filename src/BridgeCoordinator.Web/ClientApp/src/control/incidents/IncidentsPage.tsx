import { useState } from "react";
import type { IncidentPage, IncidentView } from "../../contracts.generated";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import { incidentCan } from "../can";
import { IncidentList } from "../Incidents";
import { useKeys } from "../keys";
import type { View } from "../pages";
import { useQuery } from "../query";
import { HoldForm, type Holding } from "./HoldForm";
import { IncidentPanel } from "./IncidentPanel";
import { IncidentTable } from "./IncidentTable";
import { Kpis } from "./Kpis";
import { sectionsOf } from "./order";
import { useIncidents, useKpis } from "./useKpis";
import { chooseSound, useSoundChoice } from "./useSound";
import "./incidents-page.css";

/** What is wrong now, by its cause: what presses most on top, who is on it, and what to do. Below it the load, and what is over. */
export function IncidentsPage({ standing, me }: View) {
  const t = useWords();
  const { board } = standing;
  const { id } = board.conference;
  const [query, change] = useQuery();
  const [holding, setHolding] = useState<Holding | undefined>();
  const sections = sectionsOf(board.incidents);
  const all = [...sections.open, ...sections.taken, ...sections.shelved];
  const chosen = all.find((i) => i.id === query.get("incident")) ?? all[0];
  const page = useIncidents<IncidentPage>(id, board.incidents);
  const kpis = useKpis(id, board.incidents);
  const cannot = incidentCan(standing);
  const choose = (incident: IncidentView) => change({ incident: incident.id });
  const point = (code: string) => change({ point: code }, true);

  useKeys({
    own: (event) => {
      const at = chosen ? all.indexOf(chosen) : -1;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0) {
        const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
        if (next) choose(next);
        return next !== undefined;
      }
      if (!chosen || cannot !== undefined) return false;
      if (event.key === "o") void act(id, "own-incident", { incidentId: chosen.id }, `own-${chosen.id}`);
      else if (event.key === "a") setHolding({ act: "acknowledge", incident: chosen });
      else if (event.key === "s") setHolding({ act: "shelve", incident: chosen });
      else return false;
      return true;
    },
  });

  const ended = page?.incidents.filter((i) => i.resolvedAt !== undefined || i.mergedInto !== undefined) ?? [];
  return (
    <main className="stage column alarms">
      {kpis?.flood && (
        <p className="flood" role="alert" data-testid="flood">
          ! {t("alarms.flood", { n: kpis.slots.at(-1)?.alarms ?? 0 })}
        </p>
      )}
      <div className="alarms-top">
        <p className="quiet small alarms-keys">{t("alarms.keys")}</p>
        <SoundButton />
      </div>
      {all.length === 0 ? (
        <p className="all-well" data-testid="incidents-none">
          ✓ {t("incidents.none")}
        </p>
      ) : (
        <div className="alarms-both">
          <IncidentTable sections={sections} chosen={chosen} choose={choose} board={board} me={me} />
          {chosen && <IncidentPanel key={chosen.id} incident={chosen} standing={standing} me={me} hold={(what) => setHolding({ act: what, incident: chosen })} point={point} />}
        </div>
      )}
      {kpis && <Kpis kpis={kpis} board={board} />}
      {ended.length > 0 && (
        <>
          <h2>{t("incidents.ended")}</h2>
          <IncidentList incidents={ended} board={board} me={me} open={point} />
        </>
      )}
      {holding && <HoldForm {...holding} board={board} close={() => setHolding(undefined)} />}
    </main>
  );
}

function SoundButton() {
  const t = useWords();
  const on = useSoundChoice((s) => s.on);
  return (
    <button type="button" className="button" aria-pressed={on} onClick={() => chooseSound(!on)}>
      {t(on ? "alarms.sound.on" : "alarms.sound.off")}
    </button>
  );
}
