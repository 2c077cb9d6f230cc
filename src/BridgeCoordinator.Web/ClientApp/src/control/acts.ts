import { create } from "zustand";
import type { ProblemBody, Receipt } from "../contracts.generated";
import { postJson, Refusal } from "../shared/api";
import { uuidv7 } from "../shared/ids";

interface Acts {
  readonly busy: string | undefined;
  readonly problem: ProblemBody | "unreachable" | undefined;
}

export const useActs = create<Acts>(() => ({ busy: undefined, problem: undefined }));
export const forgetProblem = (): void => useActs.setState({ problem: undefined });

/** Sends an act of the control room. What it changed comes back over the board like everybody else's; only a refusal is shown here. */
export async function act(conferenceId: string, name: string, body: Readonly<Record<string, unknown>>, key: string = name): Promise<void> {
  if (useActs.getState().busy !== undefined) return;
  const commandId = uuidv7();
  useActs.setState({ busy: key, problem: undefined });
  try {
    await once(conferenceId, name, body, commandId);
  } catch (error) {
    // `….already`: somebody, or the bell, was quicker. What was wanted is so.
    const already = error instanceof Refusal && error.problem.code.endsWith(".already");
    useActs.setState({ problem: already ? undefined : error instanceof Refusal ? error.problem : "unreachable" });
  } finally {
    useActs.setState({ busy: undefined });
  }
}

/** The command id makes a blind repeat harmless, so an answer that got lost is asked for once more. */
async function once(conferenceId: string, name: string, body: Readonly<Record<string, unknown>>, commandId: string): Promise<Receipt> {
  const address = `/api/v1/conferences/${encodeURIComponent(conferenceId)}/acts/${name}`;
  const send = () => postJson<Receipt>(address, { ...body, commandId, conferenceId }, commandId);
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return send();
  }
}
