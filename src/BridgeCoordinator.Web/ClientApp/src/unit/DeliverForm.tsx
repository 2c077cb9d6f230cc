import { useState } from "react";
import type { UnitDesk } from "../contracts.generated";
import { owedWord } from "../shared/dates";
import { useLanguage, useWords } from "../shared/words";
import { useReport } from "./desk";
import { Form, NoteField, NumberField, numberOf } from "./Form";

/** Something owed was delivered: how many in all so far, and when. */
export function DeliverForm({ desk, item, done }: { desk: UnitDesk; item: string; done: () => Promise<void> }) {
  const t = useWords();
  const language = useLanguage();
  const report = useReport(done);
  const owed = desk.unit.owed.find((o) => o.item === item);
  const [count, setCount] = useState(String(owed && owed.count > 0 ? owed.count : owed?.perPerson ? "" : 1));
  const [on, setOn] = useState(desk.today);
  const [note, setNote] = useState("");
  const n = numberOf(count);
  const ready = n !== undefined && on !== "";
  const send = () => ready && void report.send({ owed: [{ item, on, count: n }], ...(note.trim() === "" ? {} : { note: note.trim() }) });
  const lead = owed && owed.expected > 0 ? { lead: t("unit.owed-of", { count: owed.count, expected: owed.expected }) } : {};
  return (
    <Form title={owedWord(item, language)} {...lead} report={report} ready={ready} send={send}>
      <NumberField label={t("unit.count-so-far")} value={count} change={setCount} testId="count" />
      <label>
        {t("unit.delivered-on")}
        <input type="date" value={on} min="2000-01-01" max={desk.today} onChange={(e) => setOn(e.target.value)} required data-testid="delivered-on" />
      </label>
      <NoteField value={note} change={setNote} />
    </Form>
  );
}
