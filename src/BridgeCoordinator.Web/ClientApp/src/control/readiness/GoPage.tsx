import { useState } from "react";
import { Link } from "wouter";
import type { GoPage as Page, RedView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { Glyph } from "../../shared/Glyph";
import { changeSentence } from "../../shared/setup";
import { toneOfReadiness } from "../../shared/states";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { address } from "../addresses";
import { careCan, goCan } from "../can";
import type { View } from "../pages";
import { Progress } from "../Progress";
import { useQuery } from "../query";
import { FixDialog, WaiveDialog } from "./Care";
import { nameOfCheck, partsOf, sayParts } from "./checks";
import { Decision } from "./Decision";
import { FixWords, WaiverWords } from "./FixWords";
import { useDocument } from "./useDocument";

/** The screen before the director's word: one number, every red with its fix or its waiver, and the decision with its picture of the moment. */
export function GoPage({ standing, params }: View) {
  const t = useWords();
  const { board } = standing;
  const { id, zone } = board.conference;
  const session = board.sessions.find((s) => s.id === params["session"]);
  const { value: page, missing, again } = useDocument<Page>(`/api/v1/conferences/${encodeURIComponent(id)}/sessions/${encodeURIComponent(params["session"] ?? "")}/go?limit=500`, session);
  const [, change] = useQuery();
  const [asking, setAsking] = useState<{ readonly how: "waive" | "fix"; readonly red: RedView } | undefined>();
  if (missing || !session) return <p className="quiet">{t("control.no-session")}</p>;
  if (!page) return <p className="quiet">{t("control.loading")}</p>;
  const go = session.go;
  const cares = (red: RedView) => (red.readiness === "waived" ? 2 : red.fix && !red.fix.overdue ? 1 : 0);
  const groups = [0, 1, 2].map((care) => page.reds.filter((red) => cares(red) === care));
  return (
    <main className="stage go-page">
      <section className={`go-number${go.number > 0 ? " is-red" : ""}`} aria-label={t("page.go")}>
        <p className="go-big" data-testid="go-number">
          {go.number}
        </p>
        <div>
          <p className="go-sentence">{go.number === 0 ? t("go.none") : t("go.some", { n: go.number })}</p>
          <p className="quiet">
            {t("go.also", { fixing: go.fixing, waived: go.waived })}
            {go.drifted > 0 && ` · ${t("go.drifted", { n: go.drifted })}`}
          </p>
          {go.closedGates.length > 0 && <p className="go-gate"><Glyph tone="trouble" /> {t("go.gates", { waves: go.closedGates.map((w) => nameOf(page, w)).join(", ") })}</p>}
          {go.warnings.length > 0 && <p className="quiet">{t("go.warnings", { waves: go.warnings.map((w) => nameOf(page, w)).join(", ") })}</p>}
        </div>
        <div className="go-acts">
          <ActButton
            main
            word={t("act.go")}
            cannot={goCan("go", standing, session)}
            act={() => void act(id, "decide-go", { sessionId: session.id, word: "go" }, "decide-go").then(again)}
            busyKey="decide-go"
            testId="act-go"
            ask={{ question: t("ask.go", { session: session.name, fixing: go.fixing, waived: go.waived }), yes: t("act.go") }}
          />
          <ActButton word={t("act.no-go")} cannot={goCan("noGo", standing, session)} act={() => void act(id, "decide-go", { sessionId: session.id, word: "noGo" }, "decide-no-go").then(again)} busyKey="decide-no-go" testId="act-no-go" />
          <Why cannot={goCan("go", standing, session)} number={go.number} />
        </div>
      </section>
      <ul className="go-waves">
        {page.waves.map((wave) => (
          <li key={wave.id} className={`panel go-wave${wave.passed ? " is-passed" : ""}`}>
            <p className="entry-line">
              <Link href={address.wave(id, session.id, wave.id)}>{wave.name}</Link>
              <span>{wave.passed ? `✓ ${t("wave.passed")}` : t(`wave.${wave.state}`)}</span>
            </p>
            <Progress parts={partsOf(wave)} label={sayParts(partsOf(wave), t)} />
            <p className="quiet small">
              {wave.good}/{wave.required} · {t(`gate.${wave.gate}`)} · {t("wave.quorum-short", { percent: wave.quorumPercent })}
            </p>
          </li>
        ))}
        {page.waves.length === 0 && <li className="panel quiet">{t("go.no-gates")}</li>}
      </ul>
      {(["go.reds", "go.fixing", "go.waived"] as const).map((word, care) => {
        const reds = groups[care] ?? [];
        return reds.length === 0 ? null : (
          <section key={word} className="panel" aria-label={t(word)}>
            <h2>
              {t(word)} <span className="quiet">{reds.length}</span>
            </h2>
            <ul className="reds">
              {reds.map((red) => (
                <Red key={`${red.waveId} ${red.point}`} red={red} zone={zone} open={() => change({ point: red.point }, true)}>
                  {red.readiness !== "waived" && (
                    <>
                      {red.fix ? (
                        <ActButton word={t("act.release-fix")} cannot={careCan(standing, session, red.waveId)} act={() => void act(id, "release-fix", { sessionId: session.id, waveId: red.waveId, point: red.point }, `release-${red.point}`).then(again)} busyKey={`release-${red.point}`} testId={`release-${red.point}`} />
                      ) : (
                        <ActButton word={t("act.take-fix")} cannot={careCan(standing, session, red.waveId)} act={() => setAsking({ how: "fix", red })} busyKey="take-fix" testId={`fix-${red.point}`} />
                      )}
                      <ActButton word={t("act.waive")} cannot={careCan(standing, session, red.waveId)} act={() => setAsking({ how: "waive", red })} busyKey="grant-waiver" testId={`waive-${red.point}`} />
                    </>
                  )}
                  {red.waivers.map((waiver) => (
                    <ActButton
                      key={waiver.check ?? ""}
                      word={t("act.withdraw-waiver")}
                      cannot={careCan(standing, session, red.waveId)}
                      act={() => void act(id, "withdraw-waiver", { sessionId: session.id, waveId: red.waveId, point: red.point, ...(waiver.check ? { check: waiver.check } : {}) }, `withdraw-${red.point}`).then(again)}
                      busyKey={`withdraw-${red.point}`}
                      testId={`withdraw-${red.point}`}
                    />
                  ))}
                </Red>
              ))}
            </ul>
          </section>
        );
      })}
      {page.redsInAll > page.reds.length && <p className="quiet small">{t("wave.only-first", { n: page.reds.length, of: page.redsInAll })}</p>}
      {page.decisions.length > 0 && (
        <section className="panel" aria-label={t("go.decisions")}>
          <h2>{t("go.decisions")}</h2>
          <ul className="decisions">
            {page.decisions.map((decision) => (
              <Decision key={decision.at} decision={decision} zone={zone} waveName={(wave) => nameOf(page, wave)} />
            ))}
          </ul>
        </section>
      )}
      {asking && (
        <Ask how={asking.how} target={{ conferenceId: id, sessionId: session.id, waveId: asking.red.waveId, points: [asking.red.point], close: () => setAsking(undefined), done: again }} />
      )}
    </main>
  );
}

const nameOf = (page: Page, wave: string): string => page.waves.find((w) => w.id === wave)?.name ?? wave;

const Ask = ({ how, target }: { how: "waive" | "fix"; target: Parameters<typeof FixDialog>[0] }) => (how === "fix" ? <FixDialog {...target} /> : <WaiveDialog {...target} />);

/** Why not yet, for everybody to read and not only for who hovers. */
function Why({ cannot, number }: { cannot: string | undefined; number: number }) {
  const t = useWords();
  return cannot === undefined ? null : <p className="quiet small">{t(cannot, { n: number })}</p>;
}

function Red({ red, zone, open, children }: { red: RedView; zone: string; open: () => void; children: React.ReactNode }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  return (
    <li className="red" data-testid={`red-${red.point}`}>
      <Glyph tone={toneOfReadiness(red.readiness)} />
      <div className="red-what">
        <p>
          <button type="button" className="linklike red-name" onClick={open}>
            {red.name}
          </button>{" "}
          <span className="quiet">
            {red.point} · {red.waveName}
          </span>
        </p>
        <p>
          <b>{t(`readiness.${red.readiness}`)}</b>
          {red.checks.length > 0 && `: ${red.checks.map((check) => nameOfCheck(check, undefined, language)).join(", ")}`}
        </p>
        {red.changes.map((change) => (
          <p key={change.kind} className="quiet small">
            ≠ {changeSentence(change, t)}
          </p>
        ))}
        {red.readiness !== "waived" && (
          <p className="small">
            <FixWords fix={red.fix} zone={zone} now={now} />
          </p>
        )}
        {red.waivers.map((waiver) => (
          <p key={waiver.check ?? ""} className="small">
            <WaiverWords waiver={waiver} counts={red.readiness === "waived"} zone={zone} now={now} />
          </p>
        ))}
      </div>
      <div className="entry-acts">{children}</div>
    </li>
  );
}
