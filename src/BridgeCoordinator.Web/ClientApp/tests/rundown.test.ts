import { describe, expect, it } from "vitest";
import type { RundownItemView, RundownState } from "../src/contracts.generated";
import { target } from "../src/control/live/order";

const of = (...states: RundownState[]): RundownItemView[] => states.map((state, i) => ({ id: String(i), state, points: [] }));

describe("An item of the rundown", () => {
  it("goes one place up or down, and last", () => {
    const items = of("planned", "planned", "skipped");
    expect([target(items, "1", "up"), target(items, "1", "down")]).toEqual(["0", null]);
    expect(target(items, "0", "down")).toBe("2");
    expect(target(items, "2", "up")).toBe("1");
  });
  it("stays within the list, and below what has begun", () => {
    const items = of("finished", "running", "planned", "planned");
    expect([target(items, "2", "up"), target(items, "3", "down"), target(items, "0", "down"), target(items, "1", "up"), target(items, "9", "up")]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(target(items, "3", "up")).toBe("2");
  });
});
