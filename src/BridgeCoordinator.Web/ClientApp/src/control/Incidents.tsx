import type { BoardSnapshot, IncidentView } from "../contracts.generated";
import { useNow } from "../shared/clock";
import { Glyph } from "../shared/Glyph";
import { dateTime, shortTime, span } from "../shared/time";
import { useLanguage, useWords } from "../shared/words";
import { isPassing } from "./incidents/order";
import { incidentSentence } from "./incidents/sentence";

interface Props {
  readonly board: BoardSnapshot;
  readonly open: (code: string) => void;
}

/** What a person should know of: one line for a cause, however many points it hit. Nothing is shown while nothing is wrong. */
export function Incidents({ board, open }: Props) {
  const t = useWords();
  if (board.incidents.length === 0) return null;
  return (
    <section className="incidents" aria-label={t("incidents.title")} data-testid="incidents">
      <IncidentList incidents={board.incidents} board={board} open={open} />
    </section>
  );
}

export const IncidentList = ({ incidents, board, open }: Props & { readonly incidents: readonly IncidentView[] }) => (
  <ul className="incident-list">
    {incidents.map((incident) => (
      <Incident key={incident.id} incident={incident} board={board} open={open} />
    ))}
  </ul>
);

function Incident({ incident, board, open }: { incident: IncidentView } & Props) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const zone = board.conference.zone;
  const ended = incident.resolvedAt;
  const over = ended === undefined && isPassing(incident);
  return (
    <li className={`incident${over ? " is-over" : ended !== undefined ? " is-ended" : ""}`}>
      <Glyph tone={ended !== undefined ? "well" : over ? "checking" : "silent"} />
      <div>
        <p className="incident-cause">{incidentSentence(incident, board, t)}</p>
        <p className="quiet" title={dateTime(incident.since, zone)}>
          {t("tile.since", { at: shortTime(incident.since, zone, now) })} · {span((ended === undefined ? now : Date.parse(ended)) - Date.parse(incident.since), language)}
          {ended !== undefined && ` · ${t("incidents.until", { at: shortTime(ended, zone, now) })}`}
          {ended === undefined && incident.pointCount > 1 && ` · ${t("incidents.now", { troubled: incident.troubled, points: incident.pointCount })}`}
          {over && ` · ${t("incidents.holding")}`}
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
