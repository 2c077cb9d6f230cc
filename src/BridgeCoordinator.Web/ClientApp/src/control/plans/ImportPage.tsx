import { useRef, useState } from "react";
import { Link } from "wouter";
import type { ImportProgress } from "../../contracts.generated";
import { useLanguage, useWords } from "../../shared/words";
import { address } from "../addresses";
import { planCan } from "../can";
import type { View } from "../pages";
import { Changes, Errors } from "./ImportReport";
import { check, confirm, counted, share, type Step } from "./importing";

/** A file comes in: dropped, checked, looked at, confirmed. Nothing is written before the last. */
export function ImportPage({ standing }: View) {
  const t = useWords();
  const language = useLanguage();
  const id = standing.board.conference.id;
  const [step, tell] = useState<Step>({ at: "choosing" });
  const cannot = planCan("import", standing);
  const said = "problem" in step && step.problem !== undefined && step.at === "choosing" ? step.problem : undefined;
  return (
    <main className="stage import-page">
      {cannot !== undefined && <p className="quiet">{t(cannot)}</p>}
      {said !== undefined && (
        <p className="import-problem" role="alert" data-testid="import-problem">
          ✕ {said === "unreachable" ? t("plans.unreachable") : said[language]}
        </p>
      )}
      {step.at === "choosing" && <DropZone off={cannot !== undefined} take={(file) => void check(id, file, tell)} />}
      {(step.at === "checking" || step.at === "importing") && <Bar word={t(`plans.${step.at}`, { file: step.file.name })} progress={step.progress} />}
      {step.at === "wrong" && (
        <>
          <Errors file={step.file.name} errors={step.errors} />
          <Other choose={() => tell({ at: "choosing" })} />
        </>
      )}
      {step.at === "checked" && (
        <>
          {step.overtaken && (
            <p className="import-problem" role="alert">
              ! {t("plans.overtaken")}
            </p>
          )}
          <Changes file={step.file.name} changes={step.dry.changes} />
          <div className="dialog-acts">
            <button type="button" className="button" onClick={() => tell({ at: "choosing" })}>
              {t("plans.other")}
            </button>
            {step.overtaken ? (
              <button type="button" className="button button-main" onClick={() => void check(id, step.file, tell)}>
                {t("plans.again")}
              </button>
            ) : (
              <button type="button" className="button button-main" autoFocus onClick={() => void confirm(id, step, tell)} data-testid="import-confirm">
                {t("plans.confirm", { n: step.dry.points })}
              </button>
            )}
          </div>
        </>
      )}
      {step.at === "done" && (
        <section className="panel" role="status" data-testid="import-done">
          <p>
            ✓ <b>{t("plans.done", { n: step.imported.points })}</b> {!step.imported.complete && t("plans.going-on")}
          </p>
          {step.imported.stood !== undefined && <p data-testid="import-stood">! {t("plans.stood", { points: step.imported.stood.join(", ") })}</p>}
          <p className="plan-files">
            <Link href={address.points(step.imported.conferenceId ?? id)}>{t("page.points")}</Link>
            <Link href={address.plan(step.imported.conferenceId ?? id)}>{t("page.plan")}</Link>
          </p>
          <Other choose={() => tell({ at: "choosing" })} />
        </section>
      )}
    </main>
  );
}

function Other({ choose }: { choose: () => void }) {
  const t = useWords();
  return (
    <div className="dialog-acts">
      <button type="button" className="button" autoFocus onClick={choose}>
        {t("plans.other")}
      </button>
    </div>
  );
}

function DropZone({ off, take }: { off: boolean; take: (file: File) => void }) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const first = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !off) take(file);
  };
  return (
    <section
      className={`drop-zone${over && !off ? " is-over" : ""}`}
      aria-label={t("plans.drop")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        first(event.dataTransfer.files);
      }}
    >
      <p>{t("plans.drop")}</p>
      <button type="button" className="button button-main" aria-disabled={off} onClick={() => !off && field.current?.click()}>
        {t("plans.choose")}
      </button>
      <input ref={field} type="file" className="visually-hidden" tabIndex={-1} aria-label={t("plans.choose")} accept=".csv,.xlsx,.yaml,.yml" onChange={(event) => first(event.target.files)} data-testid="import-file" />
      <p className="quiet small">{t("plans.drop.hint")}</p>
    </section>
  );
}

function Bar({ word, progress }: { word: string; progress: ImportProgress | undefined }) {
  const t = useWords();
  const value = share(progress);
  return (
    <section className="panel import-bar" role="status">
      <p>{word}</p>
      <progress aria-label={word} {...(value === undefined ? {} : { value })} />
      {progress && progress.total > 0 && <p className="quiet">{t("plans.progress", { stage: t(`plans.stage.${progress.stage}`), n: counted(progress), total: progress.total })}</p>}
    </section>
  );
}
