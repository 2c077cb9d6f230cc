import { create } from "zustand";
import { hubRoutes, operatorClientMethods, operatorHubMethods, type Me, type PointDesk } from "../contracts.generated";
import { getJson, isSignedOut } from "../shared/api";
import { learnServerTime, serverNow } from "../shared/clock";
import { openLine } from "../shared/line";
import { expected } from "./expected";
import { allRows, dropDesk, flushAlone, forget, interruptPhoto, keepDesk, keptDesk, leaveToOwners, put, putPhoto, retry, supersede, type ActName, type OutboxRow } from "./outbox";

interface Desk {
  readonly desk: PointDesk | undefined;
  readonly rows: readonly OutboxRow[];
  /** Acts the coordinator has, by the number of their last fact, until a desk comes that knows of it: a button must not fall back meanwhile. */
  readonly taken: readonly { readonly row: OutboxRow; readonly seq: number }[];
  readonly line: "connecting" | "up" | "down";
  readonly heardAt: number;
  /** Leaving: one wants in somewhere else, and may still turn back. */
  readonly entered: "unknown" | "yes" | "no" | "leaving";
  /** Counts the changes of person: each needs a line of its own. */
  readonly turn: number;
}

export const useDesk = create<Desk>(() => ({ desk: undefined, rows: [], taken: [], line: "connecting", heardAt: 0, entered: "unknown", turn: 0 }));

/** A page that is looked at says so at least this often: the coordinator calls the devices of the others. */
const lookEvery = 18_000;

/** Quiet for this long, and the page says that what it shows is old. */
export const staleAfter = 20_000;
export const ownerOf = (desk: PointDesk): string => `${desk.conference ?? desk.conferenceName}/${desk.point}`;

function accept(desk: PointDesk): void {
  learnServerTime(desk.serverTime);
  const held = useDesk.getState().desk;
  const older = held !== undefined && held.epoch === desk.epoch && held.point === desk.point && (desk.seq !== undefined && held.seq !== undefined && desk.seq !== held.seq ? desk.seq < held.seq : desk.version < held.version);
  if (!older) useDesk.setState(({ taken }) => ({ taken: taken.filter(({ seq }) => desk.seq !== undefined && desk.seq < seq) }));
  useDesk.setState({ ...(older ? {} : { desk }), heardAt: Date.now(), ...(useDesk.getState().entered === "leaving" ? {} : { entered: "yes" }) });
  if (!older) void keepDesk(desk).catch(() => undefined);
}

/** What was done here for this point and no desk from the coordinator shows yet. */
export const noted = ({ desk, rows, taken }: Pick<Desk, "desk" | "rows" | "taken">): readonly OutboxRow[] =>
  desk ? [...taken.map(({ row }) => row), ...rows.filter((row) => taken.every((it) => it.row.id !== row.id))].filter((row) => row.owner === ownerOf(desk)) : [];

/** The desk as it will be once all of that is known there. */
export const expectedDesk = (state: Pick<Desk, "desk" | "rows" | "taken">): PointDesk | undefined => state.desk && expected(state.desk, noted(state));

export const useNoted = (): readonly OutboxRow[] => noted(useDesk());
export const useExpectedDesk = (): PointDesk | undefined => expectedDesk(useDesk());

const readRows = async () => useDesk.setState({ rows: await allRows().catch(() => []) });
const changes = (rows: readonly OutboxRow[]) => rows.filter((row) => row.act === "change-person" && !row.refused).length;

let sending: Promise<void> | undefined;
/** Sends what waits; called on every sign that it might work now. */
export function sendWaiting(): Promise<void> {
  const { desk, rows: before } = useDesk.getState();
  if (!desk) return Promise.resolve();
  return (sending ??= flushAlone(ownerOf(desk), (row, seq) => useDesk.setState(({ taken }) => ({ taken: [...taken, { row, seq }] })))
    .then(async (result) => {
      await readRows();
      if (changes(useDesk.getState().rows) < changes(before)) useDesk.setState(({ turn }) => ({ turn: turn + 1 }));
      if (result === "signed-out") useDesk.setState({ entered: "no" });
      if (result === "sent" || result === "refused" || result === "elsewhere") await fetchDesk();
    })
    .catch(() => undefined)
    .finally(() => (sending = undefined)));
}

/** Every act goes through the outbox, network or not: there is no offline mode to switch on. */
export async function act(name: ActName, body: Readonly<Record<string, unknown>>): Promise<void> {
  const { desk } = useDesk.getState();
  if (!desk) return;
  await supersede(await put(name, body, ownerOf(desk), serverNow()));
  await readRows();
  interruptPhoto();
  sendAfterwards();
}

/** Once what is under way has gone: it began before this row was there. */
const sendAfterwards = (): void => void (sending ?? Promise.resolve()).then(sendWaiting);

