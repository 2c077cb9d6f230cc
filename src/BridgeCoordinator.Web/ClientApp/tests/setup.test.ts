import { describe, expect, it } from "vitest";
import type { DeskSetup, DeskWave, SetupItem } from "../src/contracts.generated";
import { fieldsOf, isCompared, itemsOf, saysAnything } from "../src/operator/setup";

const desk = (told: SetupItem[] = []): DeskSetup => ({ told, lines: [{ role: "main", carrier: "VNPT" }], read: [], mainHall: "Hội trường Tỉnh ủy", changes: [] });
const room: SetupItem = { kind: "room", value: "Hội trường A" };

describe("The set-up on a phone", () => {
  it("begins with the lines of the plan, which say nothing of their own", () => {
    const fields = fieldsOf(desk());
    expect(fields).toEqual({ room: "", endpoint: "", main: "VNPT", backup: "", address: "" });
    expect(saysAnything(desk(), fields)).toBe(false);
    expect(itemsOf(desk(), { ...fields, room: " Hội trường A " })).toEqual([room]);
  });

  it("tells a line only where it is not as planned", () => {
    const told = itemsOf(desk(), { ...fieldsOf(desk()), room: "Hội trường A", main: "Viettel", backup: "MobiFone" });
    expect(told).toEqual([room, { kind: "line", value: "Main Viettel" }, { kind: "line", value: "Backup MobiFone" }]);
    expect(fieldsOf(desk([...told]))).toMatchObject({ room: "Hội trường A", main: "Viettel", backup: "MobiFone" });
  });

  it("has said something as soon as only a line is not as planned", () => {
    const fields = fieldsOf(desk());
    expect(saysAnything(desk(), { ...fields, main: "Viettel" })).toBe(true);
    expect(saysAnything(desk(), { ...fields, backup: "MobiFone" })).toBe(true);
    expect(saysAnything(desk(), { ...fields, room: "Hội trường A" })).toBe(true);
    expect(saysAnything(desk(), { ...fields, main: " VNPT ", backup: " " })).toBe(false);
  });

  it("keeps what no field stands for", () => {
    const more: SetupItem[] = [room, { kind: "endpoint", value: "Poly Studio" }, { kind: "endpoint", value: "Micro cổ ngỗng" }, { kind: "firmware", value: "4.1" }];
    expect(itemsOf(desk(more), { ...fieldsOf(desk(more)), endpoint: "Logitech Rally" })).toEqual([room, { kind: "endpoint", value: "Logitech Rally" }, more[2], more[3]]);
  });

  it("promises a new test only where what is told is compared with what is frozen", () => {
    const wave: DeskWave = { id: "t-2h", name: "Kiểm tra lại", run: 1, deadline: "2026-11-23T05:45:00Z", checks: ["setup"], items: [], comparesSetup: true };
    const frozen: DeskSetup = { ...desk([room]), frozenAt: "2026-11-22T09:00:00Z" };
    expect(isCompared(frozen, wave)).toBe(true);
    const { comparesSetup: _, ...other } = wave;
    expect(isCompared(frozen, other)).toBe(false);
    expect(isCompared(desk([room]), wave)).toBe(false);
    expect(isCompared({ ...frozen, told: [] }, wave)).toBe(false);
  });
});
