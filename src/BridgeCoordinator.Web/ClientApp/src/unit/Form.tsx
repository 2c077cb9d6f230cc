import type { FormEvent, ReactNode } from "react";
import { Sheet } from "../operator/Sheet";
import { digits } from "../shared/digits";
import { useLanguage, useWords } from "../shared/words";
import type { useReport } from "./desk";

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly report: ReturnType<typeof useReport>;
  readonly ready: boolean;
  readonly send: () => void;
  readonly children: ReactNode;
}

/** A report on a page of its own: the fields, what was wrong with it, one button. */
export function Form({ title, lead, report, ready, send, children }: Props) {
  const t = useWords();
  const language = useLanguage();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Sheet title={title} {...(lead === undefined ? {} : { lead })}>
      <form className="fields" onSubmit={submit}>
        {children}
        {report.problem !== undefined && (
          <p className="refusal" role="alert">
            {report.problem === "unreachable" ? t("error.unreachable") : report.problem[language]}
          </p>
        )}
        <button type="submit" className="main-button" disabled={!ready || report.busy} data-testid="send">
          {report.busy ? t("unit.sending") : t("unit.send")}
        </button>
      </form>
    </Sheet>
  );
}

/** A whole number as typed; nothing if it is none. */
export const numberOf = (text: string): number | undefined => (/^\d{1,6}$/.test(text) && Number(text) <= 100_000 ? Number(text) : undefined);

export function NumberField({ label, value, change, testId }: { label: string; value: string; change: (text: string) => void; testId: string }) {
  return (
    <label>
      {label}
      <input inputMode="numeric" pattern="[0-9]*" maxLength={6} value={value} onChange={(e) => change(digits(e.target))} data-testid={testId} />
    </label>
  );
}

export function NoteField({ value, change }: { value: string; change: (text: string) => void }) {
  const t = useWords();
  return (
    <label>
      {t("unit.note")}
      <textarea rows={3} maxLength={500} value={value} onChange={(e) => change(e.target.value)} data-testid="note" />
      <span className="quiet small">{t("unit.note-who")}</span>
    </label>
  );
}
