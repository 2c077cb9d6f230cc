import { useEffect, useState } from "react";
import type { ConferencePlaces } from "../contracts.generated";
import { getJson } from "../shared/api";

/** What of the roster stands still while tiles change; asked again when the number of points does, and until it came. */
export function usePlaces(conferenceId: string, points: number): ConferencePlaces | undefined {
  const [places, setPlaces] = useState<ConferencePlaces | undefined>();
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      void getJson<ConferencePlaces>(`/api/v1/conferences/${encodeURIComponent(conferenceId)}/places`).then(
        (found) => !stopped && setPlaces(found),
        () => {
          if (!stopped) timer = setTimeout(ask, 5000);
        },
      );
    ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [conferenceId, points]);
  return places;
}
