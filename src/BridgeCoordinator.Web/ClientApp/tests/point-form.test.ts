import { describe, expect, it } from "vitest";
import type { PointPlan } from "../src/contracts.generated";
import { differing, editOf, formOf } from "../src/control/plans/pointForm";
import { share } from "../src/control/plans/importing";

const point: PointPlan = {
  code: "DHV",
  name: "Trường Đại học Vinh",
  kind: "university",
  siteId: "nghe-an/dhv",
  organizationId: "nghe-an/dhv",
  summoned: 120,
  lines: [{ role: "main", carrier: "VNPT" }],
  required: true,
  contacts: [{ role: "operator", name: "Nguyễn Văn An", phone: "0912345678" }],
  revision: 7,
  withdrawn: false,
};

describe("a point in a form", () => {
  it("comes out as it went in", () => {
    const { code, siteId, organizationId, revision, withdrawn, ...said } = point;
    expect(editOf(formOf(point, ["sang"]), ["sang"])).toEqual(said);
  });

  it("sits in all sessions where all are ticked, and says so by naming none", () => {
    const form = formOf(point, ["sang", "chieu"]);
    expect(editOf({ ...form, sessions: ["chieu", "sang"] }, ["sang", "chieu"])).not.toHaveProperty("sessions");
    expect(editOf({ ...form, sessions: ["chieu"] }, ["sang", "chieu"]).sessions).toEqual(["chieu"]);
  });

  it("drops whom nobody names, and what is no number is refused rather than read", () => {
    const form = { ...formOf(point, []), operator: "", operatorPhone: " ", summoned: "nhiều" };
    expect(editOf(form, [])).toMatchObject({ contacts: [], summoned: -1 });
  });

  it("differs from another only where both say something else", () => {
    const mine = formOf(point, ["sang"]);
    expect(differing(mine, { ...mine, name: " Trường Đại học Vinh ", summoned: "121", sessions: [] })).toEqual(["summoned", "sessions"]);
  });
});

it("an import is a quarter done when it is read, and done when it is carried", () => {
  const progress = { importId: "x", stage: "carrying", read: 4, checked: 0, written: 0, carried: 0, total: 4 } as const;
  expect(share(progress)).toBe(0.25);
  expect(share({ ...progress, checked: 4, written: 4, carried: 4 })).toBe(1);
  expect(share({ ...progress, total: 0 })).toBeUndefined();
});
