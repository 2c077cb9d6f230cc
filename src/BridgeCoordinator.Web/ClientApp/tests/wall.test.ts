import { describe, expect, it } from "vitest";
import type { ConferencePlaces, PointTile } from "../src/contracts.generated";
import { ancestor, groupingsOf, groupPoints, levelAt, organizationNames, usualGrouping } from "../src/control/wall/grouping";
import { arrange, extent, origin, type Layout, type Margins } from "../src/control/wall/layout";
import { passOn, wordsOf } from "../src/control/lore";
import { byPhone, cornerOf, isFilled, saidOf, toneCodes, unread } from "../src/control/wall/marks";
import { centre, hit, seatsOf, step } from "../src/control/wall/walk";
import { View } from "../src/control/wall/view";

const margins: Margins = { head: 24, gap: 14, label: 92, smallest: 2, card: 116, tallest: 470 };
const bare: Margins = { ...margins, head: 0 };
const screen = [1696, 930] as const;

const tile = (index: number, organizationId: string, kind = "commune"): PointTile => ({
  index, code: `P-${index}`, name: "", kind, organizationId, condition: "healthy", reason: "point.healthy", since: "2026-11-23T00:00:00Z", link: "up", watched: true,
});
const groupsOf = (sizes: readonly number[]) => {
  let next = 0;
  return sizes.map((n, g) => ({ key: String(g), name: String(g), members: Array.from({ length: n }, () => next++) }));
};
/** Every group's rectangle, heading included. */
const boxes = (layout: Layout, m: Margins) =>
  layout.boxes.map((box, g) => {
    const [x, y] = origin(layout, g, layout.cell, m);
    return { x, y: y - m.head, right: x + box.taken * layout.cell.w, bottom: y + layout.rows * layout.cell.h };
  });

describe("The layout", () => {
  it.each([
    ["three points", [3], bare], ["eight", [8], bare], ["a province", Array.from({ length: 20 }, () => 20), margins], ["uneven groups", [1, 900, 3, 77, 12, 1], margins], ["the record", Array.from({ length: 34 }, (_, i) => 1000 + 11 * i), margins], ["forty thousand in one", [40_000], bare],
  ])("shows every point of %s on one screen, and lays no group over another", (_, sizes, m) => {
    const layout = arrange(sizes, ...screen, m);
    const whole = extent(layout, layout.cell, m);
    expect(whole.w).toBeLessThanOrEqual(screen[0]);
    expect(whole.h).toBeLessThanOrEqual(screen[1]);
    const placed = boxes(layout, m);
    placed.forEach((a, i) => placed.slice(i + 1).forEach((b) => expect(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y).toBe(true)));
    sizes.forEach((n, g) => expect((layout.boxes[g]?.columns ?? 0) * layout.rows).toBeGreaterThanOrEqual(n));
  });
  it("gives eight points two full rows of cards", () => {
    const layout = arrange([8], ...screen, bare);
    expect([layout.boxes[0]?.columns, layout.rows]).toEqual([4, 2]);
    expect(layout.cell.h).toBeGreaterThanOrEqual(margins.card);
  });
  it("follows from the sizes alone", () => expect(arrange([5, 9], ...screen, margins)).toEqual(arrange([5, 9], ...screen, margins)));
  it("scrolls when even the smallest tiles do not fit", () => {
    const layout = arrange(Array.from({ length: 3000 }, () => 13), 360, 400, margins);
    expect(layout.cell.h).toBe(margins.smallest);
    expect(layout.boxes).toHaveLength(3000);
  });
});

describe("On the wall", () => {
  const groups = groupsOf([9, 4, 30, 2]);
  const layout = arrange([9, 4, 30, 2], 900, 500, margins);
  const seats = seatsOf(groups, 45);
  it("what is drawn at a place is found there", () => {
    for (let place = 0; place < 45; place++) {
      const [x, y] = centre(layout, seats, layout.cell, margins, place);
      expect(hit(layout, groups, layout.cell, margins, x, y)?.place).toBe(place);
    }
  });
  it("arrows reach every point, and going back the same way stays near", () => {
    const seen = new Set([0]);
    const open = [0];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const way of ["left", "right", "up", "down"] as const) {
        const next = step(layout, groups, seats, layout.cell, margins, at, way);
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    expect(seen.size).toBe(45);
  });
  it("zooming keeps what is under the pointer, and ends where it began", () => {
    const view = new View();
    view.begin(layout, margins, 900, 500, 1);
    const find = (x: number, y: number) => hit(layout, groups, view.cell, margins, x + view.x, y + view.y);
    const [x, y] = [450, 300];
    const before = find(x, y);
    for (let i = 0; i < 3; i++) view.zoom(1.25, x, y, find(x, y));
    expect(view.isZoomed).toBe(true);
    expect(find(x, y)?.place).toBe(before?.place);
    for (let i = 0; i < 8; i++) view.zoom(0.8, x, y, find(x, y));
    expect([view.isZoomed, view.cell]).toEqual([false, layout.cell]);
  });
  it("a group that was chosen is all in sight", () => {
    const view = new View();
    view.begin(layout, margins, 900, 500, 1);
    view.zoomTo(1, groups);
    for (const place of groups[1]!.members) {
      const [x, y] = centre(layout, seats, view.cell, margins, place);
      expect(x - view.x > 0 && x - view.x < 900 && y - view.y > 0 && y - view.y < 500).toBe(true);
    }
  });
});

