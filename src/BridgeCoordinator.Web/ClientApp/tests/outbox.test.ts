import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PointDesk } from "../src/contracts.generated";
import { expected } from "../src/operator/expected";
import { attempts } from "../src/operator/photo";
import { allRows, flush, forget, inherit, interruptPhoto, inTurn, leaveToOwners, put, putPhoto, retry, supersede } from "../src/operator/outbox";

const owner = "c/DHV";
const calls: { path: string; key: string | undefined; meant: string | undefined; body: Record<string, unknown> }[] = [];
let answers: (Response | "cut")[] = [];

beforeEach(() => {
  calls.length = 0;
  answers = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    calls.push({ path, key: (init.headers as Record<string, string>)["Idempotency-Key"], meant: (init.headers as Record<string, string>)["Bridge-Point"], body: JSON.parse(String(init.body)) as Record<string, unknown> });
    const answer = answers.shift() ?? Response.json({});
    if (answer === "cut") throw new TypeError("no network");
    return answer;
  });
});
afterEach(async () => {
  for (const row of await allRows()) await forget(row.id);
  vi.unstubAllGlobals();
});
const problem = (status: number, code: string) => Response.json({ code, vi: "Không được.", en: "No." }, { status });

describe("The outbox", () => {
  it("sends in the order things happened, each under its own id", async () => {
    const first = await put("come-on-post", { sessionId: "sang" }, owner, 1_000);
    const second = await put("record-headcount", { sessionId: "sang" }, owner, 2_000);
    await flush(owner);
    expect(calls.map((c) => c.key)).toEqual([first.id, second.id]);
    expect(calls[0]).toMatchObject({ path: "/api/v1/operator/acts/come-on-post", body: { occurredAt: "1970-01-01T00:00:01.000Z", sessionId: "sang" } });
    expect(await allRows()).toEqual([]);
  });
  it("keeps everything, and the order, while there is no network", async () => {
    await put("come-on-post", {}, owner, 1_000);
    await put("record-headcount", {}, owner, 2_000);
    answers = ["cut"];
    expect(await flush(owner)).toBe("later");
    expect(calls).toHaveLength(1);
    expect(await allRows()).toHaveLength(2);
  });
  it("repeats the same id after an answer that got lost", async () => {
    const row = await put("come-on-post", {}, owner, 1_000);
    answers = ["cut", problem(503, "coordinator.busy")];
    await flush(owner);
    await flush(owner);
    await flush(owner);
    expect(new Set(calls.map((c) => c.key))).toEqual(new Set([row.id]));
    expect(calls).toHaveLength(3);
    expect(await allRows()).toEqual([]);
  });
  it("takes `already` for done", async () => {
    await put("come-on-post", {}, owner, 1_000);
    answers = [problem(409, "on-post.already")];
    expect(await flush(owner)).toBe("sent");
    expect(await allRows()).toEqual([]);
  });
  it("takes a word that is over already for done, and a command that fails for a refusal", async () => {
    await put("withdraw-help", {}, owner, 1_000);
    await put("come-on-post", {}, owner, 2_000);
    answers = [problem(409, "help.none-already"), problem(500, "command.failed")];
    await flush(owner);
    expect(await allRows()).toMatchObject([{ act: "come-on-post", refused: { code: "command.failed" } }]);
  });
  it("lets no act wait behind a photo but what names it, and what must not overtake that", async () => {
    const photo = await putPhoto({ name: "abc", bytes: new ArrayBuffer(3) }, owner, 1_000);
    const wave = await put("answer-wave", { checks: [{ photo: "abc" }] }, owner, 2_000);
    const again = await put("answer-wave", { checks: [] }, owner, 3_000);
    const help = await put("ask-for-help", { kind: "noSound" }, owner, 4_000);
    const next = await put("change-person", { name: "Hoa" }, owner, 5_000);
    const hers = await put("ask-for-help", { kind: "noPicture" }, owner, 6_000);
    expect(inTurn(await allRows()).map((row) => row.id)).toEqual([help, photo, wave, again, next, hers].map((row) => row.id));
  });
  it("breaks a photo off for an act, and keeps it", async () => {
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => new Promise((_given, fail) => init.signal?.addEventListener("abort", () => fail(new DOMException("", "AbortError")))));
    await putPhoto({ name: "abc", bytes: new ArrayBuffer(3) }, owner, 1_000);
    const sending = flush(owner);
    await vi.waitFor(async () => {
      interruptPhoto();
      expect(await Promise.race([sending, Promise.resolve("still")])).toBe("later");
    });
    expect(await allRows()).toHaveLength(1);
  });
  it("keeps a refusal to be read, and goes on with the next", async () => {
    await put("answer-wave", {}, owner, 1_000);
    await put("record-headcount", {}, owner, 2_000);
    answers = [problem(409, "wave.closed")];
    await flush(owner);
    expect(await allRows()).toMatchObject([{ act: "answer-wave", refused: { code: "wave.closed", vi: "Không được." } }]);
    expect(calls).toHaveLength(2);
  });
  it("waits for a new sign-in", async () => {
    await put("come-on-post", {}, owner, 1_000);
    answers = [problem(401, "access.signed-out")];
    expect(await flush(owner)).toBe("signed-out");
    expect(await allRows()).toHaveLength(1);
  });
  it("sends a photo before the answer that names it, and as it is", async () => {
    const seen: [string, unknown][] = [];
    vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
      seen.push([path, init.body instanceof ArrayBuffer ? init.body.byteLength : "json"]);
      return Response.json({});
    });
    await putPhoto({ name: "ab12", bytes: new Uint8Array([1, 2, 3]).buffer }, owner, 1_000);
    await put("answer-wave", { checks: [{ check: "generator", result: "ready", photo: "ab12" }] }, owner, 2_000);
    await flush(owner);
    expect(seen).toEqual([["/api/v1/operator/photos", 3], ["/api/v1/operator/acts/answer-wave", "json"]]);
    expect(await allRows()).toEqual([]);
  });
  it("hands the phone on in its turn: what was noted before goes out before", async () => {
    const post = await put("come-on-post", {}, owner, 1_000);
    const shift = await put("change-person", { name: "Hoa" }, owner, 2_000);
    const count = await put("record-headcount", {}, owner, 3_000);
    await flush(owner);
    expect(calls.map((c) => [c.key, c.path.split("/").at(-1)])).toEqual([[post.id, "come-on-post"], [shift.id, "person"], [count.id, "record-headcount"]]);
  });
  it("sends nothing of somebody who has left, until it is taken over", async () => {
    const row = await put("come-on-post", {}, owner, 1_000);
    await leaveToOwners(owner, { id: "a", name: "An" }, { id: "b", name: "Bình" });
    expect(await flush(owner)).toBe("empty");
    const [left] = await allRows();
    expect(left).toMatchObject({ id: row.id, left: { name: "An" } });
    if (left) await retry(left);
    expect(await flush(owner)).toBe("sent");
  });
  it("lets a new answer take the place of a refused one, of the same question only", async () => {
    const body = (moment: string, present: number) => ({ sessionId: "sang", moment, count: { present } });
    await put("record-headcount", body("first", 1), owner, 1_000);
    await put("record-headcount", body("closing", 2), owner, 2_000);
    answers = [problem(409, "session.phase"), problem(409, "session.phase")];
    await flush(owner);
    await supersede(await put("record-headcount", body("first", 3), owner, 3_000));
    expect((await allRows()).map((r) => [(r.body as { moment: string }).moment, r.refused?.code])).toEqual([["closing", "session.phase"], ["first", undefined]]);
  });
  it("says for which point a row was noted, and keeps it where this device has entered another", async () => {
    await put("come-on-post", {}, owner, 1_000);
    await put("record-headcount", {}, owner, 2_000);
    answers = [problem(409, "point.other")];
    expect(await flush(owner)).toBe("elsewhere");
    expect(calls.map((c) => c.meant)).toEqual(["c%2FDHV"]);
    expect((await allRows()).map((r) => r.refused)).toEqual([undefined, undefined]);
  });
  it("leaves to the next person what they noted, where nobody would let them take over", async () => {
    await put("change-person", { personId: "b", name: "Bình" }, owner, 1_000);
    const count = await put("record-headcount", { present: 1 }, owner, 2_000);
    await put("change-person", { personId: "c", name: "Cường" }, owner, 3_000);
    const help = await put("ask-for-help", {}, owner, 4_000);
    answers = [problem(422, "request.invalid")];
    await flush(owner);
    expect(calls.map((c) => c.path.split("/").at(-1))).toEqual(["person", "person", "ask-for-help"]);
    expect(calls.at(-1)?.key).toBe(help.id);
    expect((await allRows()).map((r) => [r.act, r.left?.name, r.refused?.code])).toEqual([
      ["change-person", undefined, "request.invalid"],
      ["record-headcount", "Bình", undefined],
    ]);
    expect((await allRows())[1]?.id).toBe(count.id);
  });
  it("lets no answer take the place of another point's, another person's or another cue's", async () => {
    const refused = async (body: Record<string, unknown>, of = owner) => {
      await put("answer-cue", body, of, 1_000);
      answers = [problem(409, "cue.waited")];
      await flush(of);
    };
    await refused({ sessionId: "s", cueId: "1" });
    await refused({ sessionId: "s", cueId: "2" }, "c/BDBP");
    await supersede(await put("answer-cue", { sessionId: "s", cueId: "2" }, owner, 2_000));
    expect((await allRows()).filter((r) => r.refused)).toHaveLength(2);
  });
  it("never sends another point's rows", async () => {
    await put("come-on-post", {}, "c/BPT", 1_000);
    expect(await flush(owner)).toBe("empty");
    expect(calls).toEqual([]);
  });
});

