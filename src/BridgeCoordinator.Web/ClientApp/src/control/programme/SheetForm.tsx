import { useEffect, useRef, useState } from "react";
import type { PlanError, ProblemBody, UnitFileResult } from "../../contracts.generated";
import { postFile, Refusal } from "../../shared/api";
import { uuidv7 } from "../../shared/ids";
import { useLanguage, useWords } from "../../shared/words";
import { useKeys } from "../keys";
import { Errors } from "../plans/ImportReport";

type Kind = "units" | "reports";

type Step =
  | { readonly at: "choosing"; readonly problem?: ProblemBody | "unreachable" }
  | { readonly at: "busy" }
  | { readonly at: "wrong"; readonly file: File; readonly errors: readonly PlanError[] }
  | { readonly at: "checked"; readonly file: File; readonly result: UnitFileResult }
  | { readonly at: "done"; readonly result: UnitFileResult };

/** Units, or what they report, from a CSV file: checked first, every error with its cell, and written when somebody has seen what it would change. */
export function SheetForm({ programmeId, kinds, close }: { programmeId: string; kinds: readonly Kind[]; close: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>(kinds[0] ?? "reports");
  const [step, setStep] = useState<Step>({ at: "choosing" });
  useKeys({ escape: close });
  useEffect(() => box.current?.showModal(), []);

  const send = async (file: File, dryRun: boolean) => {
    setStep({ at: "busy" });
    try {
      const { body } = await postFile<UnitFileResult>(`/api/v1/programmes/${encodeURIComponent(programmeId)}/${kind}?dryRun=${dryRun}`, file, uuidv7());
      setStep(dryRun ? { at: "checked", file, result: body } : { at: "done", result: body });
    } catch (error) {
      if (!(error instanceof Refusal)) return setStep({ at: "choosing", problem: "unreachable" });
      const errors = (error.body as { readonly errors?: readonly PlanError[] } | undefined)?.errors;
      setStep(errors === undefined ? { at: "choosing", problem: error.problem } : { at: "wrong", file, errors });
    }
  };
  const problem = step.at === "choosing" ? step.problem : undefined;
  return (
    <dialog ref={box} className="dialog sheet-form" onClose={close} aria-labelledby="sheet-title">
      <h2 id="sheet-title">{t("programme.sheet")}</h2>
      {problem !== undefined && (
        <p className="import-problem" role="alert">
          ✕ {problem === "unreachable" ? t("plans.unreachable") : problem[language]}
        </p>
      )}
      {step.at === "choosing" && (
        <>
          <fieldset>
            <legend>{t("programme.sheet.what")}</legend>
            {kinds.map((one) => (
              <label key={one} className="edit-tick">
                <input type="radio" name="sheet-kind" checked={kind === one} onChange={() => setKind(one)} data-testid={`sheet-${one}`} /> {t(`programme.sheet.${one}`)}
              </label>
            ))}
          </fieldset>
          <p className="quiet small">
            <code>{t(`programme.sheet.${kind}.columns`)}</code>
          </p>
        </>
      )}
      {step.at === "busy" && <p role="status">{t("programme.sheet.busy")}</p>}
      {step.at === "wrong" && <Errors file={step.file.name} errors={step.errors} />}
      {(step.at === "checked" || step.at === "done") && (
        <p role="status" data-testid={`sheet-${step.at}`}>
          {step.at === "done" && "✓ "}
          {t(`programme.sheet.${step.at}`, { rows: step.result.rows, added: step.result.added, changed: step.result.changed, same: step.result.same })}
          {step.result.returned > 0 && <b> {t(`programme.sheet.${step.at}.returned`, { n: step.result.returned })}</b>}
        </p>
      )}
      <input ref={field} type="file" className="visually-hidden" tabIndex={-1} aria-label={t("plans.choose")} accept=".csv" onChange={(event) => event.target.files?.[0] && void send(event.target.files[0], true)} data-testid="sheet-file" />
      <div className="dialog-acts">
        <button type="button" className="button" onClick={close}>
          {t(step.at === "done" ? "programme.sheet.close" : "plans.cancel")}
        </button>
        {(step.at === "choosing" || step.at === "wrong") && (
          <button type="button" className="button button-main" onClick={() => field.current?.click()}>
            {t("plans.choose")}
          </button>
        )}
        {step.at === "checked" && step.result.added + step.result.changed + step.result.returned > 0 && (
          <button type="button" className="button button-main" autoFocus onClick={() => void send(step.file, false)} data-testid="sheet-confirm">
            {t("programme.sheet.confirm")}
          </button>
        )}
      </div>
    </dialog>
  );
}
