import { useState } from "react";
import type { PhonedView, PointDetail } from "../../contracts.generated";
import { shortTime } from "../../shared/time";
import { useNow } from "../../shared/clock";
import { useWords } from "../../shared/words";
import { waveNames } from "../board";
import { phoneCan, type Standing } from "../can";
import { PhoneForm } from "./PhoneForm";

interface Props {
  readonly detail: PointDetail;
  readonly standing: Standing;
}

/** What a point said by phone and nobody there has said anew since, and the way to write down the next call. */
export function PhoneSection({ detail, standing }: Props) {
  const t = useWords();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const cannot = phoneCan(standing);
  const why = cannot === undefined ? undefined : t(cannot);
  const { zone } = standing.board.conference;
  const waves = waveNames(standing.board);
  const part = (said: PhonedView) => (said.waveId === undefined ? t(`phone.part.${said.part}`) : (waves[said.waveId] ?? said.waveId));
  return (
    <section>
      <h3>{t("phone.mark")}</h3>
      <ul className="phoned" data-testid="phoned">
        {(detail.phoned ?? []).map((said) => (
          <li key={`${said.part} ${said.waveId ?? ""}`}>
            <b>{part(said)}</b>
            <span className="quiet"> · {t("phone.by", { caller: said.caller ?? t(standing.board.conference.classified ? "contact.operator" : "detail.erased"), by: said.by, at: shortTime(said.at, zone, now) })}</span>
            {said.note !== undefined && <p className="small">{said.note}</p>}
          </li>
        ))}
      </ul>
      <button type="button" className="button" aria-disabled={cannot !== undefined} title={why} onClick={() => cannot === undefined && setOpen(true)} data-testid="phone-record">
        {t("phone.record")}
        {why !== undefined && <span className="visually-hidden"> — {why}</span>}
      </button>
      {open && <PhoneForm detail={detail} standing={standing} close={() => setOpen(false)} />}
    </section>
  );
}
