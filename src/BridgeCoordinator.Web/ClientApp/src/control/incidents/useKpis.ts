import { useEffect, useState } from "react";
import type { IncidentKpis, IncidentView } from "../../contracts.generated";
import { getJson } from "../../shared/api";

const of = (id: string) => `/api/v1/conferences/${encodeURIComponent(id)}/incidents`;

/** A count changes with every point that falls; who came, went or was called changes the load. */
export const loadOf = (incidents: readonly IncidentView[]): string => incidents.map((i) => `${i.id}${i.calledAt ?? ""}${i.ownerId ?? ""}`).join();

/** What the board does not carry: fetched at once, whenever the load changed, and every half minute. */
export function useAsked<T>(address: string, changed: string): T | undefined {
  const [found, setFound] = useState<T | undefined>();
  useEffect(() => {
    let stopped = false;
    const ask = () => void getJson<T>(address).then((answer) => !stopped && setFound(answer), () => undefined);
    ask();
    const timer = setInterval(ask, 30_000);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [address, changed]);
  return found;
}

export const useIncidents = <T>(id: string, incidents: readonly IncidentView[]): T | undefined => useAsked<T>(of(id), loadOf(incidents));

/** How the alarms of two hours press the people (EEMUA 191). */
export const useKpis = (id: string, incidents: readonly IncidentView[]): IncidentKpis | undefined => useAsked<IncidentKpis>(`${of(id)}/kpis`, loadOf(incidents));
