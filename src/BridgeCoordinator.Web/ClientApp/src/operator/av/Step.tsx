import { useState, type ReactNode } from "react";
import type { CheckResult, Readiness } from "../../contracts.generated";
import { Glyph } from "../../shared/Glyph";
import { checkName } from "../../shared/reasons";
import { toneOfReadiness } from "../../shared/states";
import { useLanguage, useWords } from "../../shared/words";
import { PhotoField } from "../PhotoField";
import { found, pictured, useAv, type Tried } from "./results";

const choices = ["ready", "readyWithNotes", "notReady"] as const satisfies readonly Readiness[];

interface StepProps {
  readonly check: Tried;
  /** The try itself. */
  readonly children: ReactNode;
  /** Whether one may also say it oneself: where the browser gives no device, or sees it wrongly. */
  readonly byHand?: boolean;
}

/** One thing that is tried: its name, how it stands, the try, and a way to say it by hand. */
export function Step({ check, children, byHand = true }: StepProps) {
  const t = useWords();
  const language = useLanguage();
  const result = useAv((s) => s.results[check]);
  return (
    <section className="av-step" aria-label={checkName(check, language)} data-testid={`av-${check}`} data-result={result?.result ?? ""}>
      <h2>
        <Glyph tone={result ? toneOfReadiness(result.result) : "idle"} />
        <span>{checkName(check, language)}</span>
        <span className="av-word">{result ? t(`readiness.${result.result}`) : t("av.untried")}</span>
      </h2>
      {children}
      {result?.code !== undefined && (
        <p className="av-advice" role="status" data-testid={`advice-${check}`}>
          {t(`av.advice.${result.code}`)}
        </p>
      )}
      {byHand && <ByHand check={check} result={result} />}
    </section>
  );
}

function ByHand({ check, result }: { check: Tried; result: CheckResult | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const photo = useAv((s) => s.photos[check]);
  if (!open)
    return (
      <button type="button" className="plain-button" onClick={() => setOpen(true)} data-testid={`by-hand-${check}`}>
        {t("av.by-hand")}
      </button>
    );
  return (
    <fieldset className="check">
      <legend>{t("av.by-hand.how", { check: checkName(check, language) })}</legend>
      <div className="three">
        {choices.map((choice) => (
          <label key={choice} className={`pick tone-${toneOfReadiness(choice)}`}>
            <input type="radio" name={`by-hand-${check}`} checked={result?.result === choice} onChange={() => found({ check, result: choice, evidence: "ticked by hand" })} data-testid={`hand-${check}-${choice}`} />
            <Glyph tone={toneOfReadiness(choice)} />
            <span>{t(`readiness.${choice}`)}</span>
          </label>
        ))}
      </div>
      <PhotoField id={check} photo={photo} kept={false} take={(taken) => pictured(check, taken)} />
    </fieldset>
  );
}

/** A question only a person can answer. */
export function Ask({ question, yes, no, answer, id }: { question: string; yes: string; no: string; answer: (well: boolean) => void; id: string }) {
  return (
    <div className="av-ask" role="group" aria-label={question}>
      <p>{question}</p>
      <div className="two">
        <button type="button" className="wide-button" onClick={() => answer(true)} data-testid={`${id}-yes`}>
          ✓ {yes}
        </button>
        <button type="button" className="wide-button" onClick={() => answer(false)} data-testid={`${id}-no`}>
          ✕ {no}
        </button>
      </div>
    </div>
  );
}
