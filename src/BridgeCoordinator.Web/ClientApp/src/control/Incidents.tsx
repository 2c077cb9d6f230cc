import { Link } from "wouter";
import type { BoardSnapshot, IncidentView, Me } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import type { Tone } from "../shared/states";
import { dateTime, shortTime, span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { address } from "./addresses";
import { whoWords } from "./incidents/IncidentTable";
import { isOfHelp, isPassing, sectionsOf } from "./incidents/order";
import { incidentSentence } from "./incidents/sentence";

interface Props {
  readonly board: BoardSnapshot;
  readonly me: Me;
  readonly open: (code: string) => void;
}

/** More than these are read on their own page. */
const mostShown = 3;

/** What a person should know of, what presses most on top: one line for a cause, however many points it hit. Nothing is shown while nothing is wrong. */
export function Incidents({ board, me, open }: Props) {
  const t = useWords();
  if (board.incidents.length === 0) return null;
  const { open: asking, taken, shelved } = sectionsOf(board.incidents);
  const all = [...asking, ...taken];
  const more = [...(all.length > mostShown ? [t("incidents.all", { n: all.length - mostShown })] : []), ...(shelved.length > 0 ? [t("incidents.aside", { n: shelved.length })] : [])];
  return (
    <section className="incidents" aria-label={t("incidents.title")} data-testid="incidents">
      <IncidentList incidents={all.slice(0, mostShown)} board={board} me={me} open={open} />
      {more.length > 0 && (
        <p className="small incidents-more">
          <Link href={address.incidents(board.conference.id)}>{more.join(" · ")}</Link>
        </p>
      )}
    </section>
  );
}

export const IncidentList = ({ incidents, board, me, open }: Props & { readonly incidents: readonly IncidentView[] }) => (
  <ul className="incident-list">
    {incidents.map((incident) => (
      <Incident key={incident.id} incident={incident} board={board} me={me} open={open} />
    ))}
  </ul>
);

/** As urgent as it is; what is merely low has the glyph of what happened. */
const toneHere = (incident: IncidentView): Tone =>
  incident.resolvedAt !== undefined ? "well" : isPassing(incident) ? "checking" : incident.priority === "urgent" ? "trouble" : incident.priority === "high" || isOfHelp(incident) ? "caution" : "silent";

function Incident({ incident, board, me, open }: { incident: IncidentView } & Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const { id, zone } = board.conference;
  const ended = incident.resolvedAt;
  const tone = toneHere(incident);
  const sentence = incidentSentence(incident, board, t);
  return (
    <li className={`incident tone-${tone}`}>
      <Glyph tone={tone} />
      <div>
        <p className="incident-cause">{ended === undefined ? <Link href={`${address.incidents(id)}&incident=${incident.id}`}>{sentence}</Link> : sentence}</p>
        <p className="quiet" title={dateTime(incident.since, zone)}>
          {ended === undefined && incident.priority !== "low" && <b>{t(`priority.${incident.priority}`)} · </b>}
          {t("tile.since", { at: shortTime(incident.since, zone, now) })} · {span((ended === undefined ? now : Date.parse(ended)) - Date.parse(incident.since), language)}
          {ended !== undefined && ` · ${t("incidents.until", { at: shortTime(ended, zone, now) })}`}
          {ended === undefined && incident.pointCount > 1 && ` · ${t("incidents.now", { troubled: incident.troubled, points: incident.pointCount })}`}
          {ended === undefined && isPassing(incident) && ` · ${t("incidents.holding")}`}
          {ended === undefined && ` · ${whoWords(incident, me, zone, now, t)}`}
        </p>
        {incident.points.length > 0 && (
          <p className="incident-points">
            {incident.points.slice(0, 12).map((code) => (
              <button key={code} type="button" className="linklike" onClick={() => open(code)}>
                {code}
              </button>
            ))}
            {incident.pointCount > 12 && <span className="quiet">{t("incidents.more", { count: incident.pointCount - 12 })}</span>}
          </p>
        )}
      </div>
    </li>
  );
}
