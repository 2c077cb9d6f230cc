import type { Condition, PointTile } from "../contracts.generated";
import { plain, plainOf } from "../shared/plain";

/** The points of a condition whose code or name holds every word that was typed, marks or none. */
export function findPoints(points: readonly PointTile[], search: string, only: Condition | undefined): readonly PointTile[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0 && only === undefined) return points;
  return points.filter((point) => {
    if (only !== undefined && point.condition !== only) return false;
    if (words.length === 0) return true;
    const text = plainOf(point, () => `${point.code} ${point.name}`);
    return words.every((word) => text.includes(word));
  });
}
