import { useState } from "react";
import { useLocation } from "wouter";
import type { CheckResult, Readiness } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { checkName } from "../shared/reasons";
import { toneOfReadiness } from "../shared/states";
import { span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { act, useDesk } from "./desk";
import { worstOf } from "./expected";
import { Sheet } from "./Sheet";

const choices = ["ready", "readyWithNotes", "notReady"] as const satisfies readonly Readiness[];

export function WaveForm({ waveId }: { waveId: string }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const [, go] = useLocation();
  const session = useDesk((s) => s.desk?.session);
  const wave = session?.waves.find((w) => w.id === waveId);
  const [results, setResults] = useState<Readonly<Record<string, Readiness>>>({});
  const [note, setNote] = useState("");
  if (!session || !wave) return <Sheet title={t("wave.gone")}>{null}</Sheet>;

  const missing = wave.checks.some((check) => results[check] === undefined);
  const worst = worstOf(Object.values(results));
  const send = async () => {
    const checks: CheckResult[] = wave.checks.map((check) => ({ check, result: results[check] ?? "ready" }));
    await act("answer-wave", { sessionId: session.id, waveId: wave.id, run: wave.run, checks, ...(note.trim() === "" ? {} : { note: note.trim() }) });
    go("/");
  };
  return (
    <Sheet title={wave.name} lead={`${t("wave.how")} ${t("time.left", { span: span(Date.parse(wave.deadline) - now, language) })}.`}>
      <button type="button" className="wide-button" onClick={() => setResults(Object.fromEntries(wave.checks.map((check) => [check, "ready"])))} data-testid="all-good">
        ✓ {t("wave.all-good")}
      </button>
      {wave.checks.map((check) => (
        <fieldset key={check} className="check">
          <legend>{checkName(check, language)}</legend>
          <div className="three">
            {choices.map((choice) => (
              <label key={choice} className={`pick tone-${toneOfReadiness(choice)}`}>
                <input type="radio" name={check} checked={results[check] === choice} onChange={() => setResults({ ...results, [check]: choice })} data-testid={`check-${check}-${choice}`} />
                <Glyph tone={toneOfReadiness(choice)} />
                <span>{t(`readiness.${choice}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <label className="field">
        {t("wave.note")}
        <textarea value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} rows={3} />
      </label>
      {worst === "notReady" && note.trim() === "" && <p className="quiet">{t("wave.note.needed")}</p>}
      <button type="button" className="main-button" disabled={missing} onClick={() => void send()} data-testid="wave-send">
        {t("wave.send")}
      </button>
    </Sheet>
  );
}