describe("The desk, offline", () => {
  const desk: PointDesk = {
    version: 1, epoch: "e", serverTime: "", conferenceName: "c", drill: false, zone: "Asia/Ho_Chi_Minh", point: "DHV", pointName: "", me: "Phúc", condition: "healthy", reason: "point.healthy", since: "",
    mainAct: "comeOnPost", mayAsk: true, help: [],
    session: { id: "sang", name: "", kind: "plenary", phase: "gathering", waves: [{ id: "t60", name: "", run: 1, deadline: "", checks: ["camera"], items: [{ id: "camera", advisory: false, twoWay: false, photo: false }] }], acts: [], mayCount: ["first"] },
  };
  it("goes on from one task to the next", async () => {
    const post = await put("come-on-post", { sessionId: "sang" }, owner, 1_000);
    expect(expected(desk, [])).toBe(desk);
    expect(expected(desk, [post])).toMatchObject({ mainAct: "answerWave", session: { onPostAt: post.occurredAt, onPostPerson: "Phúc" } });
    const wave = await put("answer-wave", { sessionId: "sang", waveId: "t60", run: 1, checks: [{ check: "camera", result: "notReady" }] }, owner, 2_000);
    expect(expected(desk, [post, wave])).toMatchObject({ mainAct: "recordHeadcount", session: { waves: [{ answer: "notReady" }] } });
    const count = await put("record-headcount", { sessionId: "sang", moment: "first", count: { summoned: 120, present: 117, excused: 3, absent: 0 } }, owner, 3_000);
    expect(expected(desk, [post, wave, count])).toMatchObject({ mainAct: "wait", session: { first: { revision: 1, count: { present: 117 } } } });
  });
  it("names who noted it, though somebody else stands there since", async () => {
    const post = await put("come-on-post", { sessionId: "sang" }, owner, 1_000);
    const shift = await put("change-person", { name: "Hoa" }, owner, 2_000);
    expect(expected(desk, [post, shift])).toMatchObject({ me: "Hoa", session: { onPostPerson: "Phúc" } });
    expect(expected(desk, [shift, post])).toMatchObject({ me: "Hoa", session: { onPostPerson: "Hoa" } });
  });
  it("asks no more for a still that was taken, or declined, and for the next one again", async () => {
    const asked = { ...desk, still: { id: "1", askedAt: "", by: "Mai" } };
    const taken = await put("take-still", { stillId: "1", sends: "a" }, owner, 1_000);
    expect(expected(asked, [taken]).still).toBeUndefined();
    expect(expected(asked, [await put("decline-still", { stillId: "1", reason: "x" }, owner, 2_000)]).still).toBeUndefined();
    expect(expected({ ...asked, still: { ...asked.still, id: "2" } }, [taken]).still?.id).toBe("2");
  });
  it("does not count what was refused", async () => {
    const post = await put("come-on-post", { sessionId: "sang" }, owner, 1_000);
    expect(expected(desk, [{ ...post, refused: { code: "x", vi: "", en: "" } }])).toBe(desk);
  });
});

