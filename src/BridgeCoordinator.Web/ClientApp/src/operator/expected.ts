import type { AnswerRollCallAct, AnswerWaveAct, DeskHelp, DeskSession, Headcount, HeadcountMoment, HelpKind, MainAct, PointDesk, Readiness } from "../contracts.generated";
import type { OutboxRow } from "./outbox";

const worse: readonly Readiness[] = ["ready", "readyWithNotes", "notReady"];
export const worstOf = (results: readonly Readiness[]): Readiness => results.reduce((worst, r) => (worse.indexOf(r) > worse.indexOf(worst) ? r : worst), "ready" as Readiness);

/** The desk as it will be once what waits has been sent. So the page goes on offline, and the next button is the right one. */
export function expected(desk: PointDesk, waiting: readonly OutboxRow[]): PointDesk {
  const help = waiting.filter((row) => row.refused === undefined && isOfHelp(row)).reduce(withHelp, desk.help);
  return withSession(help === desk.help ? desk : { ...desk, help }, waiting);
}

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

function withSession(desk: PointDesk, waiting: readonly OutboxRow[]): PointDesk {
  const { session } = desk;
  if (!session) return desk;
  const mine = waiting.filter((row) => row.refused === undefined && row.body["sessionId"] === session.id);
  if (mine.length === 0) return desk;
  const next = mine.reduce((held, row) => withRow(held, row, desk.me), session);
  return { ...desk, session: next, mainAct: mainActOf(next, desk.mainAct) };
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
      return session.rollCall?.round === body.round ? { ...session, rollCall: { ...session.rollCall, word: body.word } } : session;
    }
    case "record-headcount": {
      const { moment, count } = row.body as unknown as { moment: HeadcountMoment; count: Headcount };
      const revision = (session[moment]?.revision ?? 0) + 1;
      return { ...session, [moment]: { count, revision, at: row.occurredAt, by: me } };
    }
    default:
      return session;
  }
}

/** The order of a technician's day: on post, then whoever asks, then the count. What nothing here changed stays as the coordinator said. */
export function mainActOf(session: DeskSession, said: MainAct): MainAct {
  if (session.onPostAt === undefined && said === "comeOnPost") return said;
  if (session.rollCall && session.rollCall.word === undefined) return "answerRollCall";
  if (session.waves.some((w) => w.answer === undefined || w.answer === "pending")) return "answerWave";
  if (session.mayCount.some((moment) => session[moment] === undefined)) return "recordHeadcount";
  return session.phase === "closed" ? "done" : "wait";
}
