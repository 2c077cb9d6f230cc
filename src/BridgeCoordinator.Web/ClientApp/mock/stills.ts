import type { PointTile, StillView } from "../src/contracts.generated";
import { iso } from "./house";

/** A picture the mock's pages find without a house. */
export const picture = "a".repeat(64);

/** What was asked of a point: one waits, one was taken, one could not be. */
export function stillsOf(tile: PointTile): StillView[] {
  const ago = (minutes: number) => iso(Date.now() - minutes * 60_000);
  if (tile.code === "DHV") return [];
  return [
    { id: "019ab000-0000-7000-8000-00000000a003", askedAt: ago(3), askedBy: "Trần Thị Mai", state: "asked", at: ago(3) },
    { id: "019ab000-0000-7000-8000-00000000a002", askedAt: ago(42), askedBy: "Trần Thị Mai", state: "taken", at: ago(39), by: "Nguyễn Văn An", sends: picture, receives: "b".repeat(64), note: "Màn hình trái hơi tối" },
    { id: "019ab000-0000-7000-8000-00000000a001", askedAt: ago(75), askedBy: "Lê Văn Cường", state: "declined", at: ago(73), by: "Nguyễn Văn An", note: "Điện thoại không có camera" },
  ];
}
