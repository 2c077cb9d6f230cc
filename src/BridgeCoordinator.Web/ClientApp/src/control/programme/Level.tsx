import type { OwedTally, ProgrammeLevelView, UnitStanding } from "../../contracts.generated";
import { countOf, leaderWords, lengthWords, levelWord, owedWord, settledOf, standings, toneOfStanding } from "../../shared/dates";
import { Glyph } from "../../shared/Glyph";
import { useLanguage, useWords } from "../../shared/words";
import { Progress } from "../Progress";
import { TimeLeft } from "./TimeLeft";

interface Props {
  readonly level: ProgrammeLevelView;
  readonly adopted: string;
  readonly now: number;
  readonly chosen: UnitStanding | "owes" | undefined;
  readonly choose: (standing: UnitStanding | "owes" | undefined) => void;
}

/** One level: what it must do, how many have, how much time is left, and what came in afterwards. */
export function Level({ level, adopted, now, chosen, choose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { plan, tally } = level;
  const settled = settledOf(tally);
  const leader = leaderWords(plan, t);
  return (
    <section className="level" aria-label={levelWord(plan.level, language)} data-testid={`level-${plan.level}`}>
      <header>
        <h3>{levelWord(plan.level, language)}</h3>
        <span className="quiet">{lengthWords(plan.lengthHalfDays, language, t)}</span>
      </header>
      <p className="level-sum" data-testid={`held-${plan.level}`}>
        <b>{settled}</b>
        <span className="quiet">{t("programme.of-units", { units: tally.units })}</span>
      </p>
      <Progress parts={[...standings].reverse().map((s) => [toneOfStanding(s), countOf(tally, s)] as const)} label={t("programme.held-of", { held: settled, units: tally.units })} />
      <TimeLeft form={plan.when} deadline={level.deadline} from={adopted} now={now} settled={settled === tally.units} />
      <ul className="level-counts">
        {standings
          .filter((s) => countOf(tally, s) > 0)
          .map((s) => (
            <li key={s}>
              <button type="button" className="count" aria-pressed={chosen === s} onClick={() => choose(chosen === s ? undefined : s)} data-testid={`${plan.level}-${s}`}>
                <Glyph tone={toneOfStanding(s)} />
                <b>{countOf(tally, s)}</b>
                <span>{t(`standing.${s}`)}</span>
              </button>
            </li>
          ))}
      </ul>
      {tally.attended > 0 && <p className="quiet small">{t("programme.attended", { n: tally.attended })}</p>}
      {tally.otherLeader > 0 && <p className="small is-overdue">! {t("programme.other-leader", { n: tally.otherLeader })}</p>}
      {tally.owed.length > 0 && (
        <div className="level-owed">
          <h4>
            {t("programme.owed")}
            {tally.owed.some((o) => o.done < o.owing) && (
              <button type="button" className="linklike" aria-pressed={chosen === "owes"} onClick={() => choose(chosen === "owes" ? undefined : "owes")}>
                {t("programme.owes-show")}
              </button>
            )}
          </h4>
          {tally.owed.map((o) => (
            <Owed key={o.item} owed={o} />
          ))}
        </div>
      )}
      <dl className="level-plan">
        {leader !== undefined && (
          <>
            <dt>{t("programme.led-by")}</dt>
            <dd>{leader}</dd>
          </>
        )}
        {plan.audience !== undefined && (
          <>
            <dt>{t("programme.audience")}</dt>
            <dd>{plan.audience}</dd>
          </>
        )}
        {plan.agenda !== undefined && (
          <>
            <dt>{t("programme.agenda")}</dt>
            <dd>{plan.agenda.join("; ")}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Owed({ owed }: { owed: OwedTally }) {
  const t = useWords();
  const language = useLanguage();
  const said = owed.owing === 0 ? t("programme.owed-none") : t(owed.perPerson ? "programme.owed-pieces" : "programme.owed-units", { count: owed.perPerson ? owed.count : owed.done, expected: owed.perPerson ? owed.expected : owed.owing });
  return (
    <div className="owed">
      <span>{owedWord(owed.item, language)}</span>
      <span className="quiet">{said}</span>
      <Progress
        parts={[
          ["well", Math.min(owed.count, owed.expected)],
          ["idle", Math.max(owed.expected - owed.count, 0)],
        ]}
        label={`${owedWord(owed.item, language)}: ${said}`}
      />
    </div>
  );
}
