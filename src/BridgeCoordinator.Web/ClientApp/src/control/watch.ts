import { create } from "zustand";
import { controlClientMethods, controlHubMethods, hubRoutes, type BoardFrame, type BoardSnapshot } from "../contracts.generated";
import { getJson, isSignedOut, Refusal } from "../shared/api";
import { learnServerTime } from "../shared/clock";
import { openLine, type Line } from "../shared/line";
import { fold } from "./board";

export type LineState = "connecting" | "live" | "polling";

interface Watch {
  readonly board: BoardSnapshot | undefined;
  readonly line: LineState;
  /** When anything last came from the coordinator, by this machine's clock. */
  readonly heardAt: number;
  readonly trouble: "signed-out" | "unknown" | undefined;
}

export const useWatch = create<Watch>(() => ({ board: undefined, line: "connecting", heardAt: Date.now(), trouble: undefined }));

/** Quiet for this long, and we ask: the answer proves that the line lives. */
const askAfter = 5_000;
/** Quiet for this long, and the page says that its data is old. */
export const staleAfter = 10_000;

/** Follows one board: subscribe, fetch once, apply, fetch again on every reconnect and every gap. Answers how to stop. */
export function watchBoard(conferenceId: string): () => void {
  useWatch.setState({ board: undefined, line: "connecting", heardAt: Date.now(), trouble: undefined });
  const address = `/api/v1/conferences/${encodeURIComponent(conferenceId)}/board`;
  const line: Line = openLine(hubRoutes.control);
  let connected = false;
  let stopped = false;
  let fetching: Promise<void> | undefined;
  let again = false;
  let asking = false;

  const heard = () => {
    // Once a second is enough for the banner; a board may get many messages.
    if (Date.now() - useWatch.getState().heardAt > 900) useWatch.setState({ heardAt: Date.now() });
  };

  const fetchBoard = async (): Promise<void> => {
    try {
      const board = await getJson<BoardSnapshot>(address);
      if (stopped) return;
      learnServerTime(board.serverTime);
      useWatch.setState({ board, heardAt: Date.now(), trouble: undefined });
      if (connected) await line.invoke(controlHubMethods.watchBoard, { conferenceId, from: board.version });
    } catch (error) {
      if (stopped) return;
      if (isSignedOut(error)) useWatch.setState({ trouble: "signed-out" });
      else if (error instanceof Refusal && error.status === 404) useWatch.setState({ trouble: "unknown" });
    }
  };

  // One fetch at a time; what asks meanwhile gets one more afterwards.
  const refetch = (): Promise<void> => {
    if (fetching) {
      again = true;
      return fetching;
    }
    fetching = fetchBoard().finally(() => {
      fetching = undefined;
      if (again && !stopped) {
        again = false;
        void refetch();
      }
    });
    return fetching;
  };

  line.on(controlClientMethods.frame, (frame: BoardFrame) => {
    const { board } = useWatch.getState();
    learnServerTime(frame.serverTime);
    if (!board) return;
    const next = fold(board, frame);
    if (next === "gap") void refetch();
    else if (next !== "old") useWatch.setState({ board: next, heardAt: Date.now() });
  });
  // Spread a little: every viewer of the board is told at the same moment.
  line.on(controlClientMethods.fetchAgain, () => void setTimeout(() => !stopped && void refetch(), 200 + Math.random() * 800));
  line.start({
    async up() {
      connected = true;
      await refetch();
      if (!stopped) useWatch.setState({ line: "live" });
    },
    down() {
      connected = false;
      if (!stopped) useWatch.setState({ line: useWatch.getState().board ? "polling" : "connecting" });
    },
    alive: heard,
  });

  const ask = async (from: BoardSnapshot["version"]) => {
    asking = true;
    try {
      await line.invoke(controlHubMethods.watchBoard, { conferenceId, from });
      heard();
    } catch {
      // A line that does not answer is polled over; its own time-out closes it.
    } finally {
      asking = false;
    }
  };

  const round = setInterval(() => {
    const { board, heardAt } = useWatch.getState();
    const quiet = Date.now() - heardAt;
    if (!connected || !board || quiet > staleAfter) void refetch();
    else if (quiet > askAfter - 500 && !asking) void ask(board.version);
  }, 5_000);

  void refetch();
  return () => {
    stopped = true;
    clearInterval(round);
    line.stop();
  };
}
