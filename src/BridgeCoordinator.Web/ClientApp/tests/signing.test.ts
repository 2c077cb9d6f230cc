import { describe, expect, it } from "vitest";
import type { AttendancePage, AttendanceRow } from "../src/contracts.generated";
import { cannotSign } from "../src/control/attendance/signing";

const none = { points: 0, summoned: 0, present: 0, excused: 0, absent: 0 };
const node = (belowOpen: number): AttendanceRow => ({ organization: "", name: "", seated: 3_000, counted: none, official: none, state: "open", belowOpen });
const page = (open: number): AttendancePage => ({
  ...{ sessionId: "sang", sessionName: "", moment: "first", drill: false, serverTime: "", sentenceVi: "", sentenceEn: "", path: [], rows: [], rowsInAll: 3_000, missing: [] },
  toSign: { ...none, points: 2_500 },
  open: Array.from({ length: open }, (_, i) => ({ point: `P${i}`, organization: "x", name: "", state: "missing" as const })),
});

describe("A level of three thousand", () => {
  it("is signed though not all of its rows are on the page", () => expect(cannotSign(page(500), node(500))).toBeUndefined());
  it("is not, where more have not signed than can be named", () => expect(cannotSign(page(500), node(501))).toBe("cannot.too-many-open"));
  it("waits until somebody below has signed", () => expect(cannotSign({ ...page(0), toSign: none }, node(0))).toBe("cannot.nothing-signed"));
});
