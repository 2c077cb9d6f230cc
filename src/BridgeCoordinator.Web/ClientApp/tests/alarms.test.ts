import { describe, expect, it } from "vitest";
import type { DeskSession, IncidentView, PointDesk } from "../src/contracts.generated";
import { ring, sectionsOf } from "../src/control/incidents/order";
import { expected } from "../src/operator/expected";
import type { OutboxRow } from "../src/operator/outbox";

const incident = (id: string, more: Partial<IncidentView> = {}): IncidentView => ({ id, cause: "noPicture", silent: 1, of: 1, since: "2026-11-25T01:00:00Z", openedAt: "", pointCount: 1, troubled: 1, points: ["DHV"], priority: "low", level: "technician", asking: 1, ...more });
const urgent = incident("u", { priority: "urgent" });

describe("The list of incidents", () => {
  it("puts on top what presses most and has waited longest, and apart what somebody answers for", () => {
    const held = { by: "Mai", at: "", until: "" };
    const parts = sectionsOf([incident("young", { since: "2026-11-25T02:00:00Z" }), incident("old"), urgent, incident("mine", { ownerId: "me" }), incident("seen", { acknowledged: held }), incident("aside", { shelved: held, ownerId: "me" })]);
    expect(parts.open.map((i) => i.id)).toEqual(["u", "old", "young"]);
    expect(parts.taken.map((i) => i.id)).toEqual(["mine", "seen"]);
    expect(parts.shelved.map((i) => i.id)).toEqual(["aside"]);
  });
});

describe("The bell on the desk", () => {
  it("is silent when the page comes, and rings half a minute later for what still stands", () => {
    const first = ring(undefined, [urgent], 1_000);
    expect(first.sound).toBe(false);
    expect(ring(first.last, [urgent], 30_900).sound).toBe(false);
    expect(ring(first.last, [urgent], 31_000).sound).toBe(true);
  });
  it("rings at once for what comes later, then at most every half minute", () => {
    const quiet = ring(undefined, [], 1_000);
    const rung = ring(quiet.last, [urgent], 2_000);
    expect(rung.sound).toBe(true);
    expect(ring(rung.last, [urgent, incident("v", { priority: "urgent" })], 20_000).sound).toBe(false);
    expect(ring(rung.last, [urgent], 32_000).sound).toBe(true);
  });
  it("rings only for what is urgent, still wrong, and nobody has taken", () => {
    const last = ring(undefined, [], 0).last;
    for (const other of [incident("h", { priority: "high" }), { ...urgent, ownerId: "me" }, { ...urgent, quietSince: "x" }]) expect(ring(last, [other], 99_000).sound).toBe(false);
  });
});

describe("The operator's calls, offline", () => {
  const desk = { help: [], session: undefined as DeskSession | undefined } as unknown as PointDesk;
  const row = (act: "ask-for-help" | "withdraw-help", n: number): OutboxRow => ({ id: `${n}`, act, body: { kind: "noPicture" }, occurredAt: `2026-11-25T01:0${n}:00Z`, owner: "o" });
  it("stand on the page at once and may be taken back before they were sent", () => {
    expect(expected(desk, [row("ask-for-help", 1)]).help).toMatchObject([{ kind: "noPicture", state: "asked", askedAt: "2026-11-25T01:01:00Z" }]);
    expect(expected(desk, [row("ask-for-help", 1), row("withdraw-help", 2)]).help).toMatchObject([{ state: "withdrawn" }]);
  });
  it("keep who took them while a second press waits", () => {
    const taken = { ...desk, help: [{ kind: "noPicture", askedAt: "", state: "taken", by: "Mai", at: "" }] } as unknown as PointDesk;
    expect(expected(taken, [row("ask-for-help", 1)]).help).toMatchObject([{ state: "taken", by: "Mai" }]);
  });
});
