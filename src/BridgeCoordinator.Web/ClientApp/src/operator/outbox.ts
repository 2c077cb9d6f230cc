import { openDB, type IDBPDatabase } from "idb";
import type { Me, PointDesk, ProblemBody, Receipt } from "../contracts.generated";
import { postBytes, postJson, Refusal } from "../shared/api";
import { uuidv7 } from "../shared/ids";

export type ActName = "come-on-post" | "answer-wave" | "answer-roll-call" | "record-headcount" | "sign-headcount" | "ask-for-help" | "withdraw-help" | "change-person" | "answer-cue" | "ask-for-floor" | "withdraw-floor" | "confirm-announcement" | "say-to-control" | "receive-messages" | "take-still" | "decline-still" | "photo";

export interface Person {
  readonly id?: string;
  readonly name: string;
}

/** An act kept on this phone until the coordinator has it, or has said no. */
export interface OutboxRow {
  /** UUIDv7: the command's id, and the order of sending. */
  readonly id: string;
  readonly act: ActName;
  readonly body: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  /** Whose it is: rows of another point are never sent under this one's sign-in. */
  readonly owner: string;
  readonly refused?: ProblemBody;
  /** Somebody else stands here now: it is sent under no name but this one's, or when the other takes it over. */
  readonly left?: Person;
  /** Of a photo: what is sent instead of a body. */
  readonly bytes?: ArrayBuffer;
}

const name = "bridge-operator";
const rows = "outbox";
const desks = "desk";

let opened: Promise<IDBPDatabase> | undefined;
const database = (): Promise<IDBPDatabase> =>
  (opened ??= openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore(rows, { keyPath: "id" });
      db.createObjectStore(desks);
    },
    terminated: () => void (opened = undefined),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export const allRows = async (): Promise<OutboxRow[]> => (await database()).getAll(rows) as Promise<OutboxRow[]>;

export async function put(act: ActName, body: Readonly<Record<string, unknown>>, owner: string, now: number): Promise<OutboxRow> {
  const row: OutboxRow = { id: uuidv7(now), act, body, occurredAt: new Date(now).toISOString(), owner };
  await (await database()).put(rows, row);
  return row;
}

/** A photo goes before the answer that names it; its name is its content, so a repeat changes nothing. */
export async function putPhoto(photo: { readonly name: string; readonly bytes: ArrayBuffer }, owner: string, now: number): Promise<OutboxRow> {
  const row: OutboxRow = { id: uuidv7(now), act: "photo", body: { name: photo.name }, occurredAt: new Date(now).toISOString(), owner, bytes: photo.bytes };
  await (await database()).put(rows, row);
  return row;
}

/** An answer to the same question takes the place of one that was refused; a later round of a roll call asks the same again. Another point's is another question, and what somebody else left is theirs. */
const question = ["sessionId", "waveId", "moment", "kind", "cueId", "announcementId"] as const;
export const sameQuestion = (one: OutboxRow, other: OutboxRow): boolean =>
  one.act === other.act && one.act !== "photo" && one.act !== "say-to-control" && one.owner === other.owner && !one.left && question.every((key) => one.body[key] === other.body[key]);

/** Refused acts that this one answers anew are gone with it. */
export async function supersede(row: OutboxRow): Promise<void> {
  for (const old of await allRows()) if (old.id !== row.id && old.refused && sameQuestion(old, row)) await forget(old.id);
}

/** As it was, once more: a refused act left nothing behind, so its id may be used again. */
export async function retry(row: OutboxRow): Promise<void> {
  const { refused: _refused, left: _left, ...again } = row;
  await (await database()).put(rows, again);
}

/** Whose each waiting row is once somebody has entered anew. A change of person that waited is over: the door has been told who one is. */
export function inherit(waiting: readonly OutboxRow[], before: Person, me: Person): { readonly kept: readonly OutboxRow[]; readonly gone: readonly OutboxRow[] } {
  const isMe = (who: Person) => (who.id !== undefined && who.id === me.id) || plainName(who.name) === plainName(me.name);
  const [kept, gone]: [OutboxRow[], OutboxRow[]] = [[], []];
  let now = before;
  for (const row of waiting) {
    if (row.act === "change-person" && !row.left) {
      now = next(row);
      gone.push(row);
      continue;
    }
    const { left, ...rest } = row;
    const whose = left ?? now;
    kept.push(isMe(whose) ? rest : { ...rest, left: whose });
  }
  return { kept, gone };
}

/** Who stands there from a change of person on. */
const next = (change: OutboxRow): Person => ({ ...(change.body["personId"] ? { id: String(change.body["personId"]) } : {}), name: String(change.body["name"]) });

const plainName = (name: string) => name.normalize("NFC").trim().toLocaleUpperCase("vi");

/** After an entry: what somebody else noted here waits for them, or for a word of the one who stands here now. */
export async function leaveToOwners(owner: string, before: Person, me: Person): Promise<void> {
  const { kept, gone } = inherit((await allRows()).filter((row) => row.owner === owner), before, me);
  for (const row of kept) await (await database()).put(rows, row);
  for (const row of gone) await forget(row.id);
}

