import { useRef, useState } from "react";
import type { Me, ProgrammeView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { dateForm } from "../../shared/dates";
import { clockTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { useKeys } from "../keys";
import { useQuery } from "../query";
import { Alerts } from "./Alerts";
import { Further, Here } from "./Further";
import { Groups } from "./Groups";
import { Level } from "./Level";
import { saveUnitLinks } from "./links";
import { useProgramme } from "./poll";
import { SheetForm } from "./SheetForm";
import { Units } from "./Units";

const oldAfter = 20_000;
const mayReport: readonly string[] = ["administrator", "director", "controller"];

/** The cascade of one resolution, level by level. What is filtered and where in the tree one stands is in the address. */
export function ProgrammePage({ id, me }: { id: string; me: Me }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [query, change] = useQuery();
  const of = (name: string) => query.get(name) ?? "";
  const { programme, problem, heardAt } = useProgramme(id, of("under"));
  const field = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState(false);
  useKeys({ search: () => field.current?.focus(), escape: () => change({ q: undefined, level: undefined, standing: undefined, owes: undefined, unit: undefined }) });
  if (problem) return <p className="whole-page">{problem[language]}</p>;
  if (!programme) return <p className="whole-page quiet">{t("control.loading")}</p>;
  const age = heardAt === undefined ? 0 : Date.now() - heardAt;
  const owes = of("owes") === "true";
  return (
    <>
      {age > oldAfter && (
        <p className="stale" role="alert">
          {t("programme.old", { span: span(age, language) })}
        </p>
      )}
      <header className="programme-head">
        <div>
          <h1>{programme.name}</h1>
          <p className="quiet">{[programme.by, congressWords(programme, t)].filter(Boolean).join(" · ")}</p>
        </div>
        <p className="quiet small programme-tools">
          {t("programme.as-of", { at: clockTime(now, programme.zone) })}
          {mayReport.includes(me.role) && (
            <button type="button" className="button" onClick={() => setSheet(true)} data-testid="to-sheet">
              {t("programme.sheet")}
            </button>
          )}
          {me.role === "administrator" && (
            <button type="button" className="button" onClick={() => void saveUnitLinks(id)}>
              {t("programme.links")}
            </button>
          )}
        </p>
      </header>
      <Alerts programme={programme} />
      {sheet && <SheetForm programmeId={id} kinds={me.role === "administrator" ? ["units", "reports"] : ["reports"]} close={() => setSheet(false)} />}
      <main className="stage programme" data-testid="programme">
        <div className="levels">
          {programme.levels.map((level) => {
            const mine = of("level") === level.plan.level;
            return (
              <Level
                key={level.plan.level}
                level={level}
                adopted={programme.adopted}
                now={now}
                chosen={!mine ? undefined : owes ? "owes" : (of("standing") as never) || undefined}
                choose={(choice) => change({ level: choice && level.plan.level, standing: choice === "owes" ? undefined : choice, owes: choice === "owes" ? "true" : undefined })}
              />
            );
          })}
        </div>
        <div className="programme-sides">
          <Groups programme={programme} open={(under) => change({ under }, true)} />
          <div className="column">
            <Further further={programme.further} />
            <Here conferences={programme.conferences} zone={programme.zone} />
          </div>
        </div>
        <Units
          programmeId={id}
          seq={programme.seq}
          filter={{ q: of("q"), level: of("level"), standing: of("standing"), owes, under: of("under") }}
          change={change}
          field={field}
          open={of("unit")}
          setOpen={(unit) => change({ unit })}
        />
      </main>
    </>
  );
}

function congressWords({ congress }: ProgrammeView, t: ReturnType<typeof useWords>): string | undefined {
  if (congress === undefined) return undefined;
  return t("programme.congress", { number: congress.number, term: congress.term }) + (congress.sat === undefined ? "" : ` (${t("programme.sat", { when: dateForm(congress.sat, t) })})`);
}
