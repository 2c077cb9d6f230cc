import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { BoardFrame, BoardSnapshot, ReplayChapter, ReplayFrames, ReplayReel } from "../../contracts.generated";
import { fold } from "../board";
import { begins, chapterOf, ends, within, type Speed } from "./line";

/** Where the pictures come from. */
export interface Source {
  readonly reel: () => Promise<ReplayReel>;
  readonly still: (at: number) => Promise<BoardSnapshot>;
  readonly frames: (from: number, step: number, count: number) => Promise<ReplayFrames>;
}

export interface Showing {
  readonly reel: ReplayReel | undefined;
  readonly chapter: ReplayChapter | undefined;
  readonly board: BoardSnapshot | undefined;
  /** The instant that is shown. */
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The next pictures are still on their way. */
  readonly waiting: boolean;
  readonly failed: boolean;
}

export interface Player {
  readonly use: UseBoundStore<StoreApi<Showing>>;
  readonly open: (session: string | null, at: number | undefined) => Promise<void>;
  readonly choose: (session: string | null) => void;
  readonly seek: (at: number) => void;
  readonly play: (on: boolean) => void;
  readonly hasten: (speed: Speed) => void;
  /** Time passes on the watcher's side. */
  readonly tick: (elapsed: number) => void;
}

/** Pictures a second of watching, and how many seconds of watching are fetched at once. */
const perSecond = 4;
const ahead = 5;

/** Plays a reel: a still where one jumps to, frames from there on, fetched a little ahead. Holds no clock of its own. */
export function newPlayer(source: Source): Player {
  const use = create<Showing>(() => ({ reel: undefined, chapter: undefined, board: undefined, at: 0, playing: false, speed: 1, waiting: true, failed: false }));
  const { getState: now, setState: show } = use;
  let queue: BoardFrame[] = [];
  /** Up to when the queue leads. */
  let horizon = 0;
  let torn = false;
  let asking = false;
  /** Every jump is a new showing; what was asked for before it is not shown. */
  let showing = 0;

  const jump = async (at: number): Promise<void> => {
    const mine = ++showing;
    [queue, torn, asking] = [[], false, false];
    show({ at, waiting: true });
    try {
      const board = await source.still(Math.round(at));
      if (mine !== showing) return;
      horizon = Date.parse(board.serverTime);
      show({ board, waiting: false, failed: false });
    } catch {
      if (mine === showing) show({ waiting: false, failed: true, playing: false });
    }
  };

  const fetchAhead = async (): Promise<void> => {
    const { speed, chapter } = now();
    if (asking || torn || chapter === undefined || horizon >= ends(chapter)) return;
    const mine = showing;
    asking = true;
    try {
      const more = await source.frames(horizon, Math.max(100, Math.round((1000 * speed) / perSecond)), perSecond * ahead);
      if (mine !== showing) return;
      queue.push(...more.frames);
      [horizon, torn] = [Date.parse(more.until), more.torn];
    } catch {
      if (mine === showing) show({ failed: true, playing: false });
    } finally {
      if (mine === showing) asking = false;
    }
  };

  const advance = (to: number): void => {
    let { board } = now();
    while (board && queue[0] && Date.parse(queue[0].serverTime) <= to) {
      const next = fold(board, queue.shift()!);
      if (next === "gap") return void jump(to);
      if (next !== "old") board = next;
    }
    show({ board, at: to });
  };

  return {
    use,
    async open(session, at) {
      try {
        const reel = await source.reel();
        const chapter = chapterOf(reel, session);
        show({ reel, chapter });
        await jump(within(chapter, at ?? begins(chapter)));
      } catch {
        show({ failed: true, waiting: false });
      }
    },
    choose(session) {
      const { reel, at } = now();
      if (!reel) return;
      const chapter = chapterOf(reel, session);
      show({ chapter });
      if (within(chapter, at) !== at) void jump(begins(chapter));
    },
    seek(at) {
      const { chapter } = now();
      if (chapter) void jump(within(chapter, at));
    },
    play(on) {
      const { chapter, at } = now();
      if (!chapter) return;
      show({ playing: on });
      if (on && at >= ends(chapter)) void jump(begins(chapter));
    },
    hasten(speed) {
      // What was fetched is in the steps of the old speed; begin anew from what is shown.
      show({ speed });
      void jump(now().at);
    },
    tick(elapsed) {
      const { playing, waiting, at, speed, chapter } = now();
      if (!playing || waiting || !chapter) return;
      if (horizon - at < 3000 * speed) void fetchAhead();
      const wanted = at + elapsed * speed;
      if (torn && wanted >= horizon) return void jump(horizon);
      if (wanted >= ends(chapter) && horizon >= ends(chapter)) {
        // The last step may reach beyond the end; what stands there is shown whole.
        show({ playing: false });
        return void jump(ends(chapter));
      }
      const to = Math.min(wanted, horizon);
      if (to > at) advance(to);
    },
  };
}
