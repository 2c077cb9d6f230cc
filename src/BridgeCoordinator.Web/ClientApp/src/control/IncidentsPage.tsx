import { useEffect, useState } from "react";
import type { IncidentPage } from "../contracts.generated";
import { getJson } from "../shared/api";
import { useWords } from "../shared/words";
import { IncidentList, Incidents } from "./Incidents";
import type { View } from "./pages";
import { useQuery } from "./query";

/** What is wrong now, by its cause, and below it what was wrong before. */
export function IncidentsPage({ standing }: View) {
  const t = useWords();
  const { board } = standing;
  const [, change] = useQuery();
  const open = (point: string) => change({ point }, true);
  const { id } = board.conference;
  const [page, setPage] = useState<IncidentPage | undefined>();
  useEffect(() => {
    let stopped = false;
    getJson<IncidentPage>(`/api/v1/conferences/${encodeURIComponent(id)}/incidents`).then(
      (found) => !stopped && setPage(found),
      () => undefined,
    );
    return () => void (stopped = true);
  }, [id, board.incidents]);
  const ended = page?.incidents.filter((incident) => incident.resolvedAt !== undefined || incident.mergedInto !== undefined) ?? [];
  return (
    <main className="stage column">
      <h2>{t("incidents.title")}</h2>
      {board.incidents.length === 0 ? <p className="all-well">✓ {t("incidents.none")}</p> : <Incidents board={board} open={open} />}
      {ended.length > 0 && (
        <>
          <h2>{t("incidents.ended")}</h2>
          <IncidentList incidents={ended} board={board} open={open} />
        </>
      )}
    </main>
  );
}
