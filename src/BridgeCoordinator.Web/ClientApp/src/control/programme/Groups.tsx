import type { ProgrammeView } from "../../contracts.generated";
import { settledOf } from "../../shared/dates";
import { sayOr, useLanguage, useWords } from "../../shared/words";
import { Progress } from "../Progress";

/** One step down the tree of organisations, whatever its levels are called. */
export function Groups({ programme, open }: { programme: ProgrammeView; open: (under: string | undefined) => void }) {
  const t = useWords();
  const language = useLanguage();
  const { groups, under } = programme;
  if (groups.length < 2 && under === undefined) return null;
  const parent = under?.includes("/") === true ? under.slice(0, under.lastIndexOf("/")) : undefined;
  return (
    <section>
      <h2>
        {under === undefined ? t("programme.groups") : programme.underName}
        {under !== undefined && (
          <button type="button" className="linklike" onClick={() => open(parent)}>
            ↑ {t("programme.up")}
          </button>
        )}
      </h2>
      <ul className="groups">
        {groups.map((group) => {
          const units = group.levels.reduce((n, l) => n + l.tally.units, 0);
          const settled = group.levels.reduce((n, l) => n + settledOf(l.tally), 0);
          const late = group.levels.reduce((n, l) => n + l.tally.late, 0);
          const inner = group.organization !== under && group.units > 1;
          return (
            <li key={group.organization}>
              <span className="group-name">
                {inner ? (
                  <button type="button" className="linklike" onClick={() => open(group.organization)}>
                    {group.name}
                  </button>
                ) : (
                  group.name
                )}
                {group.label !== undefined && <span className="quiet small"> {sayOr(`level.${group.label}`, language, group.label)}</span>}
              </span>
              <Progress
                parts={[
                  ["well", settled],
                  ["trouble", late],
                  ["idle", units - settled - late],
                ]}
                label={t("programme.held-of", { held: settled, units })}
              />
              <span className="group-n">
                {settled}/{units}
              </span>
              <span className={late > 0 ? "group-late is-overdue" : "group-late quiet"}>{late > 0 ? t("programme.late-n", { n: late }) : "–"}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
