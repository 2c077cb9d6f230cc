import { useState } from "react";
import { LeaderRole, type UnitDesk } from "../contracts.generated";
import { useWords } from "../shared/words";
import { useReport } from "./desk";
import { Form, NoteField, NumberField, numberOf } from "./Form";

/** The conference was held: when, how long, who led it, who came, what was done. What was said before stands in the fields. */
export function HeldForm({ desk, conference, done }: { desk: UnitDesk; conference: string | undefined; done: () => Promise<void> }) {
  const t = useWords();
  const report = useReport(done);
  const further = desk.further.find((f) => f.plan.id === conference);
  const plan = further?.plan ?? desk.level;
  const before = conference === undefined ? desk.unit.held : further?.held;
  const agenda = plan?.agenda ?? [];
  const [heldOn, setHeldOn] = useState(before?.heldOn ?? "");
  const [halfDays, setHalfDays] = useState(String(before?.halfDays ?? plan?.lengthHalfDays ?? 1));
  const [ledBy, setLedBy] = useState<LeaderRole>(before?.ledBy ?? (conference === undefined ? desk.level?.leader : undefined) ?? "secretary");
  const [attended, setAttended] = useState(before ? String(before.attended) : "");
  const [summoned, setSummoned] = useState(String(before?.summoned ?? (conference === undefined ? desk.unit.people : further?.plan.about) ?? ""));
  const [items, setItems] = useState<readonly string[]>(before?.agendaDone?.filter((i) => agenda.includes(i)) ?? agenda);
  const [note, setNote] = useState("");
  const [n, half, all] = [numberOf(attended), numberOf(halfDays), summoned === "" ? undefined : numberOf(summoned)];
  const ready = heldOn !== "" && n !== undefined && half !== undefined && half > 0 && (summoned === "" || all !== undefined);
  const send = () =>
    ready &&
    void report.send({
      ...(conference === undefined ? {} : { conference }),
      held: { heldOn, halfDays: half, ledBy, attended: n, ...(all === undefined ? {} : { summoned: all }), agendaDone: agenda.filter((i) => items.includes(i)) },
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    });
  return (
    <Form title={t(before ? "unit.correct" : "unit.report-held")} {...(further ? { lead: further.plan.name } : {})} report={report} ready={ready} send={send}>
      <label>
        {t("unit.held-on")}
        <input type="date" value={heldOn} min="2000-01-01" max={desk.today} onChange={(e) => setHeldOn(e.target.value)} required data-testid="held-on" />
      </label>
      <NumberField label={t("unit.attended")} value={attended} change={setAttended} testId="attended" />
      <NumberField label={t("unit.summoned")} value={summoned} change={setSummoned} testId="summoned" />
      <NumberField label={t("unit.half-days")} value={halfDays} change={setHalfDays} testId="half-days" />
      <label>
        {t("unit.led-by")}
        <select value={ledBy} onChange={(e) => setLedBy(LeaderRole.find((role) => role === e.target.value) ?? "other")} data-testid="led-by">
          {LeaderRole.map((role) => (
            <option key={role} value={role}>
              {t(`leader.${role}`)}
            </option>
          ))}
        </select>
      </label>
      {agenda.length > 0 && (
        <fieldset className="ticks">
          <legend>{t("unit.agenda")}</legend>
          {agenda.map((item) => (
            <label key={item}>
              <input type="checkbox" checked={items.includes(item)} onChange={(e) => setItems(e.target.checked ? [...items, item] : items.filter((i) => i !== item))} />
              <span>{item}</span>
            </label>
          ))}
        </fieldset>
      )}
      <NoteField value={note} change={setNote} />
    </Form>
  );
}
