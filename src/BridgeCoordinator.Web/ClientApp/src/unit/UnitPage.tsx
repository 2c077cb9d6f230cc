import { Link } from "wouter";
import type { OwedState, UnitDesk } from "../contracts.generated";
import { LanguageButton } from "../operator/LanguageButton";
import { postJson } from "../shared/api";
import { useNow } from "../shared/clock";
import { dateForm, day, leaderWords, lengthWords, levelWord, owedWord, toneOfStanding } from "../shared/dates";
import { Glyph } from "../shared/Glyph";
import { span } from "../shared/time";
import { UnitHistory } from "../shared/UnitHistory";
import { useLanguage, useWords } from "../shared/words";

const dayMs = 86_400_000;

export function UnitPage({ desk }: { desk: UnitDesk }) {
  const t = useWords();
  const language = useLanguage();
  const { unit, level } = desk;
  const tone = toneOfStanding(unit.standing);
  const leader = level && leaderWords(level, t);
  return (
    <main className="page">
      <div className="bar">
        <span className="quiet">{level && levelWord(level.level, language)}</span>
        <LanguageButton />
      </div>
      <div className="where">
        <b>{unit.name}</b>
        <span className="quiet">{desk.programmeName}</span>
      </div>
      <section className={`my-state tone-${tone}`} data-testid="standing" data-standing={unit.standing}>
        <Glyph tone={tone} />
        <div>
          <p className="my-word">{t(`standing.${unit.standing}`)}</p>
          {unit.held ? (
            <p className="small">{t("unit.summary", { day: day(unit.held.heldOn), n: unit.held.attended, leader: t(`leader.${unit.held.ledBy}`) })}</p>
          ) : (
            unit.notHeld && (
              <p className="small">
                {t(`notHeld.${unit.notHeld}`)}
                {unit.plannedOn && ` · ${t("programme.planned", { day: day(unit.plannedOn) })}`}
              </p>
            )
          )}
        </div>
      </section>
      {level && (
        <section className={`next ${unit.standing === "late" ? "is-late" : ""}`}>
          <h2>{t("unit.deadline")}</h2>
          <p className="left">
            <span className="left-big">{dateForm(level.when, t)}</span>
            {!unit.held && unit.standing !== "joined" && <Left deadline={desk.deadline} />}
          </p>
          <p className="quiet small">{[lengthWords(level.lengthHalfDays, language, t), level.audience].filter(Boolean).join(" · ")}</p>
          {leader !== undefined && <p className="small">{level.leader ? t("unit.must-lead", { leader: t(`leader.${level.leader}`) }) : leader}</p>}
          {level.agenda && <p className="quiet small">{level.agenda.join("; ")}</p>}
        </section>
      )}
      <div className="stack">
        {unit.held ? (
          <Link href="/held" className="wide-button as-link" data-testid="correct">
            {t("unit.correct")}
          </Link>
        ) : (
          <>
            <Link href="/held" className="main-button as-link" data-testid="report-held">
              {t("unit.report-held")}
            </Link>
            <Link href="/not-held" className="wide-button as-link" data-testid="report-not-held">
              {t("unit.report-not-held")}
            </Link>
          </>
        )}
      </div>
      {unit.owed.length > 0 && (
        <section>
          <h2>{t("programme.owed")}</h2>
          <ul className="tasks">
            {unit.owed.map((owed) => (
              <OwedTask key={owed.item} owed={owed} />
            ))}
          </ul>
        </section>
      )}
      {desk.further.length > 0 && (
        <section>
          <h2>{t("programme.further")}</h2>
          <ul className="tasks">
            {desk.further.map(({ plan, standing, held }) => (
              <li key={plan.id}>
                <Glyph tone={toneOfStanding(standing)} />
                <span className="task-name">
                  {plan.name}
                  <span className="quiet">
                    {t(`standing.${standing}`)} · {held ? day(held.heldOn) : dateForm(plan.when, t)}
                  </span>
                </span>
                <Link href={`/held/${encodeURIComponent(plan.id)}`} className="plain-button as-link">
                  {held ? t("unit.correct") : t("unit.report-held")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("unit.history")}</h2>
        <UnitHistory history={desk.history} zone={desk.zone} />
      </section>
      <div className="leave">
        <button type="button" className="plain-button" onClick={() => void postJson("/api/v1/sign-out", {}).finally(() => location.assign("/unit"))}>
          {t("unit.leave")}
        </button>
      </div>
    </main>
  );
}

function Left({ deadline }: { deadline: string | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  if (deadline === undefined) return null;
  const left = Date.parse(deadline) - now;
  const whole = (ms: number) => span(ms >= dayMs ? Math.floor(ms / dayMs) * dayMs : ms, language);
  return <span>{left > 0 ? t("time.left", { span: whole(left) }) : t("time.late", { span: whole(-left) })}</span>;
}

function OwedTask({ owed }: { owed: OwedState }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <li data-testid={`owed-${owed.item}`} data-done={owed.done}>
      <Glyph tone={owed.done ? "well" : "idle"} />
      <span className="task-name">
        {owedWord(owed.item, language)}
        <span className="quiet">{owed.expected > 0 || owed.count > 0 ? t("unit.owed-of", { count: owed.count, expected: Math.max(owed.expected, owed.count) }) : t("unit.owed-later")}</span>
      </span>
      <Link href={`/owed/${encodeURIComponent(owed.item)}`} className="plain-button as-link" data-testid={`deliver-${owed.item}`}>
        {t("unit.deliver")}
      </Link>
    </li>
  );
}
