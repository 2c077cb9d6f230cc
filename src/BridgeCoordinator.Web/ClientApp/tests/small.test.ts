import { beforeAll, describe, expect, it } from "vitest";
import common from "../src/locales/vi/common.json";
import en from "../src/locales/en/common.json";
import heard from "../src/locales/vi/heard.json";
import enHeard from "../src/locales/en/heard.json";
import type { PointTile } from "../src/contracts.generated";
import { findPoints, sortPoints } from "../src/control/search";
import { isInApp } from "../src/operator/in-app";
import { uuidv7 } from "../src/shared/ids";
import { backoff } from "../src/shared/line";
import { matches } from "../src/shared/plain";
import { countdown, dateTime, fromField, span, toField } from "../src/shared/time";
import { beginWords, say, who } from "../src/shared/words";

beforeAll(() => beginWords([common, heard], [en, enHeard]));
const zone = "Asia/Ho_Chi_Minh";

describe("A command id", () => {
  it("is a UUID of version 7 that carries its instant", () => {
    const id = uuidv7(0x0190_1234_5678);
    expect(id).toMatch(/^01901234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it("sorts by time", () => expect([uuidv7(2_000), uuidv7(1_000)].sort()[0]?.slice(0, 13)).toBe(uuidv7(1_000).slice(0, 13)));
});

describe("A time", () => {
  it("is shown in the conference's zone", () => expect(dateTime("2026-11-23T07:05:00Z", zone)).toBe("23/11/2026 14:05"));
  it("goes into a field and comes back", () => {
    expect(toField("2026-11-23T07:05:00Z", zone)).toBe("2026-11-23T14:05");
    expect(fromField("2026-11-23T14:05", zone)).toBe("2026-11-23T07:05:00.000Z");
    expect(fromField("2026-07-01T08:00", "Europe/Berlin")).toBe("2026-07-01T06:00:00.000Z");
    expect(fromField("", zone)).toBeUndefined();
  });
  it("has a length in words", () => {
    expect([12_000, 42 * 60_000, 65 * 60_000, 26 * 3_600_000].map((ms) => span(ms, "vi"))).toEqual(["12 s", "42 phút", "1 giờ 05 phút", "1 ngày 2 giờ"]);
    expect([countdown(41_000), countdown(3_661_000)]).toEqual(["00:41", "01:01:01"]);
  });
});

describe("Who did something", () => {
  it("is a name as it is, and a role in the reader's language", () => {
    expect([who("Lê Văn Cường", "en"), who("DHV", "en"), who("role:director", "vi"), who("role:director", "en")]).toEqual(["Lê Văn Cường", "DHV", "Đạo diễn", "Director"]);
    expect([say("heard.by", "vi", { name: "role:controller", at: "8:00" }), say("heard.by", "en", { name: "role:controller", at: "8:00" })].map((s) => /Trực điều khiển|Controller/.test(s))).toEqual([true, true]);
  });
});

describe("A search", () => {
  it("needs no marks, and đ is d", () => {
    expect(matches("DHV Trường Đại học Vinh", "dai hoc")).toBe(true);
    expect(matches("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "BO DOI bien")).toBe(true);
    expect(matches("Công an tỉnh", "vinh")).toBe(false);
  });
});

describe("A reconnect", () => {
  it("is never at once and at most half a minute away", () => {
    expect(backoff(0, () => 0)).toBeGreaterThan(0);
    expect(backoff(50, () => 1)).toBeLessThanOrEqual(30_500);
  });
});

describe("A browser inside another application", () => {
  it("is told from a browser of its own", () => {
    expect(isInApp("Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/12")).toBe(true);
    expect(isInApp("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1")).toBe(false);
  });
});

describe("A list of points", () => {
  const point = (index: number, name: string, change: Partial<PointTile> = {}): PointTile => ({ index, code: `P-${index}`, name, kind: "", organizationId: "", condition: "healthy", reason: "point.healthy", since: `2026-11-23T0${index}:00:00Z`, link: "up", watched: true, ...change });
  const points = [point(0, "Trường Đại học Vinh", { readiness: "ready", onPost: "2026-11-23T00:00:00Z" }), point(1, "Đô Lương", { condition: "silent", readiness: "noAnswer" }), point(2, "Anh Sơn", { condition: "suppressed" })];
  const places = { organizations: [], points: [{ index: 0, carrier: "VNPT", backupCarrier: "Viettel" }, { index: 1, carrier: "Viettel" }, { index: 2, carrier: "VNPT" }] };
  const codes = (filter: Parameters<typeof findPoints>[1]) => findPoints(points, filter, places).map((p) => p.index);
  it("is narrowed by every filter that is set", () => {
    expect(codes({ search: "do luong" })).toEqual([1]);
    expect(codes({ only: "silent", search: "vinh" })).toEqual([]);
    expect(codes({ readiness: "ready" })).toEqual([0]);
    expect(codes({ carrier: "Viettel" })).toEqual([0, 1]);
  });
  it("of those that lack something leaves out who does not", () => {
    expect([codes({ need: "post" }), codes({ need: "answer" }), codes({ need: "person" })]).toEqual([[1, 2], [1, 2], [1]]);
  });
  it("without a filter is the very same list, and is not gone through", () => expect(findPoints(points, {})).toBe(points));
  it("is sorted as the language has it", () => expect(sortPoints(points, "name").map((p) => p.index)).toEqual([2, 1, 0]));
});
