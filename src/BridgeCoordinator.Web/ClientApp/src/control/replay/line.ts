import type { FactLine, ReplayChapter, ReplayReel } from "../../contracts.generated";

export const speeds = [1, 2, 5, 10, 30, 60] as const;
export type Speed = (typeof speeds)[number];

/** The stretch that is looked at: the one asked for, or else the longest plain word for it, the whole. */
export const chapterOf = (reel: ReplayReel, session: string | null): ReplayChapter => reel.chapters.find((c) => c.sessionId === session) ?? reel.chapters[0]!;

export const begins = (chapter: ReplayChapter): number => Date.parse(chapter.from);
export const ends = (chapter: ReplayChapter): number => Date.parse(chapter.to);

export const within = (chapter: ReplayChapter, at: number): number => Math.min(ends(chapter), Math.max(begins(chapter), at));

/** How far along, 0 to 1. */
export const share = (chapter: ReplayChapter, at: number): number => (at - begins(chapter)) / Math.max(1, ends(chapter) - begins(chapter));

/** The next mark after an instant, or the last before it; one that is less than a breath away counts as being there. */
export function nextMark(marks: readonly FactLine[], at: number, forward: boolean): FactLine | undefined {
  const breath = 500;
  return forward ? marks.find((m) => Date.parse(m.at) > at + breath) : marks.findLast((m) => Date.parse(m.at) < at - breath);
}

export const faster = (speed: Speed, by: 1 | -1): Speed => speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(speed) + by))]!;

interface Band {
  readonly phase: string;
  readonly from: number;
  readonly to: number;
}

/** The phases of a stretch as bands, 0 to 1. Those of one session only: three mornings on one line would lie over each other. */
export function bands(chapter: ReplayChapter, marks: readonly FactLine[]): readonly Band[] {
  if (chapter.sessionId === undefined) return [];
  const changes = marks.filter((m) => m.type === "session-phase-changed" && m.arguments["sessionId"] === chapter.sessionId);
  return changes.map((change, i) => ({
    phase: lower(change.arguments["to"] ?? ""),
    from: Math.max(0, share(chapter, Date.parse(change.at))),
    to: Math.min(1, share(chapter, i + 1 < changes.length ? Date.parse(changes[i + 1]!.at) : ends(chapter))),
  }));
}

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
