import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PointDesk } from "../src/contracts.generated";
import { act, expectedDesk, sendWaiting, useDesk } from "../src/operator/desk";
import { allRows } from "../src/operator/outbox";

const desk = (seq: number, onPostAt?: string): PointDesk => ({
  version: seq, epoch: "e", seq, serverTime: "2026-11-26T00:00:00Z", conferenceName: "C", conference: "c", drill: false, zone: "Asia/Ho_Chi_Minh", point: "DHV", pointName: "Vinh", me: "An",
  condition: "healthy", reason: "all.well", since: "2026-11-26T00:00:00Z", mainAct: onPostAt ? "wait" : "comeOnPost", mayAsk: true, help: [],
  session: { id: "sang", name: "Sáng", kind: "plenary", phase: "preparing", waves: [], acts: [], mayCount: [], ...(onPostAt ? { onPostAt } : {}) } as unknown as NonNullable<PointDesk["session"]>,
});
let desks: ((desk: PointDesk) => void)[] = [];

beforeEach(() => {
  desks = [];
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (path: string) =>
    path.endsWith("/operator/desk") ? Response.json(await new Promise<PointDesk>((given) => desks.push(given))) : Response.json({ stream: "conference/c", firstSeq: 9, lastSeq: 9, at: "2026-11-26T00:00:00Z" }),
  );
  useDesk.setState({ desk: desk(8), rows: [], taken: [], entered: "yes" });
});
afterEach(() => vi.unstubAllGlobals());

describe("The desk on the phone", () => {
  it("does not fall back between the coordinator's word and the first desk that knows of it", async () => {
    const shown = () => expectedDesk(useDesk.getState())?.mainAct;
    await act("come-on-post", { sessionId: "sang" });
    await vi.waitFor(() => expect(desks).toHaveLength(1));
    expect(await allRows()).toEqual([]);
    expect(shown()).toBe("wait");

    // A node that has not heard of it yet.
    desks[0]?.(desk(8));
    await vi.waitFor(() => expect(useDesk.getState().heardAt).toBeGreaterThan(0));
    expect(shown()).toBe("wait");

    useDesk.setState({ heardAt: 0 });
    await act("come-on-post", { sessionId: "sang" });
    void sendWaiting();
    await vi.waitFor(() => expect(desks).toHaveLength(2));
    desks[1]?.(desk(9, "2026-11-26T00:00:01Z"));
    await vi.waitFor(() => expect(useDesk.getState().taken).toEqual([]));
    expect(shown()).toBe("wait");
  });

  it("shows nothing as done that was noted for another point", async () => {
    const elsewhere = { id: "1", act: "come-on-post", body: { sessionId: "sang" }, occurredAt: "2026-11-26T00:00:00Z", owner: "c/QST" } as const;
    useDesk.setState({ desk: desk(8), rows: [elsewhere], taken: [] });
    expect(expectedDesk(useDesk.getState())?.mainAct).toBe("comeOnPost");
  });
});
