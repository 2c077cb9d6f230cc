import type { AnswerRollCallAct, AnswerWaveAct, DeskHelp, DeskSession, Headcount, HeadcountMoment, HelpKind, MainAct, PhonedView, PointDesk, Readiness } from "../contracts.generated";
import type { OutboxRow } from "./outbox";

const worse: readonly Readiness[] = ["ready", "readyWithNotes", "notReady"];
export const worstOf = (results: readonly Readiness[]): Readiness => results.reduce((worst, r) => (worse.indexOf(r) > worse.indexOf(worst) ? r : worst), "ready" as Readiness);

/** The desk as it will be once what waits has been sent. So the page goes on offline, and the next button is the right one. */
export function expected(given: PointDesk, rows: readonly OutboxRow[]): PointDesk {
  const waiting = rows.filter((row) => row.refused === undefined && row.left === undefined);
  const help = waiting.filter(isOfHelp).reduce(withHelp, given.help);
  const handed = waiting.findLast((row) => row.act === "change-person");
  const received = waiting.some((row) => row.act === "receive-messages" && Number(row.body["upTo"]) >= (given.thread?.last ?? 0));
  const still = waiting.some((row) => (row.act === "take-still" || row.act === "decline-still") && row.body["stillId"] === given.still?.id);
  if (still) return expected(without(given), rows);
  const desk = received && given.thread ? { ...given, thread: { ...given.thread, unread: 0 } } : given;
  const held = help === desk.help && !handed ? desk : { ...desk, help, me: handed ? String(handed.body["name"]) : desk.me };
  return withSession(held, waiting, desk.me);
}

/** What was taken, or declined, is asked no more. */
const without = ({ still: _still, ...desk }: PointDesk): PointDesk => desk;

const isOfHelp = (row: OutboxRow) => row.act === "ask-for-help" || row.act === "withdraw-help";

/** What the phone has noted counts on its own page at once; the newest word about a need is the one that holds. */
function withHelp(calls: readonly DeskHelp[], row: OutboxRow): readonly DeskHelp[] {
  const kind = row.body["kind"] as HelpKind;
  const before = calls.find((h) => h.kind === kind);
  const now: DeskHelp =
    row.act === "ask-for-help"
      ? before && before.state !== "solved" && before.state !== "withdrawn" ? before : { kind, askedAt: row.occurredAt, state: "asked", at: row.occurredAt }
      : { kind, askedAt: before?.askedAt ?? row.occurredAt, state: "withdrawn", at: row.occurredAt };
  return [...calls.filter((h) => h.kind !== kind), now];
}

function withSession(desk: PointDesk, waiting: readonly OutboxRow[], first: string): PointDesk {
  const { session } = desk;
  if (!session || !waiting.some((row) => row.body["sessionId"] === session.id)) return desk;
  let [next, me] = [session, first];
  for (const row of waiting) {
    if (row.act === "change-person") me = String(row.body["name"]);
    else if (row.body["sessionId"] === session.id) next = withRow(next, row, me);
  }
  const phoned = desk.phoned?.filter((said) => !waiting.some((row) => isSaidAnew(said, row)));
  return { ...desk, session: next, mainAct: mainActOf(next), ...(phoned ? { phoned } : {}) };
}

/** What the operator says counts instead of what was said by phone. */
function isSaidAnew(said: PhonedView, row: OutboxRow): boolean {
  switch (row.act) {
    case "come-on-post":
      return said.part === "onPost";
    case "answer-wave":
      return said.part === "checks" && said.waveId === row.body["waveId"];
    case "answer-roll-call":
      return said.part === "rollCall";
    case "record-headcount":
      return said.part === (row.body["moment"] === "first" ? "firstHeadcount" : "closingHeadcount");
    default:
      return false;
  }
}

function withRow(session: DeskSession, row: OutboxRow, me: string): DeskSession {
  switch (row.act) {
    case "photo":
      return session;
    case "come-on-post":
      return { ...session, onPostAt: session.onPostAt ?? row.occurredAt, onPostPerson: session.onPostPerson ?? me };
    case "answer-wave": {
      const body = row.body as unknown as AnswerWaveAct;
      const answer = worstOf(body.checks.map((c) => c.result));
      return { ...session, waves: session.waves.map((w) => (w.id === body.waveId && w.run === body.run ? { ...w, answer, items: w.items.map((item) => ({ ...item, answer: body.checks.find((c) => c.check === item.id) ?? item.answer })) } : w)) };
    }
    case "answer-roll-call": {
      const body = row.body as unknown as AnswerRollCallAct;
      return session.rollCall?.round === body.round ? { ...session, rollCall: { ...session.rollCall, word: body.word }, called: { round: body.round, word: body.word, at: row.occurredAt } } : session;
    }
    case "record-headcount": {
      const { moment, count } = row.body as unknown as { moment: HeadcountMoment; count: Headcount };
      const revision = (session[moment]?.revision ?? 0) + 1;
      const before = session[moment]?.signature;
      return { ...session, [moment]: { count, revision, at: row.occurredAt, by: me, byControlRoom: false, ...(before ? { signature: { ...before, holds: false } } : {}) } };
    }
    case "sign-headcount": {
      const { moment, count } = row.body as unknown as { moment: HeadcountMoment; count: Headcount };
      const heads = session[moment];
      return heads ? { ...session, [moment]: { ...heads, signature: { by: me, at: row.occurredAt, count, holds: true, byControlRoom: false } } } : session;
    }
    default:
      return session;
  }
}

/** The order of a technician's day, as the coordinator keeps it: whoever asks first, then on post, the checks, the count. */
export function mainActOf(session: DeskSession): MainAct {
  if (session.phase === "closed") return session.closing === undefined && session.onPostAt !== undefined ? "recordHeadcount" : "done";
  if (session.rollCall && session.rollCall.word === undefined) return "answerRollCall";
  if (session.onPostAt === undefined) return "comeOnPost";
  if (session.waves.some((w) => w.answer === undefined || w.answer === "pending")) return "answerWave";
  if (["gathering", "live", "recess"].includes(session.phase) && session.first === undefined) return "recordHeadcount";
  const due = session.acts.some((a) => a.kind === "closingHeadcount" && !a.done) && session.mayCount.includes("closing") && session.closing === undefined;
  return due ? "recordHeadcount" : "wait";
}