describe("Whoever enters", () => {
  const row = (id: string, more = {}) => ({ id, act: "come-on-post" as const, body: {}, occurredAt: "", owner, ...more });
  const handed = { ...row("2"), act: "change-person" as const, body: { name: "Bình" } };
  const [an, binh] = [{ id: "a", name: "An" }, { id: "b", name: "bình " }];
  it("as the same person finds what waited", () => expect(inherit([row("1")], an, { id: "a", name: "Ân" })).toEqual({ kept: [row("1")], gone: [] }));
  it("as the one the phone was handed to offline finds only the own", () =>
    expect(inherit([row("1"), handed, row("3")], an, binh)).toEqual({ kept: [row("1", { left: an }), row("3")], gone: [handed] }));
  it("again gets back what was left", () => expect(inherit([row("1", { left: an })], binh, an).kept).toEqual([row("1")]));
});

describe("A photo", () => {
  it("is tried ever smaller, and keeps its shape", () => {
    const tried = attempts(4000, 3000);
    expect(tried[0]).toEqual({ width: 1600, height: 1200, quality: 0.82 });
    expect(tried.at(-1)).toEqual({ width: 480, height: 360, quality: 0.5 });
    expect(attempts(300, 200)[0]).toMatchObject({ width: 300, height: 200 });
  });
});
