import { useMemo, type ReactNode } from "react";
import type { PointTile } from "../../contracts.generated";
import { findPoints } from "../search";

interface Props {
  readonly points: readonly PointTile[];
  readonly text: string;
  readonly write: (text: string) => void;
  readonly label: string;
  readonly testId: string;
  /** What can be done with one that was found. */
  readonly children: (point: PointTile) => ReactNode;
  /** What stands below those found: how many there are in all. */
  readonly all?: (found: readonly PointTile[]) => ReactNode;
}

const shown = 6;

/** A few points out of however many, by name or code; nothing is shown until something is typed. */
export function FindPoints({ points, text, write, label, testId, children, all }: Props) {
  const found = useMemo(() => (text.trim() === "" ? [] : findPoints(points, { search: text })), [points, text]);
  return (
    <div className="find-points">
      <label>
        <span className="visually-hidden">{label}</span>
        <input type="search" className="field" value={text} onChange={(e) => write(e.target.value)} placeholder={label} autoComplete="off" data-testid={testId} />
      </label>
      {found.length > 0 && (
        <ul className="found">
          {found.slice(0, shown).map((point) => (
            <li key={point.code}>
              <span>
                {point.name} <span className="quiet small">{point.code}</span>
              </span>
              {children(point)}
            </li>
          ))}
        </ul>
      )}
      {found.length > 1 && all?.(found)}
    </div>
  );
}