export const forget = async (id: string): Promise<void> => (await database()).delete(rows, id);
const refuse = async (row: OutboxRow, refused: ProblemBody) => (await database()).put(rows, { ...row, refused });

export const keepDesk = async (desk: PointDesk): Promise<void> => void (await (await database()).put(desks, desk, "mine"));
export const keptDesk = async (): Promise<PointDesk | undefined> => (await database()).get(desks, "mine") as Promise<PointDesk | undefined>;
export const dropDesk = async (): Promise<void> => (await database()).delete(desks, "mine");

/** Elsewhere: this device has entered another point since; the row waits until it is back. */
export type Sent = "sent" | "refused" | "later" | "elsewhere" | "signed-out";

/** The coordinator has an act: as facts up to this number. */
export type Taken = (row: OutboxRow, lastSeq: number) => void;

/** What an answer means for a row. `….already` says that what was wanted is so: the repeat of a command whose first answer got lost. */
export async function send(row: OutboxRow, taken: Taken = () => undefined): Promise<Sent> {
  const meant = { "Bridge-Point": encodeURIComponent(row.owner) };
  try {
    if (row.bytes) await upload(row.bytes, meant);
    // From here on the cookie is the next person's: what was noted before has gone out under the name of who noted it.
    else if (row.act === "change-person") await postJson<Me>("/api/v1/operator/person", row.body, row.id, meant);
    else taken(row, (await postJson<Receipt>(`/api/v1/operator/acts/${row.act}`, { ...row.body, commandId: row.id, occurredAt: row.occurredAt }, row.id, meant)).lastSeq);
  } catch (error) {
    if (!(error instanceof Refusal)) return "later";
    if (error.status === 401) return "signed-out";
    if (error.problem.code === "point.other") return "elsewhere";
    if (!/[.-]already$/.test(error.problem.code)) {
      await refuse(row, error.problem);
      return "refused";
    }
  }
  await forget(row.id);
  return "sent";
}

/** A photo of 200 KB on a line of 14 kbit/s. */
const photoPatience = 120_000;
let underWay: AbortController | undefined;

async function upload(bytes: ArrayBuffer, meant: Readonly<Record<string, string>>): Promise<void> {
  const mine = (underWay = new AbortController());
  const enough = setTimeout(() => mine.abort(), photoPatience);
  try {
    await postBytes("/api/v1/operator/photos", bytes, "image/jpeg", meant, mine.signal);
  } finally {
    clearTimeout(enough);
    if (underWay === mine) underWay = undefined;
  }
}

/** Something was noted that must not wait behind a photo; the photo begins again after it. */
export const interruptPhoto = (): void => underWay?.abort();

/**
 * Acts go before photos, which take minutes on a weak line. What names such a photo waits for it, and so does what must not overtake that: an act of
 * its own kind, and whoever takes the phone over with all that follows.
 */
export function inTurn(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  const [photos, kinds] = [new Set<string>(), new Set<ActName>()];
  const [first, rest]: [OutboxRow[], OutboxRow[]] = [[], []];
  let all = false;
  for (const row of rows) {
    const said = JSON.stringify(row.body);
    all ||= row.act === "change-person" && rest.length > 0;
    if (row.bytes) photos.add(String(row.body["name"]));
    else if (!all && !kinds.has(row.act) && ![...photos].some((name) => said.includes(name))) {
      first.push(row);
      continue;
    } else kinds.add(row.act);
    rest.push(row);
  }
  return [...first, ...rest];
}

/** Sends what waits, in its turn. Stops at the first row that cannot go now: a later headcount must not overtake an earlier one. */
export async function flush(owner: string, taken?: Taken): Promise<Sent | "empty"> {
  let last: Sent | "empty" = "empty";
  for (const row of inTurn((await allRows()).filter((r) => r.owner === owner && !r.refused && !r.left))) {
    last = await send(row, taken);
    if (last === "later" || last === "elsewhere" || last === "signed-out") return last;
    if (last === "refused" && row.act === "change-person") {
      // Nobody took the phone over, so what that person noted must not go out under the name of who had it before.
      await leaveAfter(row);
      const rest = await flush(owner, taken);
      return rest === "empty" ? "refused" : rest;
    }
  }
  return last;
}

async function leaveAfter(change: OutboxRow): Promise<void> {
  for (const row of (await allRows()).filter((r) => r.owner === change.owner && r.id > change.id && !r.left)) {
    if (row.act === "change-person") return;
    await (await database()).put(rows, { ...row, left: next(change) });
  }
}

/** One page at a time, where the browser can tell: two open tabs must not send out of order, nor while one of them enters anew. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  return !("locks" in navigator) || navigator.locks === undefined ? work() : navigator.locks.request("bridge-outbox", work);
}

export const flushAlone = (owner: string, taken: Taken): Promise<Sent | "empty"> => alone(() => flush(owner, taken));
