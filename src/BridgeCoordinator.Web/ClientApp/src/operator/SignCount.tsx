import type { DeskSession, HeadcountMoment } from "../contracts.generated";
import { Glyph } from "../shared/Glyph";
import { clockTime } from "../shared/time";
import { useWords } from "../shared/words";
import { act } from "./desk";

interface Props {
  readonly session: DeskSession;
  readonly zone: string;
}

const moments: readonly HeadcountMoment[] = ["first", "closing"];

/** A headcount is one's word once it is signed; a correction asks for another signature. */
export function SignCount({ session, zone }: Props) {
  const t = useWords();
  return (
    <>
      {moments.map((moment) => {
        const heads = session[moment];
        if (heads === undefined) return null;
        const { signature, count } = heads;
        if (signature?.holds)
          return (
            <p key={moment} className="heard" data-testid={`signed-${moment}`}>
              <Glyph tone="well" />
              <span>
                <b>{t("sign.done", { moment: t(`moment.${moment}`), present: count.present, summoned: count.summoned })}</b>
                <span className="quiet">{t(signature.byControlRoom ? "sign.by-control" : "sign.by", { name: signature.by, at: clockTime(signature.at, zone) })}</span>
              </span>
            </p>
          );
        return (
          <button key={moment} type="button" className="wide-button sign-count" onClick={() => void act("sign-headcount", { sessionId: session.id, moment, count })} data-testid={`sign-${moment}`}>
            <b>{t("sign.go")}</b>
            <span>{t("sign.what", { moment: t(`moment.${moment}`), present: count.present, summoned: count.summoned })}</span>
            {signature && <span className="quiet">! {t("sign.changed", { present: signature.count.present })}</span>}
          </button>
        );
      })}
    </>
  );
}
