import { useState } from "react";
import type { DeskHelp, HelpKind } from "../contracts.generated";
import { Glyph } from "../shared/Glyph";
import { clockTime } from "../shared/time";
import { useWords } from "../shared/words";
import { act, useDesk, useExpectedDesk } from "./desk";
import { Sheet } from "./Sheet";

const buttons = ["noPicture", "noSound", "lostConnection"] as const satisfies readonly HelpKind[];
const isOpen = (help: DeskHelp) => help.state !== "solved" && help.state !== "withdrawn";

/** Three big buttons and a way to say anything else. What became of each call stands where it was made. */
export function HelpForm() {
  const t = useWords();
  const desk = useExpectedDesk();
  const [other, setOther] = useState(false);
  const [note, setNote] = useState("");
  if (!desk) return null;
  const of = (kind: HelpKind) => desk.help.find((h) => h.kind === kind);
  const ask = (kind: HelpKind, said?: string) => act("ask-for-help", { kind, ...(said === undefined ? {} : { note: said }) });
  if (!desk.mayAsk) return <Sheet title={t("help.closed")}>{null}</Sheet>;
  return (
    <Sheet title={t("help.title")} lead={t("help.lead")}>
      <div className="stack">
        {buttons.map((kind) => {
          const help = of(kind);
          return help && isOpen(help) ? (
            <Called key={kind} help={help} />
          ) : (
            <button key={kind} type="button" className="main-button help-button" onClick={() => void ask(kind)} data-testid={`help-${kind}`}>
              {t(`help.${kind}`)}
              {help && <span className="help-ended">{t(`help.state.${help.state}`)}</span>}
            </button>
          );
        })}
        {of("other") && isOpen(of("other") as DeskHelp) ? (
          <Called help={of("other") as DeskHelp} />
        ) : (
          <button type="button" className="wide-button" aria-expanded={other} onClick={() => setOther(!other)} data-testid="help-other">
            {t("help.other")}
          </button>
        )}
      </div>
      {other && !(of("other") && isOpen(of("other") as DeskHelp)) && (
        <>
          <label className="field">
            {t("help.note")}
            <textarea value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} rows={3} data-testid="help-note" />
          </label>
          <button type="button" className="main-button" disabled={note.trim() === ""} onClick={() => void ask("other", note.trim()).then(() => setOther(false))} data-testid="help-send">
            {t("help.send")}
          </button>
        </>
      )}
      {desk.controlRoomPhone !== undefined && (
        <a className="call" href={`tel:${desk.controlRoomPhone.replace(/[^+\d]/g, "")}`}>
          <span>☎ {t("desk.call")}</span>
          <span className="call-number">{desk.controlRoomPhone}</span>
        </a>
      )}
    </Sheet>
  );
}

/** A call that is open: who has it, and how to take it back. */
function Called({ help }: { help: DeskHelp }) {
  const t = useWords();
  return (
    <section className={`help-called help-${help.state}`} data-testid={`called-${help.kind}`} data-state={help.state}>
      <HelpLine help={help} />
      <button type="button" className="plain-button" onClick={() => void act("withdraw-help", { kind: help.kind })} data-testid={`withdraw-${help.kind}`}>
        {t("help.withdraw")}
      </button>
    </section>
  );
}

/** What became of a call, in one line. */
export function HelpLine({ help }: { help: DeskHelp }) {
  const t = useWords();
  const { desk, rows } = useDesk();
  const waits = rows.some((row) => row.refused === undefined && row.act === "ask-for-help" && row.body["kind"] === help.kind);
  const tone = help.state === "taken" || help.state === "solved" || help.state === "withdrawn" ? "well" : help.state === "seen" ? "checking" : "caution";
  return (
    <p className="help-line" role="status">
      <Glyph tone={tone} />
      <span>
        <b>{t(`help.${help.kind}`)}</b>: {t(waits ? "help.state.waiting" : `help.state.${help.state}`, { name: help.by ?? "" })}
        <span className="quiet small help-since">{t("help.since", { at: clockTime(help.askedAt, desk?.zone ?? "Asia/Ho_Chi_Minh") })}</span>
      </span>
    </p>
  );
}
