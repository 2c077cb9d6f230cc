import { useState } from "react";
import { NotHeldReason, type UnitDesk } from "../contracts.generated";
import { useWords } from "../shared/words";
import { useReport } from "./desk";
import { Form, NoteField } from "./Form";

/** It was not held: why, and when it is planned now. */
export function NotHeldForm({ desk, conference, done }: { desk: UnitDesk; conference: string | undefined; done: () => Promise<void> }) {
  const t = useWords();
  const report = useReport(done);
  const [reason, setReason] = useState<NotHeldReason | undefined>(desk.unit.notHeld);
  const [plannedOn, setPlannedOn] = useState(desk.unit.plannedOn ?? "");
  const [note, setNote] = useState("");
  const planned = reason !== "joined" && plannedOn !== "" ? { plannedOn } : {};
  const send = () =>
    reason !== undefined && void report.send({ ...(conference === undefined ? {} : { conference }), notHeld: reason, ...planned, ...(note.trim() === "" ? {} : { note: note.trim() }) });
  return (
    <Form title={t("unit.report-not-held")} report={report} ready={reason !== undefined} send={send}>
      <fieldset className="ticks">
        <legend>{t("unit.reason")}</legend>
        {NotHeldReason.map((word) => (
          <label key={word}>
            <input type="radio" name="reason" checked={reason === word} onChange={() => setReason(word)} data-testid={`reason-${word}`} />
            <span>{t(`notHeld.${word}`)}</span>
          </label>
        ))}
      </fieldset>
      {reason !== undefined && reason !== "joined" && (
        <label>
          {t("unit.planned-on")}
          <input type="date" value={plannedOn} min={desk.today} onChange={(e) => setPlannedOn(e.target.value)} data-testid="planned-on" />
        </label>
      )}
      <NoteField value={note} change={setNote} />
    </Form>
  );
}
