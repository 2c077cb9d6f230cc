import { useEffect, useState } from "react";
import type { ProblemBody, ReportUnitRequest, UnitDesk } from "../contracts.generated";
import { getJson, isSignedOut, postJson, Refusal } from "../shared/api";
import { learnServerTime } from "../shared/clock";
import { uuidv7 } from "../shared/ids";

export interface Held {
  readonly desk: UnitDesk | undefined;
  readonly entered: "unknown" | "yes" | "no";
  readonly problem: ProblemBody | undefined;
  /** Asks again; resolves when the answer is shown. */
  readonly again: () => Promise<void>;
}

/** One's own unit, asked for again twice a minute and after every report. */
export function useUnit(byLink: boolean): Held {
  const [state, setState] = useState<Omit<Held, "again">>({ desk: undefined, entered: byLink ? "no" : "unknown", problem: undefined });
  const again = async () => {
    try {
      const desk = await getJson<UnitDesk>("/api/v1/unit");
      learnServerTime(desk.serverTime);
      setState({ desk, entered: "yes", problem: undefined });
    } catch (error) {
      // Somebody signed in as something else is nobody here.
      if (isSignedOut(error) || (error instanceof Refusal && error.status === 403)) setState({ desk: undefined, entered: "no", problem: undefined });
      else if (error instanceof Refusal) setState((before) => ({ ...before, problem: error.problem }));
    }
  };
  useEffect(() => {
    if (byLink) return undefined;
    void again();
    const timer = setInterval(() => void again(), 30_000);
    return () => clearInterval(timer);
  }, [byLink]);
  return { ...state, again };
}

/** Sends a report. The id is made once for each form, so that pressing again after a lost answer reports once. */
export function useReport(done: () => Promise<void>): { readonly busy: boolean; readonly problem: ProblemBody | "unreachable" | undefined; readonly send: (report: ReportUnitRequest) => Promise<void> } {
  const [id, setId] = useState(() => uuidv7());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody | "unreachable" | undefined>();
  const send = async (report: ReportUnitRequest) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await postJson("/api/v1/unit/acts/report", report, id);
      await done();
    } catch (error) {
      if (error instanceof Refusal) {
        // What was refused left no trace; what is corrected is another report.
        setId(uuidv7());
        setProblem(error.problem);
      } else setProblem("unreachable");
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