describe("Grouping", () => {
  const points = [tile(0, "vn/na/dc", "district"), tile(1, "vn/na/dc/x1"), tile(2, "vn/na/ql/x1"), tile(3, "vn/ht/kx/x1"), tile(5, "vn")];
  const places: ConferencePlaces = {
    organizations: [{ id: "vn/na", name: "Nghệ An", level: "province" }, { id: "vn/ht", name: "Hà Tĩnh", level: "province" }],
    points: [{ index: 0, carrier: "VNPT" }, { index: 1, carrier: "Viettel" }, { index: 2, carrier: "Viettel" }, { index: 3, carrier: "VNPT" }, { index: 5 }],
  };
  it("is offered where it tells points apart, and not where each stands alone", () => {
    expect(groupingsOf(points, places)).toEqual(["none", "org:2", "org:3", "carrier", "kind"]);
    expect(groupingsOf([tile(0, "vn/a"), tile(1, "vn/b")], undefined)).toEqual(["none"]);
    expect([usualGrouping(8, ["none", "org:2"]), usualGrouping(400, ["none", "org:2"])]).toEqual(["none", "org:2"]);
  });
  it("by an ancestor keeps the roster's order within, and the language's order of names", () => {
    const groups = groupPoints(points, places, "org:2", organizationNames(places.organizations));
    expect(groups.map((g) => [g.name, g.members])).toEqual([["Hà Tĩnh", [3]], ["Nghệ An", [0, 1, 2]], ["vn", [4]]]);
    expect([ancestor("vn/na/dc", 2), ancestor("vn", 2)]).toEqual(["vn/na", "vn"]);
  });
  it("puts those of whom nothing is known last", () => {
    expect(groupPoints(points, places, "carrier", (key) => key || "?").map((g) => [g.name, g.members.length])).toEqual([["Viettel", 2], ["VNPT", 2], ["?", 1]]);
  });
  it("is named by its level where all there have the same", () => {
    expect(levelAt(places.organizations, 2)).toBe("province");
    expect(levelAt([{ id: "a/b", name: "", level: "x" }, { id: "a/c", name: "" }], 2)).toBeUndefined();
  });
});

describe("A tile too small for a glyph", () => {
  it.each([4, 5, 6, 9, 14, 22])("has a shape of its own for every state at %i pixels", (size) => {
    const drawn = toneCodes.map((tone) => Array.from({ length: size * size }, (_, i) => (isFilled(tone, i % size, Math.floor(i / size), size) ? "#" : ".")).join(""));
    expect(new Set(drawn).size).toBe(toneCodes.length);
    expect(drawn.every((shape) => shape.includes("#"))).toBe(true);
  });
});

describe("What was said at a point", () => {
  it("is a bit each: by phone, not read", () => {
    const said = [tile(0, "vn"), { ...tile(1, "vn"), byPhone: true }, { ...tile(2, "vn"), unread: 2 }, { ...tile(3, "vn"), byPhone: true, unread: 1 }];
    expect(said.map(saidOf)).toEqual([0, byPhone, unread, byPhone + unread]);
  });
  it("has a corner of a small tile, and none where there is no room for one", () => {
    expect([3, 5, 6, 9, 20].map(cornerOf)).toEqual([0, 0, 2, 2, 5]);
  });
  it("is counted once and then only where something changed", () => {
    const before: PointTile[] = [{ ...tile(0, "vn"), byPhone: true }, { ...tile(1, "vn"), unread: 3 }, tile(2, "vn")];
    expect(wordsOf(before)).toEqual({ byPhone: 1, unread: 1 });
    const after = [tile(0, "vn"), before[1]!, { ...tile(2, "vn"), unread: 1 }];
    passOn(before, after, [0, 2, 2]);
    expect(wordsOf(after)).toEqual({ byPhone: 0, unread: 2 });
  });
});
