import { useState, type FormEvent } from "react";
import { RollCallWord, type CheckResult, type HeadcountMoment, type PointDetail, type Readiness, type SessionView } from "../../contracts.generated";
import { digits } from "../../shared/digits";
import { checkName } from "../../shared/reasons";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { currentSession } from "../board";
import type { Standing } from "../can";
import { Box } from "../readiness/Care";

interface Props {
  readonly detail: PointDetail;
  readonly standing: Standing;
  readonly close: () => void;
}

const parts = ["summoned", "present", "excused", "absent"] as const;
const results = ["ready", "readyWithNotes", "notReady"] as const satisfies readonly Readiness[];

/** Which headcount is taken now, as the coordinator has it. */
export const momentOf = (session: SessionView): HeadcountMoment | undefined =>
  session.phase === "planned" ? undefined : session.phase === "preparing" || session.phase === "gathering" ? "first" : "closing";

/** One call says several things: what is ticked or filled in becomes what the operator would have pressed, under the caller's name and one's own. */
export function PhoneForm({ detail, standing, close }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { tile } = detail;
  const session = currentSession(standing.board);
  const contacts = detail.contacts.filter((c) => c.personId !== undefined && (c.name !== undefined || c.phone !== undefined));
  const [caller, setCaller] = useState(contacts[0]?.personId ?? "");
  const [name, setName] = useState("");
  const [post, setPost] = useState(false);
  const [word, setWord] = useState("");
  const [count, setCount] = useState<Readonly<Record<string, string>>>({ summoned: tile.summoned === undefined ? "" : String(tile.summoned), present: "", excused: "0", absent: "0" });
  const [checks, setChecks] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState("");
  if (!session) return null;
  const moment = momentOf(session);
  const call = session.rollCall?.open ? session.rollCall : undefined;
  const wave = session.waves.find((w) => w.state === "open" && w.kind === "checks" && w.answeredBy.includes("operator"));
  const asked = detail.waves.find((w) => w.waveId === wave?.id)?.checks.filter((c) => c.by !== "agent") ?? [];
  const heads = (count["present"] ?? "") !== "" && parts.every((part) => /^\d{1,6}$/.test(count[part] ?? ""));
  const answers: CheckResult[] = asked.flatMap((c) => (checks[c.check] ? [{ check: c.check, result: checks[c.check] as Readiness }] : []));
  const who = caller !== "" || name.trim().length >= 2;
  const something = post || word !== "" || heads || answers.length > 0;
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!who || !something) return;
    close();
    void act(standing.board.conference.id, "record-by-phone", {
      sessionId: session.id,
      point: tile.code,
      ...(caller === "" ? { callerName: name.trim() } : { callerId: caller }),
      onPost: post,
      ...(word !== "" && call ? { word: { round: call.round, word } } : {}),
      ...(heads && moment ? { count: { moment, count: Object.fromEntries(parts.map((part) => [part, Number(count[part])])) } } : {}),
      ...(answers.length > 0 && wave ? { checks: { waveId: wave.id, run: wave.run, checks: answers } } : {}),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    });
  };
  return (
    <Box title={t("phone.title", { point: tile.name })} close={close}>
      <form onSubmit={go} className="care-form phone-form">
        <p className="quiet small">{t("phone.how")}</p>
        <label>
          {t("phone.caller")}
          <select value={caller} onChange={(e) => setCaller(e.target.value)} data-testid="phone-caller">
            {contacts.map((c) => (
              <option key={c.personId} value={c.personId}>
                {[c.name, t(`contact.${c.role}`)].filter(Boolean).join(" · ")}
              </option>
            ))}
            <option value="">{t("phone.other")}</option>
          </select>
        </label>
        {caller === "" && (
          <label>
            {t("phone.name")}
            <input value={name} maxLength={80} onChange={(e) => setName(e.target.value)} data-testid="phone-name" />
          </label>
        )}
        <label className="phone-tick">
          <input type="checkbox" checked={post} onChange={(e) => setPost(e.target.checked)} data-testid="phone-post" /> {t("phone.on-post")}
        </label>
        {call && (
          <label>
            {t("phone.call", { round: call.round })}
            <select value={word} onChange={(e) => setWord(e.target.value)} data-testid="phone-word">
              <option value="">{t("phone.unsaid")}</option>
              {RollCallWord.map((w) => (
                <option key={w} value={w}>
                  {t(`word.${w}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {moment && (
          <fieldset className="phone-count">
            <legend>{t(`moment.${moment}`)}</legend>
            {parts.map((part) => (
              <label key={part}>
                {t(`count.${part}`)}
                <input inputMode="numeric" maxLength={6} value={count[part] ?? ""} onChange={(e) => setCount({ ...count, [part]: digits(e.target) })} data-testid={`phone-${part}`} />
              </label>
            ))}
          </fieldset>
        )}
        {wave && asked.length > 0 && (
          <fieldset className="phone-checks">
            <legend>{wave.name}</legend>
            {asked.map((c) => (
              <label key={c.check}>
                {checkName(c.check, language)}
                <select value={checks[c.check] ?? ""} onChange={(e) => setChecks({ ...checks, [c.check]: e.target.value })} data-testid={`phone-check-${c.check}`}>
                  <option value="">{t("phone.unsaid")}</option>
                  {results.map((r) => (
                    <option key={r} value={r}>
                      {t(`readiness.${r}`)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </fieldset>
        )}
        <label>
          {t("phone.note")}
          <textarea value={note} maxLength={500} rows={2} onChange={(e) => setNote(e.target.value)} data-testid="phone-note" />
        </label>
        <div className="dialog-acts">
          <button type="button" className="button" onClick={close}>
            {t("act.cancel")}
          </button>
          <button type="submit" className="button button-main" aria-disabled={!who || !something} title={!who ? t("phone.need-caller") : !something ? t("phone.need-something") : undefined} data-testid="phone-send">
            {t("phone.send")}
          </button>
        </div>
      </form>
    </Box>
  );
}
