import { useState } from "react";
import type { CheckTally, WaveGroup, WaveGroupKind, WavePage } from "../../contracts.generated";
import { useLanguage, useWords } from "../../shared/words";
import { Progress } from "../Progress";
import { nameOfCheck, partsOf, sayParts } from "./checks";

const short = 14;

interface Props {
  readonly groups: readonly WaveGroup[];
  readonly kind: WaveGroupKind;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
}

/** Progress group by group, the worst first; a press narrows the list below to that group. */
export function GroupBars({ groups, kind, chosen, choose }: Props) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const mine = groups.filter((group) => group.kind === kind);
  if (mine.length === 0) return null;
  const shown = all ? mine : mine.slice(0, short);
  return (
    <section className="panel bars" aria-label={t(`wave.by-${kind}`)}>
      <h2>{t(`wave.by-${kind}`)}</h2>
      <ul>
        {shown.map((group) => {
          const parts = partsOf({ ...group, noAnswer: 0, pending: group.missing });
          const good = group.ready + group.readyWithNotes + group.waived;
          return (
            <li key={group.id}>
              <button type="button" className="bar" aria-pressed={chosen === group.id} onClick={() => choose(chosen === group.id ? undefined : group.id)} title={sayParts(parts, t)}>
                <span className="bar-name">{group.name}</span>
                <span className={good < group.required ? "bar-count" : "bar-count quiet"}>
                  {good}/{group.required}
                  {group.late > 0 && <span className="quiet"> · {t("wave.late", { n: group.late })}</span>}
                </span>
                <Progress parts={parts} label={sayParts(parts, t)} />
              </button>
            </li>
          );
        })}
      </ul>
      {mine.length > short && (
        <button type="button" className="linklike small" onClick={() => setAll(!all)}>
          {all ? t("wave.fewer") : t("wave.more", { n: mine.length - short })}
        </button>
      )}
    </section>
  );
}

/** How the points stand in each check: which device fails most. */
export function CheckBars({ page }: { page: WavePage }) {
  const t = useWords();
  const language = useLanguage();
  if (page.byCheck.length === 0) return null;
  const bad = (tally: CheckTally) => tally.notReady * 1000 + tally.missing;
  return (
    <section className="panel bars" aria-label={t("wave.by-check")}>
      <h2>{t("wave.by-check")}</h2>
      <ul>
        {[...page.byCheck].sort((a, b) => bad(b) - bad(a)).map((tally) => {
          const check = page.checks.find((c) => c.id === tally.check);
          const parts = partsOf({ ...tally, waived: 0, noAnswer: 0, pending: tally.missing });
          return (
            <li key={tally.check} className="bar" title={sayParts(parts, t)}>
              <span className="bar-name">
                {nameOfCheck(tally.check, page.checks, language)}
                <span className="quiet small">
                  {check?.by !== undefined && ` · ${t(`checkBy.${check.by}`)}`}
                  {check?.advisory === true && ` · ${t("check.advisory")}`}
                </span>
              </span>
              <span className={tally.notReady > 0 ? "bar-count" : "bar-count quiet"}>{tally.notReady > 0 ? t("run.bad", { n: tally.notReady }) : `${tally.ready + tally.readyWithNotes}`}</span>
              <Progress parts={parts} label={sayParts(parts, t)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
