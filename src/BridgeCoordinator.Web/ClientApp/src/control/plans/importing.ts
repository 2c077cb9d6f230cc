import type { ImportProgress, PlanError, PlanImported, ProblemBody } from "../../contracts.generated";
import { getJson, postFile, Refusal } from "../../shared/api";
import { uuidv7 } from "../../shared/ids";

/** Where one file is on its way: checked, confirmed, carried. Each state is all there is to show. */
export type Step =
  | { readonly at: "choosing"; readonly problem?: ProblemBody | "unreachable" }
  | { readonly at: "checking"; readonly file: File; readonly progress?: ImportProgress }
  | { readonly at: "wrong"; readonly file: File; readonly problem: ProblemBody; readonly errors: readonly PlanError[] }
  | { readonly at: "checked"; readonly file: File; readonly dry: PlanImported; readonly tag: string | undefined; readonly overtaken?: true }
  | { readonly at: "importing"; readonly file: File; readonly progress?: ImportProgress }
  | { readonly at: "done"; readonly file: File; readonly imported: PlanImported };

type Tell = (step: Step) => void;

const round = 250;

/** A plan names its conference itself; a roster is for the one that is open. */
const doorOf = (conferenceId: string, file: File): string =>
  /\.ya?ml$/i.test(file.name) ? "/api/v1/plans?codes=false" : `/api/v1/conferences/${encodeURIComponent(conferenceId)}/roster?codes=false`;

export async function check(conferenceId: string, file: File, tell: Tell): Promise<void> {
  const id = uuidv7();
  tell({ at: "checking", file });
  const stop = poll(id, (progress) => tell({ at: "checking", file, progress }));
  try {
    const { body, tag } = await postFile<PlanImported>(`${doorOf(conferenceId, file)}&dryRun=true`, file, id);
    stop();
    tell({ at: "checked", file, dry: body, tag });
  } catch (error) {
    stop();
    tell(refused(error, file));
  }
}

export async function confirm(conferenceId: string, checked: Extract<Step, { at: "checked" }>, tell: Tell): Promise<void> {
  const { file, tag } = checked;
  const id = uuidv7();
  tell({ at: "importing", file });
  const stop = poll(id, (progress) => tell({ at: "importing", file, progress }));
  try {
    const { body } = await postFile<PlanImported>(doorOf(conferenceId, file), file, id, tag);
    stop();
    tell({ at: "done", file, imported: body });
  } catch (error) {
    stop();
    if (error instanceof Refusal && error.problem.code === "roster.changed") tell({ ...checked, overtaken: true });
    else tell(refused(error, file));
  }
}

function refused(error: unknown, file: File): Step {
  if (!(error instanceof Refusal)) return { at: "choosing", problem: "unreachable" };
  const errors = (error.body as { readonly errors?: readonly PlanError[] } | undefined)?.errors;
  return errors === undefined ? { at: "choosing", problem: error.problem } : { at: "wrong", file, problem: error.problem, errors };
}

/** Asks how far it is until told to stop. One question at a time; an answer that comes after the end is not told. */
function poll(id: string, tell: (progress: ImportProgress) => void): () => void {
  let stopped = false;
  const ask = async () => {
    while (!stopped) {
      await new Promise((go) => setTimeout(go, round));
      if (stopped) return;
      // Not begun, or another node is at it: the import's own answer will say.
      const progress = await getJson<ImportProgress>(`/api/v1/imports/${id}`).catch(() => undefined);
      if (progress && !stopped) tell(progress);
    }
  };
  void ask();
  return () => {
    stopped = true;
  };
}

/** The four counts as one share of the whole way, so that the bar never goes back. */
export function share(progress: ImportProgress | undefined): number | undefined {
  if (!progress || progress.total === 0) return undefined;
  return (progress.read + progress.checked + progress.written + progress.carried) / (4 * progress.total);
}

/** What the current stage counts. */
export const counted = (progress: ImportProgress): number =>
  progress.stage === "reading" ? progress.read : progress.stage === "checking" ? progress.checked : progress.stage === "writing" ? progress.written : progress.carried;
