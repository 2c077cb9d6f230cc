import { useId, useState, type FormEvent, type ReactNode } from "react";
import type { AttendancePage, AttendanceRow, HeadcountMoment } from "../../contracts.generated";
import { digits } from "../../shared/digits";
import { headcountOf, headcountParts as parts } from "../../shared/headcount";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import { Box } from "../readiness/Care";

interface Target {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly moment: HeadcountMoment;
  readonly close: () => void;
  readonly done: () => void;
}

const shortest = 3;

/** The control room writes a headcount down for a point; it is shown as such. */
export function CountDialog({ row, close, done, ...target }: Target & { row: AttendanceRow }) {
  const t = useWords();
  const note = useId();
  const [said, setSaid] = useState("");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(parts.map((part) => [part, row.counted.points > 0 ? String(row.counted[part]) : part === "excused" || part === "absent" ? "0" : ""])));
  const count = headcountOf(typed);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!count) return;
    close();
    void act(target.conferenceId, "correct-headcount", { sessionId: target.sessionId, point: row.point, moment: target.moment, count, ...(said.trim() === "" ? {} : { note: said.trim() }) }, `count-${row.point ?? ""}`).then(done);
  };
  return (
    <Box title={t("attendance.record-of", { name: row.name })} close={close}>
      <form onSubmit={go} className="care-form">
        <div className="count-fields">
          {parts.map((part, i) => (
            <label key={part}>
              {t(`attendance.col.${part}`)}
              <input inputMode="numeric" pattern="[0-9]*" maxLength={6} autoFocus={i === 1} value={typed[part] ?? ""} onChange={(e) => setTyped({ ...typed, [part]: digits(e.target) })} onFocus={(e) => e.target.select()} data-testid={`field-${part}`} />
            </label>
          ))}
        </div>
        <label htmlFor={note}>{t("attendance.record-note")}</label>
        <textarea id={note} value={said} maxLength={500} rows={2} onChange={(e) => setSaid(e.target.value)} />
        <p className="quiet small">{count ? t("attendance.record-how") : t("attendance.bad-count")}</p>
        <Buttons close={close} ready={count !== undefined} why={t("attendance.bad-count")} word={t(row.counted.points > 0 ? "attendance.correct" : "attendance.record")} testId="count-go" />
      </form>
    </Box>
  );
}

/** The control room signs for a point that cannot, on somebody's word. */
export function SignForDialog({ row, close, done, ...target }: Target & { row: AttendanceRow }) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const { summoned, present, excused, absent } = row.counted;
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < shortest) return;
    close();
    void act(target.conferenceId, "sign-for-point", { sessionId: target.sessionId, point: row.point, moment: target.moment, count: { summoned, present, excused, absent }, reason: reason.trim() }, `sign-for-${row.point ?? ""}`).then(done);
  };
  return (
    <Box title={t("attendance.sign-for-of", { name: row.name })} close={close}>
      <form onSubmit={go} className="care-form">
        <p>{t("attendance.numbers", { summoned, present, excused, absent })}</p>
        <Reason value={reason} change={setReason} />
        <p className="quiet small">{t("attendance.sign-for-how")}</p>
        <Buttons close={close} ready={reason.trim().length >= shortest} why={t("cannot.reason")} word={t("attendance.sign-for")} testId="sign-for-go" />
      </form>
    </Box>
  );
}

/** A level signs the numbers it sees; whoever has not signed below is named, and why it is not waited for. */
export function SignLevelDialog({ page, node, close, done, ...target }: Target & { page: AttendancePage; node: AttendanceRow }) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [seen] = useState(page.toSign);
  const [open] = useState(page.open);
  const ready = open.length === 0 || reason.trim().length >= shortest;
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    close();
    void act(target.conferenceId, "sign-attendance", {
      sessionId: target.sessionId,
      moment: target.moment,
      seen,
      ...(node.organization === "" ? {} : { organization: node.organization }),
      withoutPoints: open.map((row) => row.point).filter((code) => code !== undefined),
      withoutOrganizations: open.filter((row) => row.point === undefined).map((row) => row.organization),
      ...(open.length > 0 ? { reason: reason.trim() } : {}),
    }).then(done);
  };
  return (
    <Box title={t("attendance.sign-of", { name: node.organization === "" ? t("attendance.whole") : node.name })} close={close}>
      <form onSubmit={go} className="care-form">
        <p className="sign-numbers">{t("attendance.sign-numbers", { ...seen })}</p>
        {open.length > 0 && (
          <>
            <p>{t("attendance.sign-without", { n: open.length })}</p>
            <ul className="sign-open">
              {open.slice(0, 12).map((row) => (
                <li key={row.point ?? row.organization}>
                  {row.name} <span className="quiet">{t(`signature.${row.state}`)}</span>
                </li>
              ))}
              {open.length > 12 && <li className="quiet">{t("incidents.more", { count: open.length - 12 })}</li>}
            </ul>
            <Reason value={reason} change={setReason} />
          </>
        )}
        <Buttons close={close} ready={ready} why={t("cannot.reason")} word={t("attendance.sign-go")} testId="sign-go" />
      </form>
    </Box>
  );
}

function Reason({ value, change }: { value: string; change: (text: string) => void }): ReactNode {
  const t = useWords();
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{t("attendance.sign-reason")}</label>
      <textarea id={field} value={value} maxLength={500} rows={2} autoFocus onChange={(e) => change(e.target.value)} data-testid="sign-reason" />
    </>
  );
}

function Buttons({ close, ready, why, word, testId }: { close: () => void; ready: boolean; why: string; word: string; testId: string }) {
  const t = useWords();
  return (
    <div className="dialog-acts">
      <button type="button" className="button" onClick={close}>
        {t("act.cancel")}
      </button>
      <button type="submit" className="button button-main" aria-disabled={!ready} title={ready ? undefined : why} data-testid={testId}>
        {word}
      </button>
    </div>
  );
}