/** A photo waits in the same queue as the answer that names it, and before it. */
export async function keepPhoto(photo: { readonly name: string; readonly bytes: ArrayBuffer }): Promise<void> {
  const { desk } = useDesk.getState();
  if (desk) await putPhoto(photo, ownerOf(desk), serverNow());
}

export async function forgetRow(id: string): Promise<void> {
  await forget(id);
  await readRows();
}

/** Sends a refused act again, or what somebody else left here under one's own name. */
export async function sendAgain(row: OutboxRow): Promise<void> {
  await retry(row);
  await readRows();
  sendAfterwards();
}

async function fetchDesk(): Promise<void> {
  try {
    accept(await getJson<PointDesk>("/api/v1/operator/desk"));
  } catch (error) {
    if (isSignedOut(error)) useDesk.setState({ entered: "no" });
    // Otherwise there is no network: what is kept is shown, and its age.
    else if (useDesk.getState().entered === "unknown" && useDesk.getState().desk) useDesk.setState({ entered: "yes" });
  }
}

/** Follows one's own point. Answers how to stop. */
export function watchDesk(): () => void {
  const line = openLine(hubRoutes.operator);
  let stopped = false;
  let asking = false;
  let askedAt = Date.now();
  line.on(operatorClientMethods.deskChanged, (desk: PointDesk) => accept(desk));
  line.start({
    async up() {
      accept(await line.invoke<PointDesk>(operatorHubMethods.watch));
      if (stopped) return;
      useDesk.setState({ line: "up" });
      void sendWaiting();
    },
    down: () => !stopped && useDesk.setState({ line: "down" }),
    alive: () => {
      if (Date.now() - useDesk.getState().heardAt > 900) useDesk.setState({ heardAt: Date.now() });
    },
  });
  const round = setInterval(() => {
    if (document.hidden) return;
    const { line: state, heardAt, rows } = useDesk.getState();
    const quiet = Date.now() - heardAt;
    if (state !== "up" || quiet > staleAfter) void fetchDesk();
    else if ((quiet > 9_000 || Date.now() - askedAt > lookEvery) && !asking) {
      asking = true;
      askedAt = Date.now();
      void line
        .invoke<PointDesk>(operatorHubMethods.watch)
        .then(accept)
        .catch(() => undefined)
        .finally(() => (asking = false));
    }
    if (rows.some((row) => !row.refused)) void sendWaiting();
  }, 5_000);
  const wake = () => {
    // A page that is put away says so: from now on calls go to the device.
    if (document.hidden) return void navigator.sendBeacon("/api/v1/operator/away");
    void fetchDesk().then(sendWaiting);
  };
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  return () => {
    stopped = true;
    clearInterval(round);
    line.stop();
    window.removeEventListener("online", wake);
    document.removeEventListener("visibilitychange", wake);
  };
}

/** A phone that never entered is the usual first visit, not an error to show in anybody's console. Without a network nobody knows. */
async function isNobodyHere(): Promise<boolean> {
  try {
    return (await getJson<Me | undefined>("/api/v1/me"))?.role !== "operator";
  } catch {
    return false;
  }
}

/** Opens with what this phone keeps, then asks; with a fresh link in hand there is nothing to ask yet. */
export async function begin(byLink: boolean): Promise<void> {
  await readRows();
  const kept = await keptDesk().catch(() => undefined);
  if (byLink) {
    // What waits goes out under the old name, before the link makes a new one.
    useDesk.setState({ ...(kept ? { desk: kept } : {}), entered: "no" });
    return;
  }
  if (kept) useDesk.setState({ desk: kept });
  else if (await isNobodyHere()) {
    useDesk.setState({ entered: "no" });
    return;
  }
  await fetchDesk();
  const { entered, desk } = useDesk.getState();
  if (entered === "unknown" && !desk) useDesk.setState({ entered: "no" });
}

/** Off to another point. The desk stays until somebody has entered there: without a network one must be able to come back. */
export const leave = (): void => useDesk.setState({ entered: "leaving" });
export const stay = (): void => useDesk.setState({ entered: "yes" });

/** Somebody is in: what another person noted on this phone stays theirs. */
export async function entered(me: Me): Promise<void> {
  const { desk } = useDesk.getState();
  if (desk) await leaveToOwners(ownerOf(desk), { ...(desk.person ? { id: desk.person } : {}), name: desk.me }, { id: me.personId, name: me.name }).catch(() => undefined);
  // The desk that is kept is another point's from here on: a page opened anew must not take it for its own.
  if (!desk || ownerOf(desk) !== `${me.conferenceId}/${me.point}`) await dropDesk().catch(() => undefined);
  await readRows();
  useDesk.setState(({ turn }) => ({ desk: undefined, taken: [], entered: "yes", heardAt: 0, line: "connecting", turn: turn + 1 }));
  void fetchDesk().then(sendWaiting);
}
