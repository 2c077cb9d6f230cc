import { useState } from "react";
import type { DeskSetup, DeskWave, SetupItem } from "../contracts.generated";
import { byKind, changeSentence } from "../shared/setup";
import { dateTime } from "../shared/time";
import { useWords } from "../shared/words";
import { fieldsOf, isCompared, itemsOf, saysAnything, type SetupField } from "./setup";

interface Props {
  readonly setup: DeskSetup;
  readonly wave: DeskWave;
  readonly zone: string;
  /** What goes along with the answer; nothing while nothing was said or confirmed. */
  readonly told: readonly SetupItem[] | undefined;
  readonly tell: (items: readonly SetupItem[] | undefined, changed: boolean) => void;
}

const lines = ["main", "backup"] as const;

/** Where one sits and with what: told once, afterwards confirmed by one tap. */
export function SetupPart({ setup, wave, zone, told, tell }: Props) {
  const t = useWords();
  const known = setup.told.length > 0;
  const [fields, setFields] = useState(() => fieldsOf(setup, told));
  const [changing, setChanging] = useState(!known || told !== undefined);
  const write = (field: SetupField, value: string) => {
    const next = { ...fields, [field]: value };
    setFields(next);
    tell(known || saysAnything(setup, next) ? itemsOf(setup, next) : undefined, known);
  };
  const choose = (changed: boolean) => {
    setChanging(changed);
    tell(changed ? itemsOf(setup, fields) : setup.told, changed);
  };
  // What the agent reads by itself nobody needs to type.
  const more = setup.read.some((item) => item.kind === "address") ? lines : [...lines, "address" as const];
  const input = (field: SetupField) => (
    <label key={field}>
      <span>
        {t(`setup.field.${field}`)}
        {(field === "backup" || field === "address") && <span className="quiet"> · {t("setup.if-any")}</span>}
      </span>
      <input value={fields[field]} maxLength={100} onChange={(e) => write(field, e.target.value)} autoCapitalize="sentences" data-testid={`setup-${field}`} />
    </label>
  );
  return (
    <fieldset className="check setup" data-testid="setup">
      <legend>
        {t("setup.title")}
        {setup.frozenAt !== undefined && <span className="quiet"> · {t("setup.frozen", { at: dateTime(setup.frozenAt, zone) })}</span>}
      </legend>
      {setup.changes.length > 0 && (
        <div className="note setup-drift" data-testid="setup-drift">
          {setup.changes.map((change) => (
            <b key={change.kind}>≠ {changeSentence(change, t)}</b>
          ))}
          <span>{t("setup.test-again")}</span>
        </div>
      )}
      {known ? (
        <>
          <dl className="setup-known">
            {byKind(setup.told, t).map(([kind, value]) => (
              <div key={kind}>
                <dt>{t(`setup.${kind}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="two">
            {([false, true] as const).map((changed) => (
              <label key={String(changed)} className="pick">
                <input type="radio" name="setup" checked={told !== undefined && changing === changed} onChange={() => choose(changed)} data-testid={changed ? "setup-changed" : "setup-same"} />
                <span aria-hidden="true">{changed ? "✎" : "✓"}</span>
                <span>{t(changed ? "setup.changed" : "setup.same")}</span>
              </label>
            ))}
          </div>
        </>
      ) : (
        <p className="quiet small">{t("setup.once")}</p>
      )}
      {(!known || (told !== undefined && changing)) && (
        <div className="fields">
          {input("room")}
          {fields.room === "" && (
            <button type="button" className="plain-button setup-hall" onClick={() => write("room", setup.mainHall)} data-testid="setup-hall">
              {t("setup.main-hall", { hall: setup.mainHall })}
            </button>
          )}
          {input("endpoint")}
          <details open={known}>
            <summary data-testid="setup-more">{[t("setup.more"), fields.main, fields.backup].filter(Boolean).join(" · ")}</summary>
            <div className="fields">{more.map(input)}</div>
          </details>
          {isCompared(setup, wave) && <p className="quiet small" data-testid="setup-compared">{t("setup.will-be-tested")}</p>}
        </div>
      )}
    </fieldset>
  );
}
