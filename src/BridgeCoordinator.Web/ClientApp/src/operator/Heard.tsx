import type { DeskCalled } from "../contracts.generated";
import { Glyph } from "../shared/Glyph";
import { clockTime } from "../shared/time";
import { useWords } from "../shared/words";

interface Props {
  readonly called: DeskCalled;
  readonly zone: string;
  /** The answer is still on this phone. */
  readonly waits: boolean;
}

/** Sent is not heard: what one said at the roll call, and who in the control room has read it back. */
export function Heard({ called, zone, waits }: Props) {
  const t = useWords();
  const word = t(`word.${called.word}`);
  const heard = called.heardAt !== undefined && !waits;
  return (
    <p className="heard" role="status" data-testid="heard" data-state={heard ? "heard" : waits ? "unsent" : "waiting"}>
      <Glyph tone={heard ? "well" : "checking"} />
      <span>
        {heard ? <b>{t("heard.yes", { word })}</b> : t(waits ? "heard.unsent" : "heard.waiting", { word })}
        {heard && called.heardAt !== undefined && <span className="quiet">{t("heard.by", { name: called.heardBy ?? "—", at: clockTime(called.heardAt, zone) })}</span>}
      </span>
    </p>
  );
}
