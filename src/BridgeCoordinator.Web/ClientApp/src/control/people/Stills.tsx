import type { PointDetail, StillView } from "../../contracts.generated";
import { useNow } from "../../shared/clock";
import { dateTime, shortTime, span } from "../../shared/time";
import { useLanguage, useWords } from "../../shared/words";
import { act } from "../acts";
import { ActButton } from "../ActButton";
import { ringCan, stillCan, type Standing } from "../can";
import { Picture } from "../Picture";

interface Props {
  readonly detail: PointDetail;
  readonly standing: Standing;
}

/** What the point sends and receives, as a person there has pictured it: asked for here, taken there. */
export function Stills({ detail, standing }: Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { id, zone } = standing.board.conference;
  const point = detail.tile.code;
  const all = detail.stills ?? [];
  const waiting = all.find((still) => still.state === "asked");
  const [latest, ...before] = all.filter((still) => still.state !== "asked");
  return (
    <section data-testid="stills">
      <h3>{t("stills.title")}</h3>
      {all.length === 0 && <p className="quiet small">{t("stills.none")}</p>}
      {waiting ? (
        <div className="still-waits" data-testid="still-waits">
          <p>
            ◔ {t("stills.waits", { span: span(Math.max(0, now - Date.parse(waiting.askedAt)), language) })}
            <span className="quiet small" title={dateTime(waiting.askedAt, zone)}>
              {t("stills.asked-by", { by: waiting.askedBy, at: shortTime(waiting.askedAt, zone, now) })}
            </span>
          </p>
          <ActButton word={t("stills.withdraw")} cannot={ringCan(standing)} act={() => void act(id, "withdraw-still", { point, stillId: waiting.id })} busyKey="withdraw-still" testId="still-withdraw" />
        </div>
      ) : (
        <ActButton word={t("stills.ask")} cannot={stillCan(standing)} act={() => void act(id, "ask-for-still", { point })} busyKey="ask-for-still" testId="still-ask" />
      )}
      {latest && <Still still={latest} standing={standing} name={detail.tile.name} />}
      {before.length > 0 && (
        <details>
          <summary>{t("stills.before", { n: before.length })}</summary>
          {before.map((still) => (
            <Still key={still.id} still={still} standing={standing} name={detail.tile.name} />
          ))}
        </details>
      )}
    </section>
  );
}

const ways = ["sends", "receives"] as const;

function Still({ still, standing, name }: { still: StillView; standing: Standing; name: string }) {
  const t = useWords();
  const now = useNow();
  const { id, zone } = standing.board.conference;
  const at = shortTime(still.at, zone, now);
  return (
    <article className="still" data-testid="still-answer" data-state={still.state}>
      <p className="small">
        <b title={dateTime(still.at, zone)}>{t(`stills.state.${still.state}`, { by: still.by ?? "–", at })}</b>
        <span className="quiet"> · {t("stills.asked-by", { by: still.askedBy, at: shortTime(still.askedAt, zone, now) })}</span>
      </p>
      {still.note !== undefined && <p className="small">{still.note}</p>}
      {still.state === "taken" && (
        <div className="still-pair">
          {ways.map((way) => (
            <figure key={way}>
              <figcaption className="quiet small">{t(`still.${way}`)}</figcaption>
              {still[way] === undefined ? <p className="quiet small">{t("stills.missing")}</p> : <Picture conference={id} photo={still[way]} words={t("stills.of", { point: name, way: t(`still.${way}`), at })} />}
            </figure>
          ))}
        </div>
      )}
    </article>
  );
}
