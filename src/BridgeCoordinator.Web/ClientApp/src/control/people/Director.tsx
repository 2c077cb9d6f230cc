import { useEffect, useState, type FormEvent } from "react";
import type { Me, StaffMember } from "../../contracts.generated";
import { getJson } from "../../shared/api";
import { useNow } from "../../shared/clock";
import { shortTime } from "../../shared/time";
import { Who } from "../../shared/Who";
import { useWords } from "../../shared/words";
import { act } from "../acts";
import type { Standing } from "../can";
import { Box } from "../readiness/Care";

interface Props {
  readonly standing: Standing;
  readonly me: Me;
}

/** Who directs, where everybody sees it, and the way it goes from one to another. */
export function Director({ standing, me }: Props) {
  const t = useWords();
  const now = useNow();
  const [open, setOpen] = useState<"take" | "offer" | undefined>();
  const { id, director, zone, phase } = standing.board.conference;
  const may = me.role === "director" && phase !== "closed" && !standing.stale;
  const mine = director?.personId === me.personId;
  if (!director && !may) return null;
  return (
    <p className="director" data-testid="director">
      <span>
        {t("director.title")}: <b>{director ? <Who name={director.name} /> : t("director.nobody")}</b>
        {director && <span className="quiet"> · {t("tile.since", { at: shortTime(director.since, zone, now) })}</span>}
        {director?.tookFrom !== undefined && <span className="quiet"> · {t("director.instead", { name: director.tookFrom })}</span>}
        {director?.offeredName !== undefined && <span className="quiet"> · {t("director.offered", { name: director.offeredName })}</span>}
      </span>
      {may && director?.offeredTo === me.personId && (
        <button type="button" className="button button-main" onClick={() => void act(id, "accept-direction", {})} data-testid="director-accept">
          {t("director.accept")}
        </button>
      )}
      {may && !mine && director?.offeredTo !== me.personId && (
        <button type="button" className="button" onClick={() => (director ? setOpen("take") : void act(id, "take-direction", {}))} data-testid="director-take">
          {t("director.take")}
        </button>
      )}
      {may && mine && (
        <button type="button" className="button" onClick={() => setOpen("offer")} data-testid="director-offer">
          {t("director.offer")}
        </button>
      )}
      {open === "take" && <TakeForm conferenceId={id} name={director?.name ?? ""} close={() => setOpen(undefined)} />}
      {open === "offer" && <OfferForm conferenceId={id} me={me} close={() => setOpen(undefined)} />}
    </p>
  );
}

/** From somebody who is not there: the reason stands in the journal beside both names. */
function TakeForm({ conferenceId, name, close }: { conferenceId: string; name: string; close: () => void }) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    close();
    void act(conferenceId, "take-direction", { reason: reason.trim() });
  };
  return (
    <Box title={t("director.take-from", { name })} close={close}>
      <form onSubmit={go} className="care-form">
        <label>
          {t("director.reason")}
          <textarea value={reason} maxLength={500} rows={2} autoFocus onChange={(e) => setReason(e.target.value)} data-testid="director-reason" />
        </label>
        <Send word={t("director.take")} off={reason.trim() === ""} close={close} testId="director-take-go" />
      </form>
    </Box>
  );
}

function OfferForm({ conferenceId, me, close }: { conferenceId: string; me: Me; close: () => void }) {
  const t = useWords();
  const [staff, setStaff] = useState<readonly StaffMember[] | undefined>();
  const [to, setTo] = useState("");
  useEffect(() => {
    getJson<readonly StaffMember[]>(`/api/v1/conferences/${encodeURIComponent(conferenceId)}/staff`).then(
      (all) => setStaff(all.filter((p) => p.role === "director" && p.personId !== me.personId)),
      () => setStaff([]),
    );
  }, [conferenceId, me.personId]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (to === "") return;
    close();
    void act(conferenceId, "offer-direction", { to });
  };
  return (
    <Box title={t("director.offer")} close={close}>
      <form onSubmit={go} className="care-form">
        {staff?.length === 0 && <p>{t("director.no-other")}</p>}
        <fieldset className="chips-choice">
          <legend>{t("director.to")}</legend>
          {staff?.map((person) => (
            <label key={person.personId} className="view">
              <input type="radio" className="visually-hidden" name="to" checked={to === person.personId} onChange={() => setTo(person.personId)} />
              {person.name}
            </label>
          ))}
        </fieldset>
        <Send word={t("director.offer-go")} off={to === ""} close={close} testId="director-offer-go" />
      </form>
    </Box>
  );
}

function Send({ word, off, close, testId }: { word: string; off: boolean; close: () => void; testId: string }) {
  const t = useWords();
  return (
    <div className="dialog-acts">
      <button type="button" className="button" onClick={close}>
        {t("act.cancel")}
      </button>
      <button type="submit" className="button button-main" aria-disabled={off} data-testid={testId}>
        {word}
      </button>
    </div>
  );
}
