import { describe, expect, it } from "vitest";
import type { CheckResult, DeskCheck, DeskWave } from "../src/contracts.generated";
import { median } from "../src/operator/av/loopback";
import { answerTo } from "../src/operator/av/results";
import { floorLevel, levelOf } from "../src/operator/av/sound";

const item = (id: string, more: Partial<DeskCheck> = {}): DeskCheck => ({ id, advisory: false, twoWay: false, photo: false, ...more });
const wave = (...items: readonly DeskCheck[]): DeskWave => ({ id: "t60", name: "", run: 1, deadline: "", checks: items.map((i) => i.id), items });
const well = (check: string): CheckResult => ({ check, result: "ready" });

describe("What was tried", () => {
  it("answers a wave that asks for it, beside what was said before", () => {
    const asked = wave(item("camera"), item("power", { answer: well("power") }), item("display", { advisory: true }));
    expect(answerTo(asked, { camera: well("camera") })).toEqual({ checks: [well("camera"), well("power")], missing: [] });
  });
  it("is worth more than what was ticked before", () => {
    const before: CheckResult = { check: "network", result: "ready" };
    const measured: CheckResult = { check: "network", result: "notReady", value: 10, unit: "%", code: "udp.loss", threshold: 5 };
    expect(answerTo(wave(item("network", { answer: before })), { network: measured })?.checks).toEqual([measured]);
  });
  it("is not sent for a whole answer while something is missing", () => expect(answerTo(wave(item("camera"), item("power")), { camera: well("camera") })?.missing).toEqual(["power"]));
  it("is no answer to a wave that asks for something else", () => expect(answerTo(wave(item("power")), { camera: well("camera") })).toBeUndefined());
  it("goes with its photo", () => expect(answerTo(wave(item("camera")), { camera: well("camera") }, () => "ab12")?.checks).toEqual([{ ...well("camera"), photo: "ab12" }]));
});

describe("A level", () => {
  it("is 3 dB below full scale for a full sine", () => expect(levelOf(Float32Array.from({ length: 4800 }, (_, i) => Math.sin(i / 10)))).toBeCloseTo(-3, 0));
  it("of silence is the floor, not minus infinity", () => expect(levelOf(new Float32Array(64))).toBe(floorLevel));
});

describe("The round trip", () => {
  it("is the median, so that one slow answer does not count", () => expect(median([40, 900, 42])).toBe(42));
  it("is unknown where nobody answered", () => expect(median([])).toBeUndefined());
});
