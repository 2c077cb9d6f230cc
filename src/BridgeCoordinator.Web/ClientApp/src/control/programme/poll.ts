import { useEffect, useState } from "react";
import type { ProblemBody, ProgrammeView } from "../../contracts.generated";
import { learnServerTime } from "../../shared/clock";

const often = 5_000;

export interface Polled {
  readonly programme: ProgrammeView | undefined;
  readonly problem: ProblemBody | undefined;
  /** When the coordinator last said that this is so. */
  readonly heardAt: number | undefined;
}

/** The programme, asked for again every few seconds with its ETag: most answers are empty, for cascades move by the hour. */
export function useProgramme(id: string, under: string, every = often): Polled {
  const [held, setHeld] = useState<Polled>({ programme: undefined, problem: undefined, heardAt: undefined });
  useEffect(() => {
    let stopped = false;
    let tag: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const path = `/api/v1/programmes/${encodeURIComponent(id)}${under === "" ? "" : `?under=${encodeURIComponent(under)}`}`;
    const ask = async () => {
      try {
        const answer = await fetch(path, { credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(10_000), headers: tag === null ? {} : { "If-None-Match": tag } });
        if (stopped) return;
        if (answer.status === 304) setHeld((before) => ({ ...before, heardAt: Date.now() }));
        else if (answer.ok) {
          const programme = (await answer.json()) as ProgrammeView;
          if (stopped) return;
          tag = answer.headers.get("ETag");
          learnServerTime(programme.serverTime);
          setHeld({ programme, problem: undefined, heardAt: Date.now() });
        } else if (answer.status < 500) setHeld({ programme: undefined, problem: (await answer.json()) as ProblemBody, heardAt: Date.now() });
      } catch {
        // No answer: what is shown grows old, and the page says so.
      }
      if (!stopped) timer = setTimeout(ask, every);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [id, under, every]);
  return held;
}
