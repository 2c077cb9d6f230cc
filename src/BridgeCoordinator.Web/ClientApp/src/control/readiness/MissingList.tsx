import type { CheckView, MissingPoint } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { toneOfReadiness } from "../../shared/states";
import { clockTime } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { nameOfCheck } from "./checks";
import { FixWords } from "./FixWords";

interface Props {
  readonly points: readonly MissingPoint[];
  readonly groupName: (id: string) => string;
  readonly checks: readonly CheckView[];
  readonly zone: string;
  readonly ticked: ReadonlySet<string>;
  readonly tick: (codes: readonly string[], on: boolean) => void;
  readonly open: (code: string) => void;
}

/** Who is not good, by group: what is wrong there, and who is on it. */
export function MissingList({ points, groupName, checks, zone, ticked, tick, open }: Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const groups = new Map<string, MissingPoint[]>();
  for (const point of points) groups.set(point.group, [...(groups.get(point.group) ?? []), point]);
  return (
    <table className="table care-table" data-testid="missing">
      <thead>
        <tr>
          <th scope="col">
            <input type="checkbox" aria-label={t("points.tick-all")} checked={points.length > 0 && points.every((p) => ticked.has(p.point))} onChange={(e) => tick(points.map((p) => p.point), e.target.checked)} />
          </th>
          <th scope="col">{t("points.col.point")}</th>
          <th scope="col">{t("tile.col.check")}</th>
          <th scope="col">{t("wave.wrong")}</th>
          <th scope="col">{t("wave.who")}</th>
        </tr>
      </thead>
      {[...groups].map(([group, members]) => (
        <tbody key={group}>
          {groups.size > 1 && (
            <tr className="care-group">
              <td>
                <input type="checkbox" aria-label={groupName(group)} checked={members.every((p) => ticked.has(p.point))} onChange={(e) => tick(members.map((p) => p.point), e.target.checked)} />
              </td>
              <th scope="rowgroup" colSpan={4}>
                {groupName(group)} <span className="quiet">{members.length}</span>
              </th>
            </tr>
          )}
          {members.map((point) => (
            <tr key={point.point} data-testid={`missing-${point.point}`}>
              <td>
                <input type="checkbox" aria-label={point.point} checked={ticked.has(point.point)} onChange={(e) => tick([point.point], e.target.checked)} />
              </td>
              <th scope="row">
                <button type="button" className="linklike" onClick={() => open(point.point)}>
                  {point.name}
                </button>{" "}
                <span className="quiet">
                  {point.point}
                  {point.carrier !== undefined && ` · ${point.carrier}`}
                </span>
              </th>
              <td>
                <span className="state">
                  <Glyph tone={toneOfReadiness(point.readiness)} />
                  {t(`readiness.${point.readiness}`)}
                </span>
              </td>
              <td>
                {point.checks.map((check) => nameOfCheck(check, checks, language)).join(", ")}
                {point.answeredLate !== undefined && <span className="quiet"> {t("tile.late", { at: clockTime(point.answeredLate, zone) })}</span>}
              </td>
              <td>
                <FixWords fix={point.fix} zone={zone} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
