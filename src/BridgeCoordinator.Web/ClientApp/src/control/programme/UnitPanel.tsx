import { useEffect, useState } from "react";
import type { UnitDesk } from "../../contracts.generated";
import { getJson } from "../../shared/api";
import { UnitHistory } from "../../shared/UnitHistory";
import { useWords } from "../../shared/words";

/** One unit, opened in the list. */
export function UnitPanel({ programmeId, unit, seq }: { programmeId: string; unit: string; seq: number }) {
  const t = useWords();
  const [desk, setDesk] = useState<UnitDesk | undefined>();
  useEffect(() => {
    let stopped = false;
    getJson<UnitDesk>(`/api/v1/programmes/${encodeURIComponent(programmeId)}/units/${encodeURIComponent(unit).replaceAll("%2F", "~")}`).then(
      (found) => !stopped && setDesk(found),
      () => undefined,
    );
    return () => void (stopped = true);
  }, [programmeId, unit, seq]);
  if (desk === undefined) return <p className="quiet">{t("control.loading")}</p>;
  const done = desk.unit.held?.agendaDone ?? [];
  return (
    <div className="unit-panel" data-testid="unit-panel">
      {desk.level?.agenda !== undefined && (
        <div>
          <h3>{t("programme.agenda")}</h3>
          <ul>
            {desk.level.agenda.map((item) => (
              <li key={item} className={done.includes(item) ? undefined : "quiet"}>
                {done.includes(item) ? "✓ " : "· "}
                {item}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>{t("unit.history")}</h3>
        <UnitHistory history={desk.history} zone={desk.zone} />
      </div>
    </div>
  );
}
