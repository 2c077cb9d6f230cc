import type { FieldChange, ImportChanges, PlanError } from "../../contracts.generated";
import { useLanguage, useWords } from "../../shared/words";

/** More than these nobody reads; the counts above say how many there are. */
const most = 200;
const glyphs = { added: "+", changed: "~", withdrawn: "−" } as const;

/** Every error with its place: what a spreadsheet calls the cell, and row and column besides. */
export function Errors({ file, errors }: { file: string; errors: readonly PlanError[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <section aria-label={file} data-testid="import-errors">
      <p className="import-problem" role="alert">
        ✕ {t("plans.wrong", { file, n: errors.length })}
      </p>
      <div className="table-box">
        <table className="table">
          <thead>
            <tr>
              {["line", "column", "cell", "error"].map((word) => (
                <th key={word} scope="col">
                  {t(`plans.${word}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, most).map((error, i) => (
              <tr key={i}>
                <td>{error.line}</td>
                <td>{error.column}</td>
                <td>
                  <code>{error.path}</code>
                </td>
                <td>
                  {error[language]} <span className="quiet small">{error.code}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {errors.length > most && <p className="quiet">{t("plans.more", { n: errors.length - most })}</p>}
    </section>
  );
}

/** What an import would do, counted and point by point. */
export function Changes({ file, changes }: { file: string; changes: ImportChanges | undefined }) {
  const t = useWords();
  if (!changes) return null;
  const nothing = changes.added + changes.changed + changes.withdrawn + changes.plan.length === 0;
  return (
    <section aria-label={file} data-testid="import-changes">
      <p>{t("plans.would", { file })}</p>
      <dl className="stats import-counts">
        {(["added", "changed", "withdrawn", "unchanged"] as const).map((word) => (
          <div className="stat" key={word}>
            <dt>{t(`plans.${word}`)}</dt>
            <dd data-testid={`import-${word}`}>{changes[word]}</dd>
          </div>
        ))}
      </dl>
      {nothing && <p className="quiet">{t("plans.no-change")}</p>}
      {changes.plan.length > 0 && <Fields fields={changes.plan} plain />}
      {changes.keptWaves !== undefined && <p data-testid="import-kept">= {t("plans.kept-waves", { waves: changes.keptWaves.map((wave) => `${wave.sessionId}/${wave.waveId}`).join(", ") })}</p>}
      {changes.withdrawnUnits !== undefined && <p data-testid="import-units">= {t("plans.withdrawn-units", { n: changes.withdrawnUnits })}</p>}
      {changes.points.length > 0 && (
        <div className="table-box">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("plans.point")}</th>
                <th scope="col">{t("plans.what")}</th>
              </tr>
            </thead>
            <tbody>
              {changes.points.slice(0, most).map((point) => (
                <tr key={point.point}>
                  <th scope="row">
                    <b>{point.point}</b> {point.name}
                  </th>
                  <td>
                    <span className="chip">
                      {glyphs[point.kind]} {t(`plans.kind.${point.kind}`)}
                    </span>
                    <Fields fields={point.fields} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.points.length > most && <p className="quiet">{t("plans.more", { n: changes.added + changes.changed + changes.withdrawn - most })}</p>}
    </section>
  );
}

function Fields({ fields, plain = false }: { fields: readonly FieldChange[]; plain?: boolean }) {
  const t = useWords();
  const nothing = t("plans.nothing");
  return (
    <ul className="field-changes">
      {fields.map((field) => (
        <li key={field.field}>
          {plain ? <code>{field.field}</code> : t(`plans.field.${field.field}`)}: <del>{field.from ?? nothing}</del> → <ins>{field.to ?? nothing}</ins>
        </li>
      ))}
    </ul>
  );
}
